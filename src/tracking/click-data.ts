import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../contacts/index.js';
import type { Queryable } from '../database/index.js';
import { ClickCounts } from './click-counts.js';
import { LinkDirectory } from './link-directory.js';
import { LinkRepository } from './link.repository.js';

/** What a contact clicked. When he is erased, his links lead nowhere, and of his clicks only their number stays. */
@Injectable()
export class ClickData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clicks: ClickCounts,
    private readonly links: LinkRepository,
    private readonly directory: LinkDirectory,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'clicks',
      read: (workspaceId, { id }) => this.clicks.listOfContact(workspaceId, id),
      erase: (tx, workspaceId, { id }) => this.erase(tx, workspaceId, id),
    });
  }

  private async erase(tx: Queryable, workspaceId: string, contactId: string): Promise<void> {
    // Planning holds the workspace while it writes a chunk: its links are to be seen by the next statement.
    await tx.execute('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
    this.directory.forget(await this.links.erase(tx, contactId));
    // The address and the code may tell who it was.
    await tx.execute(
      'UPDATE clicks SET contact_id = NULL, url = NULL, link_code = NULL WHERE contact_id = $1',
      [contactId],
    );
  }
}
