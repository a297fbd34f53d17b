import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureHooks } from '../contacts/index.js';
import { BatchRepository } from './batch.repository.js';

/** When a contact is erased, his LINE ID and what was rendered for him go from the ledger in the same transaction. */
@Injectable()
export class ContactErasure implements OnModuleInit {
  constructor(
    private readonly hooks: ErasureHooks,
    private readonly batches: BatchRepository,
  ) {}

  onModuleInit(): void {
    this.hooks.register((tx, _workspaceId, contactId) => this.batches.eraseContact(tx, contactId));
  }
}
