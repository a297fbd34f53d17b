import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerEntries } from '../deliveries/index.js';
import { addressesOf, type ChunkContext, planChunk } from './plan-chunk.js';
import type { Prospect } from './prospect.js';
import { aContext as aPlanContext, aProspect, USER } from './testing/a-prospect.js';

function aContext(overrides: Partial<ChunkContext> = {}): ChunkContext {
  return {
    ...aPlanContext(),
    runId: '01890a5d-ac96-774b-bcce-b302099a8057',
    nextSeq: 0,
    filling: new Map(),
    isLast: true,
    ...overrides,
  };
}

const lineIdOf = (n: number): string => `U${n.toString(16).padStart(32, '0')}`;

/** Few LINE IDs among many contacts, so that there are duplicates; some have none, a wrong one, or no message. */
const audiences: fc.Arbitrary<Prospect[]> = fc
  .array(
    fc.record({
      address: fc.oneof(
        fc.nat(30).map((n) => ({ lineId: lineIdOf(n) })),
        fc.constantFrom<Prospect['address']>({ reason: 'no_line_id' }, { reason: 'invalid_line_id' }),
      ),
      friendStatus: fc.constantFrom('friend', 'unknown', 'blocked'),
      message: fc.constantFrom<Prospect['message']>(
        { ok: true, messages: '["to all"]', links: [] },
        { ok: true, messages: '["to some"]', links: [] },
        { ok: false, reason: 'personalization_missing', detail: 'No value' },
      ),
    }),
    { maxLength: 60 },
  )
  .map((people) =>
    people.map((person, n) =>
      aProspect({
        ...person,
        contactId: `contact-${n}`,
        ownLineId: 'lineId' in person.address ? person.address.lineId : null,
      }),
    ),
  );

const rules = fc.record({
  room: fc.option(fc.nat(40)),
  controlGroupPercent: fc.constantFrom(0, 30, 100),
  stopped: fc.boolean(),
});

/** Plans an audience in chunks, carrying on what the ledger would: taken ids, room, batch numbers, what is filling. */
function planInChunks(audience: Prospect[], chunkSizes: number[], context: ChunkContext): LedgerEntries {
  let all: LedgerEntries = { batches: [], additions: [], deliveries: [], removals: [], failures: [] };
  let { filling } = context;
  const sizes = [...chunkSizes];
  for (let start = 0; start < audience.length;) {
    const size = sizes.shift() ?? audience.length;
    const chunk = audience.slice(start, start + size);
    start += size;
    const attempted = [...all.deliveries, ...all.failures];
    const addresses = new Set(addressesOf(chunk));
    const planned = planChunk(chunk, {
      ...context,
      nextSeq: all.batches.length,
      room: context.room === null ? null : context.room - attempted.length,
      taken: new Set(attempted.map(({ lineId }) => lineId).filter((lineId) => addresses.has(lineId))),
      filling,
      isLast: start >= audience.length,
    });
    filling = planned.filling;
    const part = planned.entries;
    all = {
      batches: [...all.batches, ...part.batches],
      additions: [...all.additions, ...part.additions],
      deliveries: [...all.deliveries, ...part.deliveries],
      removals: [...all.removals, ...part.removals],
      failures: [...all.failures, ...part.failures],
    };
  }
  return all;
}

describe('planning a chunk', () => {
  it('puts every prospect into exactly one list', () => {
    fc.assert(
      fc.property(audiences, rules, (audience, given) => {
        const { deliveries, removals, failures } = planChunk(audience, aContext(given)).entries;
        const listed = [...deliveries, ...removals, ...failures].map(({ contactId }) => contactId);
        expect(listed.toSorted()).toEqual(audience.map(({ contactId }) => contactId).toSorted());
      }),
    );
  });

  it('attempts no LINE ID twice, and none that the run has taken', () => {
    fc.assert(
      fc.property(audiences, rules, fc.nat(30), (audience, given, n) => {
        const taken = lineIdOf(n);
        const context = aContext({ ...given, taken: new Set([taken]) });
        const { deliveries, failures } = planChunk(audience, context).entries;
        const lineIds = [...deliveries, ...failures].map(({ lineId }) => lineId);
        expect(new Set(lineIds).size).toBe(lineIds.length);
        expect(lineIds).not.toContain(taken);
      }),
    );
  });

  it('attempts no more than there is room for, and removes for the limit only when that is used up', () => {
    fc.assert(
      fc.property(audiences, rules, (audience, given) => {
        const { deliveries, removals, failures } = planChunk(audience, aContext(given)).entries;
        const attempted = deliveries.length + failures.length;
        if (given.room !== null) expect(attempted).toBeLessThanOrEqual(given.room);
        if (removals.some(({ reason }) => reason === 'limit')) expect(attempted).toBe(given.room);
      }),
    );
  });

  it('given a stopped run, attempts nobody', () => {
    fc.assert(
      fc.property(audiences, (audience) => {
        const { batches, deliveries, failures } = planChunk(audience, aContext({ stopped: true })).entries;
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
          const whole = planChunk(audience, aContext(given)).entries;
          const parts = planInChunks(audience, chunkSizes, aContext(given));
          const whom = ({ deliveries }: LedgerEntries): string[] =>
            deliveries.map(({ contactId, lineId }) => `${contactId} ${lineId}`).toSorted();
          expect(whom(parts)).toEqual(whom(whole));
          expect(parts.removals).toEqual(whole.removals);
          expect(parts.failures).toEqual(whole.failures);
          expect(parts.batches.map(({ seq }) => seq)).toEqual(parts.batches.map((_, index) => index));
        },
      ),
    );
  });

  it('given the first of two with one LINE ID cannot be sent to, removes the second as a duplicate all the same', () => {
    const failed = { ok: false, reason: 'personalization_missing', detail: 'No value' } as const;
    const prospects = [
      aProspect({ contactId: 'first', message: failed }),
      aProspect({ contactId: 'second' }),
    ];
    expect(planChunk(prospects, aContext()).entries).toEqual({
      batches: [],
      additions: [],
      deliveries: [],
      removals: [{ contactId: 'second', reason: 'duplicate' }],
      failures: [{ contactId: 'first', lineId: USER, reason: 'personalization_missing', detail: 'No value' }],
    });
  });

  it('given quarantined LINE IDs, attempts none of them and takes no room for them', () => {
    const prospects = [1, 2, 3].map((n) =>
      aProspect({ contactId: `contact-${n}`, address: { lineId: lineIdOf(n) } }),
    );
    const context = aContext({ quarantined: new Set([lineIdOf(1)]), room: 2 });
    const { deliveries, removals } = planChunk(prospects, context).entries;
    expect(deliveries.map(({ contactId }) => contactId)).toEqual(['contact-2', 'contact-3']);
    expect(removals).toEqual([{ contactId: 'contact-1', reason: 'invalid_line_id' }]);
  });

  it('adds to what an earlier chunk left filling', () => {
    const first = planChunk(
      [1, 2].map((n) => aProspect({ contactId: `contact-${n}`, address: { lineId: lineIdOf(n) } })),
      aContext({ isLast: false }),
    );
    expect(first.entries.batches).toMatchObject([{ kind: 'multicast', size: 2 }]);
    const { filling } = first;
    const second = planChunk([aProspect({ contactId: 'contact-3' })], aContext({ nextSeq: 1, filling }));
    expect(second.entries).toMatchObject({
      batches: [],
      additions: [{ seq: 0, size: 1, isFull: false }],
      deliveries: [{ contactId: 'contact-3', batchSeq: 0, position: 2 }],
    });
  });

  it('names the addresses that are looked up, which not everybody has', () => {
    expect(addressesOf([aProspect(), aProspect({ address: { reason: 'no_line_id' } })])).toEqual([USER]);
  });
});
