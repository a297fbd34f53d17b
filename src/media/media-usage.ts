import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** Enough to go and look. */
const SHOWN_CAMPAIGNS = 10;

/** Which campaigns show an image. Read from their table: campaigns know of images as little as of other addresses. */
@Injectable()
export class MediaUsage {
  constructor(private readonly database: Database) {}

  /**
   * Drafts, and what was published and not archived: phones ask for the pictures of a message again and again.
   * An id is found wherever it stands in a definition, or in a message template that it uses; it is too long to be met by
   * chance.
   */
  campaignsWith(workspaceId: string, mediaId: string): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      `SELECT c.id, c.name FROM campaigns c
       WHERE c.workspace_id = $1 AND c.stage <> 'archived'
         AND (c.definition::text ILIKE '%' || $2 || '%' OR EXISTS (
           SELECT 1 FROM message_template_versions v
           WHERE v.message_template_id = c.message_template_id AND v.messages::text ILIKE '%' || $2 || '%'))
       ORDER BY c.id DESC LIMIT $3`,
      [workspaceId, mediaId, SHOWN_CAMPAIGNS],
    );
  }
}
