import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureHooks } from '../contacts/index.js';
import { ErasedContents } from './erased-contents.js';

/** When a contact is erased, his LINE ID and what was rendered for him go from the ledger in the same transaction. */
@Injectable()
export class ContactErasure implements OnModuleInit {
  constructor(
    private readonly hooks: ErasureHooks,
    private readonly contents: ErasedContents,
  ) {}

  onModuleInit(): void {
    this.hooks.register(async (tx, workspaceId, contactId) => {
      // Waits for a chunk that is being written, and tells planning that what it has read may hold him.
      await tx.execute('UPDATE workspaces SET erasure_count = erasure_count + 1 WHERE id = $1', [
        workspaceId,
      ]);
      await this.contents.erase(tx, contactId);
    });
  }
}
