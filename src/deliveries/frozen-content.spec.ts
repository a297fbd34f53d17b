import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeContent, encodeContent } from './frozen-content.js';

const request = fc.record({ retryKey: fc.uuid(), body: fc.json({ stringUnit: 'binary' }) });

describe('the content of a batch', () => {
  it('gives back every byte of every request, in order', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 20 }), (requests) =>
        expect(decodeContent(encodeContent(requests))).toEqual(requests),
      ),
    );
  });

  it('given emptied lines, leaves the others at their positions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(request, fc.boolean()), { minLength: 1, maxLength: 20 }),
        (requestsAndErasures) => {
          const lines = encodeContent(requestsAndErasures.map(([one]) => one)).split('\n');
          const kept = lines.map((line, position) => (requestsAndErasures[position]?.[1] ? '' : line));
          expect(decodeContent(kept.join('\n'))).toEqual(
            requestsAndErasures.map(([one, isErased]) => (isErased ? undefined : one)),
          );
        },
      ),
    );
  });

  it('keeps text with line breaks of every kind on one line', () => {
    const body = JSON.stringify({ text: 'a\nb\r\nc\u2028d' });
    const content = encodeContent([{ retryKey: '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31', body }]);
    expect(content.split('\n')).toHaveLength(1);
    expect(decodeContent(content)[0]?.body).toBe(body);
  });
});
