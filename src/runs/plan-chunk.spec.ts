import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileMessages, compileTemplate } from '#libs/templating';
import type { LedgerEntries } from '../deliveries/index.js';
import { addressesOf, type ChunkContext, planChunk } from './plan-chunk.js';
import type { Candidate } from './plan-recipient.js';

const RECIPIENT = compileTemplate('{{line_id}}');

function aContext(overrides: Partial<ChunkContext> = {}): ChunkContext {
  const compiled = compileMessages([{ type: 'text', text: 'Hello {{name}}' }]);
  if (!compiled.ok) throw new Error('the test has a wrong template');
  return {
    runId: '01890a5d-ac96-774b-bcce-b302099a8057',
    campaignId: 'campaign-1',
    recipient: RECIPIENT,
    messages: compiled.messages,
    controlGroupPercent: 0,
    stopped: false,
    nextSeq: 0,
    room: null,
    taken: new Set(),
    ...overrides,
  };
}

/** Few LINE IDs among many contacts, so that there are duplicates; some have none, a wrong one, or no name. */
const audiences: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      lineId: fc.oneof(
        fc.nat(30).map((n) => `U${n.toString(16).padStart(32, '0')}`),
        fc.constantFrom(null, 'U123'),
      ),
      friendStatus: fc.constantFrom('friend', 'unknown', 'blocked'),
      name: fc.constantFrom('Aoi', 'สมชาย', undefined, 'x'.repeat(5_000)),
    }),
    { maxLength: 60 },
  )
  .map((people) =>
    people.map(({ lineId, friendStatus, name }, n) => ({
      contactId: `contact-${n}`,
      lineId,
      friendStatus,
      variables: { line_id: lineId ?? undefined, name },
    })),
  );

const rules = fc.record({
  room: fc.option(fc.nat(40)),
  controlGroupPercent: fc.constantFrom(0, 30, 100),
  stopped: fc.boolean(),
});

const EMPTY: LedgerEntries = { batches: [], deliveries: [], removals: [], failures: [] };

/** Plans an audience in chunks, carrying on what the ledger would: taken ids, room, batch numbers. */
function planInChunks(audience: Candidate[], chunkSizes: number[], context: ChunkContext): LedgerEntries {
  let all = EMPTY;
  const sizes = [...chunkSizes];
  for (let start = 0; start < audience.length;) {
    const size = sizes.shift() ?? audience.length;
    const chunk = audience.slice(start, start + size);
    start += size;
    const attempted = [...all.deliveries, ...all.failures];
    const addresses = new Set(addressesOf(chunk, RECIPIENT));
    const part = planChunk(chunk, {
      ...context,
      nextSeq: all.batches.length,
      room: context.room === null ? null : context.room - attempted.length,
      taken: new Set(attempted.map(({ lineId }) => lineId).filter((lineId) => addresses.has(lineId))),
    });
    all = {
      batches: [...all.batches, ...part.batches],
      deliveries: [...all.deliveries, ...part.deliveries],
      removals: [...all.removals, ...part.removals],
      failures: [...all.failures, ...part.failures],
    };
  }
  return all;
}

describe('planning a chunk', () => {
  it('puts every candidate into exactly one list', () => {
    fc.assert(
      fc.property(audiences, rules, (audience, given) => {
        const { deliveries, removals, failures } = planChunk(audience, aContext(given));
        const listed = [...deliveries, ...removals, ...failures].map(({ contactId }) => contactId);
        expect(listed.toSorted()).toEqual(audience.map(({ contactId }) => contactId).toSorted());
      }),
    );
  });

  it('attempts no LINE ID twice, and none that the run has taken', () => {
    fc.assert(
      fc.property(audiences, rules, fc.nat(30), (audience, given, n) => {
        const taken = `U${n.toString(16).padStart(32, '0')}`;
        const { deliveries, failures } = planChunk(audience, aContext({ ...given, taken: new Set([taken]) }));
        const lineIds = [...deliveries, ...failures].map(({ lineId }) => lineId);
        expect(new Set(lineIds).size).toBe(lineIds.length);
        expect(lineIds).not.toContain(taken);
      }),
    );
  });

  it('attempts no more than there is room for, and removes for the limit only when that is used up', () => {
    fc.assert(
      fc.property(audiences, rules, (audience, given) => {
        const { deliveries, removals, failures } = planChunk(audience, aContext(given));
        const attempted = deliveries.length + failures.length;
        if (given.room !== null) expect(attempted).toBeLessThanOrEqual(given.room);
        if (removals.some(({ reason }) => reason === 'limit')) expect(attempted).toBe(given.room);
      }),
    );
  });

  it('given a stopped run, attempts nobody', () => {
    fc.assert(
      fc.property(audiences, (audience) => {
        const { batches, deliveries, failures } = planChunk(audience, aContext({ stopped: true }));
        expect([batches, deliveries, failures]).toEqual([[], [], []]);
      }),
    );
  });

  it('comes to the same in whatever chunks it is done', () => {
    fc.assert(
      fc.property(
        audiences,
        rules,
        fc.array(fc.integer({ min: 1, max: 20 })),
        (audience, given, chunkSizes) => {
          const whole = planChunk(audience, aContext(given));
          const parts = planInChunks(audience, chunkSizes, aContext(given));
          const whom = ({ deliveries }: LedgerEntries): unknown[] =>
            deliveries.map(({ contactId, lineId }) => [contactId, lineId]);
          expect(whom(parts)).toEqual(whom(whole));
          expect(parts.removals).toEqual(whole.removals);
          expect(parts.failures).toEqual(whole.failures);
          expect(parts.batches.map(({ seq }) => seq)).toEqual(parts.batches.map((_, index) => index));
        },
      ),
    );
  });

  it('given the first of two with one LINE ID cannot be sent to, removes the second as a duplicate all the same', () => {
    const lineId = `U${'c'.repeat(32)}`;
    const contact = (contactId: string, name?: string): Candidate => ({
      contactId,
      lineId,
      friendStatus: 'friend',
      variables: { line_id: lineId, name },
    });
    expect(planChunk([contact('first'), contact('second', 'Aoi')], aContext())).toEqual({
      ...EMPTY,
      removals: [{ contactId: 'second', reason: 'duplicate' }],
      failures: [
        {
          contactId: 'first',
          lineId,
          reason: 'personalization_missing',
          detail: 'No value for {{name}} and no fallback.',
        },
      ],
    });
  });
});
