import { describe, expect, it } from '@jest/globals';
import { freezeBatches, MAX_BATCH_SIZE, type PlannedDelivery } from './freeze-batches.js';
import { decodeContent } from './frozen-content.js';
import { freezeRun, receivedBy, RUN } from './testing/freeze-run.js';

const HELLO = '[{"type":"text","text":"hello"}]';

function aDelivery(n: number, messages = HELLO, kind = 'U'): PlannedDelivery {
  return { contactId: `contact-${n}`, lineId: kind + n.toString(16).padStart(32, '0'), messages };
}

const users = (count: number, from = 0, messages = HELLO): PlannedDelivery[] =>
  Array.from({ length: count }, (_, n) => aDelivery(from + n, messages));

const context = { runId: RUN, nextSeq: 7, filling: new Map(), isLast: true };

const shapeOf = (chunks: PlannedDelivery[][]): [string, number][] =>
  freezeRun(chunks).batches.map(({ kind, size }) => [kind, size]);

describe('freezing a chunk', () => {
  it('given nothing, makes nothing', () => {
    expect(freezeBatches(context, [])).toEqual({
      batches: [],
      additions: [],
      deliveries: [],
      filling: new Map(),
    });
  });

  it('given one, freezes a push with the recipient first and then the messages, as they came', () => {
    const messages = '[{"type":"text","text":"สวัสดี\\n\\"you\\""}]';
    const { batches, deliveries } = freezeBatches(context, [aDelivery(1, messages)]);
    expect(batches).toMatchObject([{ seq: 7, kind: 'push', size: 1 }]);
    expect(decodeContent(batches[0]?.content ?? '', 1)).toEqual([
      {
        retryKey: expect.stringMatching(/^[\da-f-]{36}$/),
        body: `{"to":"U${'1'.padStart(32, '0')}","messages":${messages}}`,
        positions: [0],
      },
    ]);
    expect(deliveries).toEqual([
      { contactId: 'contact-1', lineId: aDelivery(1).lineId, batchSeq: 7, position: 0 },
    ]);
  });

  it('given two users with the same messages, lets them share a multicast', () => {
    const { batches } = freezeBatches(context, [aDelivery(1), aDelivery(2)]);
    expect(batches).toMatchObject([{ kind: 'multicast', size: 2, groupKey: undefined }]);
    expect(decodeContent(batches[0]?.content ?? '', 2)).toMatchObject([
      {
        body: `{"messages":${HELLO},"to":["${aDelivery(1).lineId}","${aDelivery(2).lineId}"]}`,
        positions: [0, 1],
      },
    ]);
  });

  it.each(['C', 'R'])('given a group or room (%s), pushes to it, whoever has the same messages', (kind) => {
    const planned = [aDelivery(1), aDelivery(2), aDelivery(3, HELLO, kind)];
    expect(shapeOf([planned])).toEqual([
      ['multicast', 2],
      ['push', 1],
    ]);
  });

  it('given some with messages of their own, pushes to them, up to the limit in one batch', () => {
    const planned = Array.from({ length: MAX_BATCH_SIZE + 1 }, (_, n) => aDelivery(n, `["${n}"]`));
    expect(shapeOf([planned])).toEqual([
      ['push', MAX_BATCH_SIZE],
      ['push', 1],
    ]);
  });

  it.each([
    [500, [500]],
    [501, [500, 1]],
    [1_200, [500, 500, 200]],
  ])('given %i with the same messages in the last chunk, makes multicasts of %j', (count, sizes) => {
    expect(freezeRun([users(count)]).batches.map(({ size }) => size)).toEqual(sizes);
  });
});

describe('freezing chunk after chunk', () => {
  it('adds to the multicast that is filling, completes it when it is full, and begins the next', () => {
    expect(shapeOf([users(400), users(300, 400), users(10, 700)])).toEqual([
      ['multicast', 500],
      ['multicast', 210],
    ]);
  });

  it('lets a single user join what is filling, and pushes to him when nothing is', () => {
    expect(shapeOf([users(2), users(1, 2)])).toEqual([['multicast', 3]]);
    expect(shapeOf([users(1), users(2, 1)])).toEqual([
      ['push', 1],
      ['multicast', 2],
    ]);
  });

  it('given the last user of a chunk is one too many, begins a multicast with him, which others may join', () => {
    expect(shapeOf([users(501), users(99, 501)])).toEqual([
      ['multicast', 500],
      ['multicast', 100],
    ]);
  });

  it('given two contents in turn, keeps one multicast of each filling', () => {
    const other = '[{"type":"text","text":"bye"}]';
    const chunks = [0, 1, 2].map((n) => [...users(50, n * 100), ...users(50, n * 100 + 50, other)]);
    expect(shapeOf(chunks)).toEqual([
      ['multicast', 150],
      ['multicast', 150],
    ]);
  });
});

describe('too many contents at once', () => {
  const MOST = 2_000;
  const pairs = (count: number, first = 0, from = first * 2): PlannedDelivery[] =>
    Array.from({ length: count * 2 }, (_, n) => aDelivery(from + n, `["${first + Math.floor(n / 2)}"]`));

  it('sends out the oldest as they are, made in the same chunk', () => {
    const { batches, filling } = freezeBatches({ ...context, isLast: false }, pairs(MOST + 3));
    expect(filling.size).toBe(MOST);
    expect(batches.map(({ groupKey }) => groupKey === undefined)).toEqual(batches.map((_, n) => n < 3));
    expect(decodeContent(batches[0]?.content ?? '', 2)[0]?.body).toMatch(/\]\}$/);
  });

  it('completes earlier ones too, whether the chunk adds to them or not, and loses nobody', () => {
    // The first has got one more when it is found to be one too many; the second has got none.
    const chunks = [pairs(MOST), [aDelivery(90_000, '["0"]'), ...pairs(2, MOST)], users(1, 95_000)];
    const run = freezeRun(chunks);
    expect(run.fillings.slice(0, 2)).toEqual([MOST, MOST]);
    expect(run.batches[0]?.size).toBe(3);
    expect(receivedBy(run)).toHaveLength(chunks.flat().length);
  });
});
