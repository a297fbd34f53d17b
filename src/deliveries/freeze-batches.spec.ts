import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freezeBatches, MAX_BATCH_SIZE, type PlannedDelivery } from './freeze-batches.js';
import { decodeContent } from './frozen-content.js';

const RUN = '01890a5d-ac96-774b-bcce-b302099a8057';

function aDelivery(n: number, text = `hello ${n}`): PlannedDelivery {
  const lineId = `U${n.toString(16).padStart(32, '0')}`;
  return { contactId: `contact-${n}`, lineId, messages: [{ type: 'text', text }] };
}

const deliveries = fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }).chain((texts) =>
  // Beyond a few, only the number matters: it decides how many batches there are.
  fc
    .integer({ min: 0, max: 1_300 })
    .map((more) =>
      [...texts, ...Array.from({ length: more }, () => 'x')].map((text, n) => aDelivery(n, text)),
    ),
);
const firstSeq = fc.nat(1_000);

describe('freezeBatches', () => {
  it('given nothing, makes nothing', () => {
    expect(freezeBatches(RUN, 3, [])).toEqual({ batches: [], deliveries: [] });
  });

  it('given one, freezes the recipient first and then the messages, without a space', () => {
    const { batches } = freezeBatches(RUN, 7, [aDelivery(1, 'สวัสดี\n"you"')]);
    const [request] = decodeContent(batches[0]?.content ?? '');
    expect(batches).toMatchObject([{ seq: 7, size: 1 }]);
    expect(request?.body).toBe(
      `{"to":"U${'1'.padStart(32, '0')}","messages":[{"type":"text","text":"สวัสดี\\n\\"you\\""}]}`,
    );
  });

  it('puts every delivery at exactly one place, in order, and its bytes at that place', () => {
    fc.assert(
      fc.property(deliveries, firstSeq, (planned, seq) => {
        const frozen = freezeBatches(RUN, seq, planned);
        const contents = new Map(frozen.batches.map((batch) => [batch.seq, decodeContent(batch.content)]));
        expect(frozen.deliveries.map(({ contactId, lineId }) => ({ contactId, lineId }))).toEqual(
          planned.map(({ contactId, lineId }) => ({ contactId, lineId })),
        );
        const bodies = frozen.deliveries.map(
          ({ batchSeq, position }) => contents.get(batchSeq)?.[position]?.body,
        );
        expect(bodies).toEqual(
          planned.map(({ lineId, messages }) => JSON.stringify({ to: lineId, messages })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('fills batches up to the limit, numbered without a gap, with positions from 0', () => {
    fc.assert(
      fc.property(deliveries, firstSeq, (planned, seq) => {
        const { batches, deliveries: frozen } = freezeBatches(RUN, seq, planned);
        const sizes = batches.map(({ size }) => size);
        expect(batches.map((batch) => batch.seq)).toEqual(batches.map((_, index) => seq + index));
        expect(sizes.every((size) => size > 0 && size <= MAX_BATCH_SIZE)).toBe(true);
        expect(sizes.slice(0, -1).every((size) => size === MAX_BATCH_SIZE)).toBe(true);
        for (const batch of batches)
          expect(frozen.filter((one) => one.batchSeq === batch.seq).map((one) => one.position)).toEqual(
            Array.from({ length: batch.size }, (_, position) => position),
          );
      }),
      { numRuns: 30 },
    );
  });

  it('gives every request its own retry key, and the same one when planned again', () => {
    fc.assert(
      fc.property(deliveries, firstSeq, (planned, seq) => {
        const keysOf = (runId: string): (string | undefined)[] =>
          freezeBatches(runId, seq, planned).batches.flatMap(({ content }) =>
            decodeContent(content).map((request) => request?.retryKey),
          );
        const keys = keysOf(RUN);
        expect(new Set(keys).size).toBe(planned.length);
        expect(keysOf(RUN)).toEqual(keys);
        const others = new Set(keysOf('01890a5d-ac96-774b-bcce-b302099a8058'));
        expect(keys.some((key) => others.has(key))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});
