import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FaultKind } from '../../apps/line-simulator/index.js';
import { type Account, draftTo, onSending } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';
import { HOSTILE_SEED } from '../support/seeded-random.js';
import { aLineId } from '../support/simulated-people.js';

const RUNS = 8;
const KINDS = [
  'friend',
  'blocked',
  'unknown',
  'group',
  'left',
  'room',
  'twin',
  'nowhere',
  'nameless',
] as const;
type Kind = (typeof KINDS)[number];

let world: HostileWorld;
let count = 0;

beforeAll(async () => {
  world = await HostileWorld.start({ lineTimeoutMs: 600 });
});
afterAll(() => world.close());

interface Person {
  kind: Kind;
  /** his message is his own, else he shares it with his team */
  isOwn: boolean;
  team: number;
}

const person = fc.record<Person>({
  kind: fc.oneof({ weight: 6, arbitrary: fc.constant<Kind>('friend') }, fc.constantFrom(...KINDS)),
  isOwn: fc.boolean(),
  team: fc.nat({ max: 3 }),
});
const kindOfFault = fc.constantFrom<FaultKind>(
  '500_before',
  '500_after',
  'reset_before',
  'reset_after',
  'half_body_after',
  'html_after',
  'empty_after',
  '429_rate',
  'hang_after',
);
/** Each strikes once; the last waits for it are as long as all before, so they are few. */
const schedule = fc.array(kindOfFault, { maxLength: 3 });

const ADDRESSES: Record<Kind, 'U' | 'C' | 'R' | null> = {
  friend: 'U',
  blocked: 'U',
  unknown: 'U',
  group: 'C',
  left: 'C',
  room: 'R',
  twin: 'U',
  nowhere: null,
  nameless: 'U',
};

function contactOf({ channel }: Account, cohort: string, { kind, isOwn, team }: Person, place: number) {
  const letter = ADDRESSES[kind];
  // All twins of a cohort carry one id.
  const lineId = letter && aLineId(letter, cohort, kind === 'twin' ? 'twin' : place);
  if (lineId && ['friend', 'twin', 'nameless'].includes(kind)) channel.putUser({ userId: lineId });
  if (lineId && kind === 'blocked') channel.putUser({ userId: lineId, state: 'blocked' });
  if (lineId && letter !== 'U') channel.putGroup({ groupId: lineId, botIsMember: kind !== 'left' });
  const words = isOwn ? { word: `No. ${place}` } : { word: `team ${team}` };
  return {
    externalId: `${cohort}-${place}`,
    ...(lineId ? { lineId } : {}),
    attributes: { cohort, ...(kind === 'nameless' ? {} : words) },
  };
}

describe('for any audience and anything that goes wrong', () => {
  it.each(['drop', 'reject'] as const)(
    'everybody has one outcome and the books are LINE’s, unknown ids: %s',
    async (mode) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(person, { minLength: 1, maxLength: 120 }),
          schedule,
          async (people, faults) => {
            const cohort = `audience ${(count += 1)}`;
            const account = await world.open(cohort);
            account.channel.settings.unknownInMulticast = mode;
            await world.client.addContacts(
              people.map((one, place) => contactOf(account, cohort, one, place)),
            );
            const messages = [{ type: 'text', text: `{{word}}, this is ${cohort}` }];
            const id = await draftTo(world.client, account, cohort, { messages });
            account.channel.faults.set(faults.flatMap((kind) => onSending(kind, { times: 1 })));
            await world.client.publish(id);
            const report = await world.client.waitForStatus(id, 'sent');
            const of = (kind: Kind): number => people.filter((one) => one.kind === kind).length;
            const reasons = Object.fromEntries(report.failures.map((one) => [one.reason, one.count]));
            expect(report.qualified).toBe(people.length);
            expect(report.removed).toMatchObject({
              noLineId: of('nowhere'),
              duplicate: Math.max(0, of('twin') - 1),
            });
            expect(reasons.personalization_missing ?? 0).toBe(of('nameless'));
            expect(reasons.not_in_group ?? 0).toBe(of('left'));
            if (mode === 'reject') expect(reasons.invalid_line_id ?? 0).toBe(of('unknown'));
            await world.agrees(account, id);
          },
        ),
        { numRuns: RUNS, seed: HOSTILE_SEED, endOnFailure: true },
      );
    },
  );
});
