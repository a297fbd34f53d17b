import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Prospect, RecipientPlan } from '../../runs/index.js';
import { AudienceFindings } from './audience-findings.js';

const USER = `U${'a'.repeat(32)}`;
const GROUP = `C${'b'.repeat(32)}`;

const sent = (messages: string, lineId = USER): [Prospect['message'], RecipientPlan] => [
  { ok: true, messages, links: [] },
  { kind: 'attempted', lineId, messages, links: [] },
];

function failing(reason: string, detail: string, variables?: string[]): [Prospect['message'], RecipientPlan] {
  const problem = { path: 'messages[0].text', code: 'is_not_date', message: detail };
  return [
    { ok: false, reason, detail, problem, variables },
    { kind: 'failed', lineId: USER, reason, detail },
  ];
}

const removed = (
  reason: 'duplicate' | 'stopped_by_template',
  detail?: string,
): [Prospect['message'], RecipientPlan] => [
  { ok: true, messages: '[]', links: [] },
  { kind: 'removed', reason, detail },
];

function findingsOf(...all: [Prospect['message'], RecipientPlan][]): AudienceFindings {
  const findings = new AudienceFindings();
  all.forEach(([message, plan], index) => findings.add(`c${index}`, { message }, plan));
  return findings;
}

describe('findings of an audience', () => {
  it('counts requests as sending makes them: equal messages share multicasts of 500, the others go alone', () => {
    const shared = Array.from({ length: 501 }, () => sent('["shared"]'));
    const found = findingsOf(...shared, sent('["own"]'), sent('["shared"]', GROUP)).result();
    expect(found).toMatchObject({ sendable: 503, distinct: 2, requests: { push: 2, multicast: 2 } });
  });

  it('names each reason with how many it meets and the first of them', () => {
    const long = failing('message_rejected', 'messages[0].text is too long');
    const found = findingsOf(
      long,
      ...Array.from({ length: 6 }, () => failing('personalization_error', 'no date')),
    ).result();
    expect(found.failures).toEqual([
      {
        reason: 'personalization_error',
        detail: 'no date',
        problem: { path: 'messages[0].text', code: 'is_not_date', message: 'no date' },
        count: 6,
        samples: ['c1', 'c2', 'c3', 'c4', 'c5'],
      },
      expect.objectContaining({ reason: 'message_rejected', count: 1, samples: ['c0'] }),
    ]);
  });

  it('counts missing values by variable, and remembers who lacks the most', () => {
    const found = findingsOf(
      failing('personalization_missing', 'a', ['name']),
      failing('personalization_missing', 'b', ['name', 'city']),
    ).result();
    expect(found.variables).toEqual([
      { name: 'name', count: 2, samples: ['c0', 'c1'] },
      { name: 'city', count: 1, samples: ['c1'] },
    ]);
    expect(found.mostMissing).toEqual({ externalId: 'c1', variables: ['name', 'city'] });
  });

  it('tells whom the template stops from whom a gate removes', () => {
    const found = findingsOf(removed('stopped_by_template', 'no points'), removed('duplicate')).result();
    expect(found.removed).toEqual({ stopped_by_template: 1, duplicate: 1 });
    expect(found.stops).toEqual([{ reason: 'no points', count: 1, samples: ['c0'] }]);
  });

  it('keeps a few reasons apart and counts the rest together, however many there are', () => {
    const found = findingsOf(
      ...Array.from({ length: 200 }, (_, n) => failing('personalization_error', `no date: ${n}`)),
    ).result();
    expect(found.failures.length).toBeLessThanOrEqual(51);
    expect(found.failures.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });

  it('asks LINE about all of a few renderings; of many about the longest, the shortest and some', () => {
    expect(findingsOf(sent('["a"]'), sent('["b"]'), sent('["a"]')).toValidate()).toHaveLength(2);
    const many = Array.from({ length: 300 }, (_, n) => sent(`["${'x'.repeat(n + 1)}"]`));
    const asked = findingsOf(...many.toReversed()).toValidate();
    expect(asked.length).toBeLessThanOrEqual(50);
    const lengths = asked.map(({ messages }) => messages.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([5, 304]);
  });

  it('adds up, whatever it is told', () => {
    const any = fc.oneof(
      fc.string().map((text) => sent(text)),
      fc.string().map((text) => sent(text, GROUP)),
      fc
        .tuple(fc.string(), fc.array(fc.string()))
        .map(([text, names]) => failing('personalization_missing', text, names)),
      fc.string().map((text) => removed('stopped_by_template', text)),
    );
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const found = findingsOf(...all).result();
        const gone = Object.values(found.removed).reduce((sum, count) => sum + count, 0);
        expect(found.checked).toBe(all.length);
        expect(gone + found.failing + found.sendable).toBe(all.length);
        expect(found.requests.push + found.requests.multicast).toBeLessThanOrEqual(found.sendable);
      }),
    );
  });
});
