import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_BATCH_SIZE, type PlannedDelivery } from './freeze-batches.js';
import { type FrozenRun, freezeRun, receivedBy, requestsOf } from './testing/freeze-run.js';

interface Audience {
  planned: PlannedDelivery[];
  chunks: PlannedDelivery[][];
}

/** A few contents, each for a number of users and chats, in any order and cut into any chunks. */
const audiences: fc.Arbitrary<Audience> = fc
  .record({
    contents: fc.array(
      fc.record({
        text: fc.string({ unit: 'binary', maxLength: 20 }),
        users: fc.oneof(fc.nat(4), fc.constantFrom(499, 500, 501, 1_001)),
        chats: fc.nat(2),
      }),
      { maxLength: 5 },
    ),
    order: fc.integer(),
    sizes: fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ contents, order, sizes }) => {
    const planned = contents.flatMap(({ text, users, chats }, content) =>
      Array.from({ length: users + chats }, (_, n) =>
        aDelivery(content * 10_000 + n, n < users ? 'U' : n % 2 ? 'C' : 'R', text),
      ),
    );
    const placed = planned.map((delivery, n) => ({ delivery, place: Math.imul(n, order | 1) >>> 0 }));
    const shuffled = placed.toSorted((a, b) => a.place - b.place).map(({ delivery }) => delivery);
    return { planned: shuffled, chunks: cut(shuffled, sizes) };
  });

function aDelivery(n: number, kind: string, text: string): PlannedDelivery {
  const lineId = kind + n.toString(16).padStart(32, '0');
  return { contactId: `contact-${n}`, lineId, messages: JSON.stringify([{ type: 'text', text }]) };
}

function cut(planned: PlannedDelivery[], sizes: number[]): PlannedDelivery[][] {
  const chunks: PlannedDelivery[][] = [];
  for (let start = 0, n = 0; start < planned.length; n++) {
    const size = sizes[n % sizes.length] ?? 1;
    chunks.push(planned.slice(start, start + size));
    start += size;
  }
  return chunks;
}

function expectAlways(law: (run: FrozenRun, audience: Audience) => void): void {
  fc.assert(
    fc.property(audiences, (audience) => law(freezeRun(audience.chunks), audience)),
    { numRuns: 20 },
  );
}

const byLineId = (pairs: [string, string][]): [string, string][] =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('freezing a run', () => {
  it('sends everybody his messages, once, in whatever chunks it is done', () => {
    expectAlways((run, { planned }) => {
      const due = planned.map(({ lineId, messages }): [string, string] => [lineId, messages]);
      expect(byLineId(receivedBy(run))).toEqual(byLineId(due));
    });
  });

  it('has a place for everybody, no two at one, and his LINE ID stands there', () => {
    expectAlways((run, { planned }) => {
      expect(run.deliveries.map(({ contactId }) => contactId).toSorted()).toEqual(
        planned.map(({ contactId }) => contactId).toSorted(),
      );
      const places = new Map(run.deliveries.map((one) => [`${one.batchSeq} ${one.position}`, one.lineId]));
      expect(places.size).toBe(planned.length);
      for (const batch of run.batches) {
        const [request] = requestsOf({ ...run, batches: [batch] });
        const { to } = JSON.parse(request?.body ?? '') as { to: string | string[] };
        if (batch.kind === 'multicast')
          expect(to).toEqual(Array.from({ length: batch.size }, (_, n) => places.get(`${batch.seq} ${n}`)));
        else expect(to).toBe(places.get(`${batch.seq} 0`));
      }
    });
  });

  it('numbers batches without a gap, none above the limit, and none left filling', () => {
    expectAlways(({ batches, fillings }) => {
      expect(batches.map(({ seq }) => seq)).toEqual(batches.map((_, index) => index));
      for (const { size, groupKey } of batches) {
        expect(size).toBeGreaterThan(0);
        expect(size).toBeLessThanOrEqual(MAX_BATCH_SIZE);
        expect(groupKey).toBeUndefined();
      }
      expect(Math.max(0, ...fillings)).toBeLessThanOrEqual(5);
    });
  });

  it('multicasts to users only, and to one alone only if his fellows filled another', () => {
    expectAlways((run) => {
      for (const batch of run.batches.filter(({ kind }) => kind === 'multicast')) {
        const received = receivedBy({ ...run, batches: [batch] });
        const lineIds = received.map(([lineId]) => lineId);
        expect(lineIds.every((lineId) => lineId.startsWith('U'))).toBe(true);
        expect(new Set(lineIds).size).toBe(lineIds.length);
        if (batch.size > 1) continue;
        const [[, messages] = []] = received;
        const fellows = receivedBy(run).filter((one) => one[1] === messages).length;
        expect(fellows).toBeGreaterThan(MAX_BATCH_SIZE);
      }
    });
  });

  it('makes no more multicasts than the users of each content need, and pushes to one of it a chunk at most', () => {
    expectAlways((run, { planned, chunks }) => {
      const needed = new Map<string, number>();
      for (const { lineId, messages } of planned)
        if (lineId.startsWith('U')) needed.set(messages, (needed.get(messages) ?? 0) + 1);
      const most = [...needed.values()].reduce((total, n) => total + Math.ceil(n / MAX_BATCH_SIZE), 0);
      expect(run.batches.filter(({ kind }) => kind === 'multicast').length).toBeLessThanOrEqual(most);
      const pushes = receivedBy({ ...run, batches: run.batches.filter(({ kind }) => kind === 'push') });
      const toUsers = pushes.filter(([lineId]) => lineId.startsWith('U'));
      expect(toUsers.length).toBeLessThanOrEqual(needed.size * chunks.length);
    });
  });

  it('gives every request its own retry key, the same one when planned again, and another in another run', () => {
    expectAlways((run, { chunks }) => {
      const keysOf = (one: FrozenRun): string[] => requestsOf(one).map(({ retryKey }) => retryKey);
      const keys = keysOf(run);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keysOf(freezeRun(chunks))).toEqual(keys);
      const others = new Set(keysOf(freezeRun(chunks, '01890a5d-ac96-774b-bcce-b302099a8058')));
      expect(keys.some((key) => others.has(key))).toBe(false);
    });
  });
});
