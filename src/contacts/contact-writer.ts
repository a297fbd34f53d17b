import { Injectable } from '@nestjs/common';
import type { InputProblem } from '../common/index.js';
import type { Queryable } from '../database/index.js';
import { type AttributeTypes, typeChanges, type TypedChange, type Typing } from './attribute-typing.js';
import { AttributeRepository } from './attribute.repository.js';
import { type ContactChange, MAX_ATTRIBUTES, mergeChanges } from './contact-change.js';
import { ContactUpsertRepository, type UpsertOutcome } from './contact-upsert.repository.js';

export type WriteOutcome =
  | { kind: 'created' }
  | { kind: 'updated' }
  | { kind: 'unchanged' }
  | { kind: 'rejected'; problem: InputProblem };

const TOO_MANY: WriteOutcome = {
  kind: 'rejected',
  problem: {
    path: 'attributes',
    message: `would be more than ${MAX_ATTRIBUTES} for this contact; remove some by null`,
  },
};

/** The one way contacts are written, for single, bulk and imported ones alike. */
@Injectable()
export class ContactWriter {
  constructor(
    private readonly attributes: AttributeRepository,
    private readonly contacts: ContactUpsertRepository,
  ) {}

  /**
   * Writes the changes and answers what became of each, in their order. Changes of one contact are merged, the later
   * over the earlier, and share its outcome; after the first of them a created contact counts as updated.
   */
  async write(
    tx: Queryable,
    workspaceId: string,
    changes: readonly ContactChange[],
  ): Promise<WriteOutcome[]> {
    const { results } = await this.giveTypes(tx, workspaceId, changes);
    const merged = mergeByContact(results);
    const writable = [...merged.values()].filter((change) => !isTooWide(change));
    const outcomes = await this.contacts.upsert(tx, workspaceId, writable);
    const seen = new Set<string>();
    return results.map((result) => {
      if (!result.ok) return { kind: 'rejected', problem: result.problem };
      const { externalId } = result.change;
      const isFirst = !seen.has(externalId);
      seen.add(externalId);
      return outcomeOf(outcomes.get(externalId) ?? 'too_many_attributes', isFirst);
    });
  }

  /** To be called once many were written. */
  async wroteMany(queryable: Queryable): Promise<void> {
    await this.contacts.refreshStatistics(queryable);
  }

  private async giveTypes(
    tx: Queryable,
    workspaceId: string,
    changes: readonly ContactChange[],
  ): Promise<Typing> {
    const typing = typeChanges(changes, await this.attributes.typesOf(tx, workspaceId));
    if (typing.newTypes.size === 0) return typing;
    const types = await this.attributes.register(tx, workspaceId, typing.newTypes);
    // Another writer may have been first, with another type.
    return agree(typing, types) ? typing : typeChanges(changes, types);
  }
}

function agree(typing: Typing, types: AttributeTypes): boolean {
  return [...typing.newTypes].every(([name, type]) => types.get(name) === type);
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
  return [...change.attributes.values()].filter((value) => value !== null).length > MAX_ATTRIBUTES;
}

function outcomeOf(outcome: UpsertOutcome, isFirst: boolean): WriteOutcome {
  if (outcome === 'too_many_attributes') return TOO_MANY;
  return { kind: outcome === 'created' && !isFirst ? 'updated' : outcome };
}
