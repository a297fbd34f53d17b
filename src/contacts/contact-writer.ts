import { say } from './contact-texts.js';
import { Injectable } from '@nestjs/common';
import type { InputProblem } from '../common/index.js';
import type { Queryable } from '../database/index.js';
import { type AttributeTypes, typeChanges, type TypedChange, type Typing } from './attribute-typing.js';
import { AttributeRepository } from './attribute.repository.js';
import { type ContactChange, MAX_ATTRIBUTES, mergeChanges } from './contact-change.js';
import {
  ContactUpsertRepository,
  type Upsert,
  type UpsertOutcome,
  upsertOf,
} from './contact-upsert.repository.js';

export type WriteOutcome =
  | { kind: 'created' }
  | { kind: 'updated' }
  | { kind: 'unchanged' }
  | { kind: 'rejected'; problems: InputProblem[] };

/** Changes with their types, and what is to be written of them. */
export interface PreparedChanges {
  changes: readonly ContactChange[];
  typing: Typing;
  upsert: Upsert;
}

const TOO_MANY: WriteOutcome = {
  kind: 'rejected',
  problems: [
    {
      path: 'attributes',
      ...say('attributes_of_contact_beyond_limit', { max: MAX_ATTRIBUTES }),
    },
  ],
};

/** The one way contacts are written, for single, bulk and imported ones alike. */
@Injectable()
export class ContactWriter {
  constructor(
    private readonly attributes: AttributeRepository,
    private readonly contacts: ContactUpsertRepository,
  ) {}

  /**
   * Does what can be done before the transaction that writes them.
   *
   * @param known types of attributes; they never change, more may come
   */
  prepare(changes: readonly ContactChange[], known: AttributeTypes): PreparedChanges {
    const typing = typeChanges(changes, known);
    const merged = mergeByContact(typing.results);
    const writable = [...merged.values()].filter((change) => !isTooWide(change));
    return { changes, typing, upsert: upsertOf(writable) };
  }

  /**
   * Writes the changes and answers what became of each, in their order. Changes of one contact are merged, the later
   * over the earlier, and share its outcome; after the first of them a created contact counts as updated.
   */
  async write(
    tx: Queryable,
    workspaceId: string,
    changes: readonly ContactChange[],
    importId: string | null = null,
  ): Promise<WriteOutcome[]> {
    const prepared = this.prepare(changes, await this.attributes.typesOf(tx, workspaceId));
    return this.carryOut(tx, workspaceId, await this.register(tx, workspaceId, prepared), importId);
  }

  /** @param importId of the import that brings them, so that it can be undone */
  async writePrepared(
    tx: Queryable,
    workspaceId: string,
    prepared: PreparedChanges,
    importId: string,
  ): Promise<WriteOutcome[]> {
    // Attributes met for the first time are looked at again: others may have come meanwhile.
    if (prepared.typing.newTypes.size > 0) return this.write(tx, workspaceId, prepared.changes, importId);
    return this.carryOut(tx, workspaceId, prepared, importId);
  }

  /** To be called once many were written. */
  async wroteMany(queryable: Queryable): Promise<void> {
    await this.contacts.refreshStatistics(queryable);
  }

  private async register(
    tx: Queryable,
    workspaceId: string,
    prepared: PreparedChanges,
  ): Promise<PreparedChanges> {
    const { newTypes } = prepared.typing;
    if (newTypes.size === 0) return prepared;
    const types = await this.attributes.register(tx, workspaceId, newTypes);
    // Another writer may have been first, with another type.
    return agree(newTypes, types) ? prepared : this.prepare(prepared.changes, types);
  }

  private async carryOut(
    tx: Queryable,
    workspaceId: string,
    { typing: { results }, upsert }: PreparedChanges,
    importId: string | null,
  ): Promise<WriteOutcome[]> {
    const outcomes = await this.contacts.upsert(tx, workspaceId, upsert, importId);
    const seen = new Set<string>();
    return results.map((result) => {
      if (!result.ok) return { kind: 'rejected', problems: result.problems };
      const { externalId } = result.change;
      const isFirst = !seen.has(externalId);
      seen.add(externalId);
      return outcomeOf(outcomes.get(externalId) ?? 'too_many_attributes', isFirst);
    });
  }
}

function agree(newTypes: AttributeTypes, types: AttributeTypes): boolean {
  return [...newTypes].every(([name, type]) => types.get(name) === type);
}

function mergeByContact(results: Typing['results']): Map<string, TypedChange> {
  const merged = new Map<string, TypedChange>();
  for (const result of results) {
    if (!result.ok) continue;
    const earlier = merged.get(result.change.externalId);
    merged.set(result.change.externalId, earlier ? mergeChanges(earlier, result.change) : result.change);
  }
  return merged;
}

function isTooWide(change: TypedChange): boolean {
  if (change.attributes.size <= MAX_ATTRIBUTES) return false;
  return [...change.attributes.values()].filter((value) => value !== null).length > MAX_ATTRIBUTES;
}

function outcomeOf(outcome: UpsertOutcome, isFirst: boolean): WriteOutcome {
  if (outcome === 'too_many_attributes') return TOO_MANY;
  return { kind: outcome === 'created' && !isFirst ? 'updated' : outcome };
}
