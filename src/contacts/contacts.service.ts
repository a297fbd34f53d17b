import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, type Page } from '../common/index.js';
import { Database } from '../database/index.js';
import type { StoredContact } from './contact.js';
import { type ContactChange, parseContact, problemsText } from './contact-change.js';
import { type ContactFilter, cursorOf, markOf } from './contact-list.js';
import { type ContactSearch, ContactRepository } from './contact.repository.js';
import { ContactWriter, type WriteOutcome } from './contact-writer.js';
import { lockForErasure } from './erasure-lock.js';
import { PersonalData } from './personal-data.js';

export interface BulkResult {
  created: number;
  updated: number;
  unchanged: number;
  rejected: { index: number; message: string }[];
}

/** The contact, and beside it a list from each feature that holds data of contacts, by the feature's name for it. */
export interface ContactExport {
  contact: StoredContact;
  [part: string]: unknown;
}

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly writer: ContactWriter,
    private readonly personalData: PersonalData,
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
      if (outcome?.kind === 'rejected') throw new InvalidInput(outcome.problems);
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
    const after = cursor === undefined ? undefined : markOf(rest.sort, cursor);
    const rows = await this.contacts.list(workspaceId, { ...rest, after, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ sortKey: _sortKey, ...contact }) => contact),
      nextCursor: last ? cursorOf(rest.sort, { key: last.sortKey, id: last.id }) : null,
    };
  }

  /** How many the list has in all its pages; beyond 100,000 about so many. */
  count(workspaceId: string, filter: ContactFilter): Promise<{ count: number; isExact: boolean }> {
    return this.contacts.count(workspaceId, filter);
  }

  async get(workspaceId: string, externalId: string): Promise<StoredContact> {
    const contact = await this.contacts.find(workspaceId, externalId);
    if (!contact) throw new NotFound('contact', externalId);
    return contact;
  }

  /** All that is held of the person, part by part: by the contact itself, and by every feature. */
  async export(workspaceId: string, externalId: string): Promise<ContactExport> {
    const contact = await this.get(workspaceId, externalId);
    return { contact, ...(await this.personalData.read(workspaceId, contact)) };
  }

  /** Deletes the contact, and what other features hold of the person; what only counts stays. */
  async erase(workspaceId: string, externalId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockForErasure(tx, workspaceId);
      const erased = await this.contacts.delete(tx, workspaceId, externalId);
      if (!erased) throw new NotFound('contact', externalId);
      await this.personalData.erase(tx, workspaceId, erased);
    });
  }
}

function count(result: BulkResult, index: number, outcome: WriteOutcome | undefined): void {
  if (!outcome) throw new Error('a contact has no outcome');
  if (outcome.kind === 'rejected') result.rejected.push({ index, message: problemsText(outcome.problems) });
  else result[outcome.kind] += 1;
}
