import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeContent,
  encodeMulticasts,
  encodePushes,
  type FrozenRequest,
  multicastHead,
} from './frozen-content.js';
import { beginMulticast, MULTICAST_END } from './multicast-body.js';

const KEY = '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31';

const request = fc.record({
  retryKey: fc.uuid(),
  body: fc
    .dictionary(fc.string(), fc.jsonValue({ stringUnit: 'binary' }))
    .map((body) => JSON.stringify(body)),
});
const requests = fc.array(request, { minLength: 1, maxLength: 20 });

/** Some of a batch's positions, dealt out among requests. */
const multicasts: fc.Arbitrary<FrozenRequest[]> = fc
  .tuple(requests, fc.uniqueArray(fc.nat(499), { minLength: 20, maxLength: 200 }))
  .map(([frozen, dealt]) =>
    frozen.map((one, index) => ({
      ...one,
      positions: dealt.filter((_, n) => n % frozen.length === index).toSorted((a, b) => a - b),
    })),
  );

describe('the content of a push batch', () => {
  it('gives back every byte of every request, in order, each for its own position', () => {
    fc.assert(
      fc.property(requests, (frozen) =>
        expect(decodeContent(encodePushes(frozen), frozen.length)).toEqual(
          frozen.map((one, position) => ({ ...one, positions: [position] })),
        ),
      ),
    );
  });

  it('given emptied lines, has no request for them and leaves the others at their positions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(request, fc.boolean()), { minLength: 1, maxLength: 20 }),
        (requestsAndErasures) => {
          const lines = encodePushes(requestsAndErasures.map(([one]) => one)).split('\n');
          const kept = lines.map((line, position) => (requestsAndErasures[position]?.[1] ? '' : line));
          expect(decodeContent(kept.join('\n'), lines.length)).toEqual(
            requestsAndErasures.flatMap(([one, isErased], position) =>
              isErased ? [] : [{ ...one, positions: [position] }],
            ),
          );
        },
      ),
    );
  });

  it('keeps text with line breaks of every kind on one line', () => {
    const body = JSON.stringify({ text: 'a\nb\r\nc\u2028d' });
    const content = encodePushes([{ retryKey: KEY, body }]);
    expect(content.split('\n')).toHaveLength(1);
    expect(decodeContent(content, 1)[0]?.body).toBe(body);
  });
});

describe('the content of a multicast batch', () => {
  it('gives back every request with its recipients, whatever the size of the batch', () => {
    fc.assert(
      fc.property(multicasts, fc.integer({ min: 1, max: 500 }), (frozen, size) =>
        expect(decodeContent(encodeMulticasts(frozen), size)).toEqual(frozen),
      ),
    );
  });

  it('begun for everybody, is for as many as the batch has got when it is read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), (lineIds) => {
        const body = beginMulticast('[{"type":"text"}]', lineIds) + MULTICAST_END;
        expect(decodeContent(multicastHead(KEY) + body, lineIds.length)).toEqual([
          { retryKey: KEY, body, positions: lineIds.map((_, position) => position) },
        ]);
      }),
    );
  });

  it('given everybody was taken out, holds no request', () => {
    expect(decodeContent(encodeMulticasts([]), 3)).toEqual([]);
  });
});
