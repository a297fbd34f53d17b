import assert from 'node:assert/strict';
import type { Channel } from '../../apps/line-simulator/index.js';
import type { CampaignClient, DeliveryLine } from './campaign-client.js';
import { recount, type Recount } from './recount.js';

/** Reads rows of the database behind the server, past all of its code. */
export type Query = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;

/** A server to be judged: its door and its database. */
export interface Ground {
  client: CampaignClient;
  query: Query;
}

/**
 * The whole proof for everything an account has sent. LINE accepted nothing twice, and exactly what the campaigns call
 * sent, for exactly these people; but for those who are `unconfirmed`, of whom it may have. Everybody has one outcome. The
 * numbers of each campaign equal a recount from the tables and add up. LINE saw no key with another body and no rate
 * exceeded.
 *
 * @param campaignIds all campaigns that the account has sent, each ended, and no two with the same words
 */
export async function expectWorldAgrees(
  { client, query }: Ground,
  channel: Channel,
  campaignIds: string[],
): Promise<void> {
  expectNothingTwice(channel);
  expectNoWrongdoing(channel);
  const lines: DeliveryLine[] = [];
  for (const id of campaignIds) {
    const deliveries = await client.deliveries(id);
    await expectNumbersAgree(client, id, await recount(query, id), deliveries);
    lines.push(...deliveries);
  }
  expectSentIsAccepted(channel, lines);
}

/** Nobody got the same messages in two accepted requests. */
export function expectNothingTwice(channel: Channel): void {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { recipients, messages } of channel.ledger.since(1))
    for (const recipient of recipients) {
      const what = `${recipient} ${JSON.stringify(messages)}`;
      if (seen.has(what)) twice.push(what);
      seen.add(what);
    }
  assert.deepEqual(twice, [], 'LINE accepted something twice');
}

function expectNoWrongdoing({ violations }: Channel): void {
  // Somebody unknown to LINE is the audience's fault, and some audiences have them on purpose.
  const wrong = violations.list.filter(({ kind }) => kind !== 'unknown_recipient');
  assert.deepEqual(wrong, [], 'LINE saw what no sender should do');
}

async function expectNumbersAgree(
  client: CampaignClient,
  id: string,
  counted: Recount,
  lines: DeliveryLine[],
): Promise<void> {
  const { qualified, removed, attempted, failed, sent, pending } = await client.report(id);
  const told = { qualified, attempted, failed, sent };
  const { outcomes, row } = counted;
  assert.deepEqual(told, row, 'the report tells other numbers than the run has');
  assert.deepEqual(row, outcomes, 'the run has other numbers than a recount');
  assert.equal(pending, 0, 'somebody has no outcome');
  assert.deepEqual(nonZero(removed), counted.removed, 'removals are counted wrong');
  const told2 = (status: string): number => lines.filter((line) => line.status === status).length;
  assert.deepEqual(
    { qualified: lines.length, attempted: lines.length - told2('removed') },
    { qualified, attempted },
  );
  assert.deepEqual({ failed: told2('failed'), sent: told2('sent') }, { failed, sent });
}

function expectSentIsAccepted(channel: Channel, lines: DeliveryLine[]): void {
  const accepted = [...channel.ledger.since(1)].flatMap(({ requestId, recipients }) =>
    recipients.map((lineId) => `${requestId} ${lineId}`),
  );
  const open = new Set(accepted);
  const sent = lines.filter(({ status }) => status === 'sent');
  // Who was erased keeps his outcome but not his name.
  const nameless = sent.filter(({ lineId }) => lineId === null);
  const notAccepted = sent.filter(
    ({ lineId, lineRequestId }) => lineId !== null && !open.delete(`${lineRequestId} ${lineId}`),
  );
  assert.deepEqual(notAccepted, [], 'called sent, but LINE did not accept it so');
  for (const { lineRequestId } of nameless) {
    const one = [...open].find((entry) => entry.startsWith(`${lineRequestId} `));
    assert.ok(one, 'called sent to somebody erased, but LINE accepted no such request');
    open.delete(one);
  }
  const unconfirmed = lines.filter(({ reason }) => reason === 'unconfirmed');
  const names = new Set(unconfirmed.flatMap(({ lineId }) => lineId ?? []));
  const unexplained = [...open].filter((entry) => !names.has(entry.split(' ')[1] ?? ''));
  const erased = unconfirmed.filter(({ lineId }) => lineId === null).length;
  assert.ok(unexplained.length <= erased, `LINE accepted what is not called sent: ${unexplained.join(', ')}`);
}

function nonZero(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
