import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ledger, type LedgerCursor, type LedgerKind } from './ledger.js';
import { summarizeLedger } from './ledger-summary.js';

function aLedger(requests: readonly (readonly string[])[], kind: LedgerKind = 'full'): Ledger {
  const ledger = new Ledger(kind);
  for (const recipients of requests) {
    ledger.add({
      requestId: 'r',
      retryKey: null,
      endpoint: recipients.length === 1 ? 'push' : 'multicast',
      acceptedAtMs: 0,
      recipients,
      undelivered: new Set(recipients.filter((id) => id === 'blocker')),
      messages: [{ type: 'text', text: 'x' }],
      units: [],
    });
  }
  return ledger;
}

describe('Ledger', () => {
  it('gives every recipient of every request once, wherever a reader stops and goes on', () => {
    const requests = fc.array(
      fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 4 }), (added, pageSize) => {
        const ledger = aLedger(added);
        const read: string[] = [];
        let cursor: LedgerCursor | null = { sequence: 1, recipient: 0 };
        while (cursor !== null) {
          const page = [...ledger.records(cursor)].slice(0, pageSize);
          read.push(...page.map(({ record }) => record.recipient));
          cursor = page.at(-1)?.next ?? null;
        }
        expect(read).toEqual(added.flat());
      }),
    );
  });
});

describe('a lean ledger', () => {
  it('has the same summary as a full one', () => {
    const requests = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'blocker'), { minLength: 1 }));
    fc.assert(
      fc.property(requests, (added) => {
        const summary = summarizeLedger(aLedger(added, 'lean'), 1);
        expect(summary).toEqual(summarizeLedger(aLedger(added), 1));
      }),
    );
  });

  it('keeps no request and cannot count from the middle', () => {
    const ledger = aLedger([['a'], ['b']], 'lean');
    expect([ledger.size, [...ledger.records()]]).toEqual([2, []]);
    expect(() => ledger.countsSince(2)).toThrow(RangeError);
  });
});

describe('summarizeLedger', () => {
  it('counts requests, recipients and who was sent to twice', () => {
    const ledger = aLedger([['a'], ['a', 'b', 'blocker'], ['c']]);
    expect(summarizeLedger(ledger, 1)).toEqual({
      requests: 3,
      accepted: 5,
      delivered: 4,
      distinctRecipients: 4,
      duplicates: [{ recipient: 'a', count: 2 }],
      duplicateCount: 1,
      byEndpoint: { push: 2, multicast: 3 },
      nextSequence: 4,
    });
  });

  it('leaves out what came before the sequence asked for', () => {
    expect(summarizeLedger(aLedger([['a'], ['a']]), 2)).toMatchObject({ requests: 1, duplicateCount: 0 });
  });
});
