import { Injectable } from '@nestjs/common';
import { newId } from '../../common/index.js';
import { Database } from '../../database/index.js';
import type { Campaign } from '../campaign.entity.js';
import type { TestRecipientResult } from './preview.dto.js';
import type { TestTarget } from './test-targets.js';

/** Which contacts tests went to: for their timelines, and in no count. */
@Injectable()
export class TestSendRepository {
  constructor(private readonly database: Database) {}

  /** Of a LINE ID that is no contact's, nothing is kept. */
  async note(
    { id, workspaceId }: Pick<Campaign, 'id' | 'workspaceId'>,
    { externalId, lineId }: Pick<TestTarget, 'externalId' | 'lineId'>,
    { status, reason }: Pick<TestRecipientResult, 'status' | 'reason'>,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO test_sends (id, workspace_id, campaign_id, contact_id, status, reason)
       SELECT $1, $2, $3, id, $4, $5 FROM contacts
       WHERE workspace_id = $2 AND ${externalId === undefined ? 'line_id' : 'external_id'} = $6
       ORDER BY id LIMIT 1`,
      [newId(), workspaceId, id, status, reason ?? null, externalId ?? lineId],
    );
  }
}
