import { createHash } from 'node:crypto';
import type { Channel, Simulator } from '../../apps/line-simulator/index.js';

/** A LINE ID that is the same for the same words, of a user (U), group (C) or room (R). */
export function aLineId(kind: 'U' | 'C' | 'R', ...words: (string | number)[]): string {
  return kind + createHash('sha256').update(words.join('/')).digest('hex').slice(0, 32);
}

/** The audience of contacts that carry this cohort, so that campaigns of one server do not meet. */
export function cohortFilter(cohort: string): { filter: object } {
  return {
    filter: { combinator: 'and', rules: [{ field: 'cohort', operator: '=', value: cohort }] },
  };
}

/** `count` friends of the simulated account, and the contacts that stand for them. */
export function makePeople(
  channel: Channel,
  cohort: string,
  count: number,
): { externalId: string; lineId: string; attributes: Record<string, unknown> }[] {
  return Array.from({ length: count }, (_, index) => {
    const lineId = aLineId('U', cohort, index);
    channel.putUser({ userId: lineId });
    return { externalId: `${cohort}-${index}`, lineId, attributes: { cohort, number: index } };
  });
}

/** @throws when the simulator has lost its own channel */
export function demoChannel(line: Simulator): Channel {
  const channel = line.admin.findChannel(line.channel.id);
  if (!channel) throw new Error('the simulator has no demo channel');
  return channel;
}

/** Everybody an accepted request named, as often as that happened, with LINE's request id. */
export function acceptedBy(channel: Channel): { lineId: string; lineRequestId: string }[] {
  return [...channel.ledger.records()].map(({ record }) => ({
    lineId: record.recipient,
    lineRequestId: record.requestId,
  }));
}

/** LINE IDs that more than one accepted request named: nobody may be. */
export function sentTwice(channel: Channel): string[] {
  const ids = acceptedBy(channel).map(({ lineId }) => lineId);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
