import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v5 } from 'uuid';
import { NAMESPACE, retryKey } from './retry-key.js';

const source = fc.record({ runId: fc.string(), batchSeq: fc.nat(), part: fc.string() });

describe('retryKey', () => {
  it('is the same for ever, since batches in flight depend on it', () => {
    expect(retryKey({ runId: '0198c0de-0000-7000-8000-000000000001', batchSeq: 3, part: '17' })).toBe(
      '2f19a45c-9a1c-5d4d-9e7a-1574dd991c2e',
    );
  });

  it('does not confuse what would read alike when joined', () => {
    expect(retryKey({ runId: 'a/1', batchSeq: 1, part: 'x' })).not.toBe(
      retryKey({ runId: 'a', batchSeq: 1, part: '1/x' }),
    );
  });

  it('is a name-based UUID that depends on its source alone', () => {
    fc.assert(
      fc.property(source, (one) => {
        const { runId, batchSeq, part } = one;
        expect(retryKey({ ...one })).toBe(v5(JSON.stringify([runId, batchSeq, part]), NAMESPACE));
      }),
    );
  });

  it('differs whenever the sources differ', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(source, { selector: (one) => JSON.stringify(one), minLength: 2 }),
        (sources) => {
          expect(new Set(sources.map(retryKey)).size).toBe(sources.length);
        },
      ),
    );
  });
});
