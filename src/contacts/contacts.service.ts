import { Injectable } from '@nestjs/common';
import { decodeCursor, InvalidInput, isUuid, NotFound, type Page, toPage } from '../common/index.js';
import { Database } from '../database/index.js';
import type { StoredContact } from './contact.js';
import { type ContactChange, parseContact, problemsText } from './contact-change.js';
import { type ContactSearch, ContactRepository } from './contact.repository.js';
import { ContactWriter, type WriteOutcome } from './contact-writer.js';
import { ErasureHooks } from './erasure-hooks.js';

export interface BulkResult {
  created: number;
  updated: number;
  unchanged: number;
  rejected: { index: number; message: string }[];
}

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly writer: ContactWriter,
    private readonly erasures: ErasureHooks,
  ) {}

  /**
   * Creates the contact or merges into it.
   *
   * @throws InvalidInput with the path of each problem
   */
  async put(workspaceId: string, input: unknown): Promise<{ contact: StoredContact; isNew: boolean }> {
    const parsing = parseContact(input);
    if (!parsing.ok) throw new InvalidInput(parsing.problems);
    return this.database.transaction(async (tx) => {
      const [outcome] = await this.writer.write(tx, workspaceId, [parsing.change]);
      if (outcome?.kind === 'rejected') throw new InvalidInput([outcome.problem]);
      const contact = await this.contacts.find(workspaceId, parsing.change.externalId, tx);
      if (!contact) throw new NotFound('contact', parsing.change.externalId);
      return { contact, isNew: outcome?.kind === 'created' };
    });
  }

  /** Writes the good ones and names the others; `index` is the place in `inputs`. */
  async putMany(workspaceId: string, inputs: readonly unknown[]): Promise<BulkResult> {
    const result: BulkResult = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const accepted: { index: number; change: ContactChange }[] = [];
    for (const [index, input] of inputs.entries()) {
      const parsing = parseContact(input);
      if (parsing.ok) accepted.push({ index, change: parsing.change });
      else result.rejected.push({ index, message: problemsText(parsing.problems) });
    }
    const outcomes = await this.database.transaction((tx) =>
      this.writer.write(
        tx,
        workspaceId,
        accepted.map(({ change }) => change),
      ),
    );
    for (const [place, { index }] of accepted.entries()) count(result, index, outcomes[place]);
    result.rejected.sort((a, b) => a.index - b.index);
    return result;
  }

  async list(
    workspaceId: string,
    search: Omit<ContactSearch, 'after'> & { cursor?: string },
  ): Promise<Page<StoredContact>> {
    const { cursor, limit, ...rest } = search;
    const after = cursor === undefined ? undefined : idOf(cursor);
    const rows = await this.contacts.list(workspaceId, { ...rest, after, limit: limit + 1 });
    return toPage(rows, limit, (contact) => [contact.id]);
  }

  async get(workspaceId: string, externalId: string): Promise<StoredContact> {
    const contact = await this.contacts.find(workspaceId, externalId);
    if (!contact) throw new NotFound('contact', externalId);
    return contact;
  }

  /** Deletes the contact, and what other features hold of the person; what only counts stays. */
  async erase(workspaceId: string, externalId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const id = await this.contacts.delete(tx, workspaceId, externalId);
      if (id === undefined) throw new NotFound('contact', externalId);
      await this.erasures.run(tx, workspaceId, id);
    });
  }
}

function count(result: BulkResult, index: number, outcome: WriteOutcome | undefined): void {
  if (!outcome) throw new Error('a contact has no outcome');
  if (outcome.kind === 'rejected') result.rejected.push({ index, message: problemsText([outcome.problem]) });
  else result[outcome.kind] += 1;
}

function idOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (!isUuid(id)) throw new InvalidInput([{ path: 'cursor', message: 'is not a cursor of this list' }]);
  return id;
}
