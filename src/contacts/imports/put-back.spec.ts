import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ContactValues } from '../contact-values.js';
import { type PutBack, putBack } from './put-back.js';

const value = fc.oneof(
  fc.constantFrom('a', 'b'),
  fc.constantFrom(1, 2),
  fc.constantFrom<string[]>(['x'], ['x', 'y']),
);
const field = fc.constantFrom(null, 'a', 'b');
const values: fc.Arbitrary<ContactValues & { external_id: string }> = fc.record({
  external_id: fc.constantFrom('e1', 'e2'),
  line_id: field,
  display_name: field,
  language: field,
  timezone: field,
  attributes: fc.dictionary(fc.constantFrom('p', 'q', '__proto__'), value),
});

function applied(current: ContactValues, { externalId, fields, attributes }: PutBack): ContactValues {
  const all = new Map([...Object.entries(current.attributes ?? {}), ...attributes]);
  return {
    ...current,
    ...fields,
    ...(externalId === undefined ? {} : { external_id: externalId }),
    attributes: Object.fromEntries([...all].filter(([, one]) => one !== null)) as ContactValues['attributes'],
  };
}

describe('putBack', () => {
  it('makes a contact as it was, when nothing came after the import', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const back = putBack(after, before, after);
        expect(back.isWhole).toBe(true);
        expect(applied(after, back)).toEqual(before);
      }),
    );
  });

  it('leaves what the import did not touch, and what was changed since, as it is', () => {
    fc.assert(
      fc.property(values, values, values, (now, before, after) => {
        const result = applied(now, putBack(now, before, after));
        const parts = (of: ContactValues): Map<string, unknown> =>
          new Map(Object.entries({ ...of, attributes: undefined, ...prefixed(of.attributes) }));
        const [is, was, had, got] = [result, now, before, after].map(parts);
        for (const part of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
          const isTouched = !same(had?.get(part), got?.get(part)) && same(was?.get(part), got?.get(part));
          expect([part, is?.get(part) ?? null]).toEqual([part, (isTouched ? had : was)?.get(part) ?? null]);
        }
      }),
    );
  });

  it('says it is whole just when all that the import touched is as before', () => {
    fc.assert(
      fc.property(values, values, values, (now, before, after) => {
        const back = putBack(now, before, after);
        const left = putBack(applied(now, back), after, before);
        // What still has to be done to come from before to after is all that was touched, when nothing of it is left.
        const all = putBack(before, after, before);
        expect(back.isWhole).toBe(sizeOf(left) === sizeOf(all) && left.isWhole);
      }),
    );
  });

  it('is over once done', () => {
    fc.assert(
      fc.property(values, values, values, (now, before, after) => {
        const done = applied(now, putBack(now, before, after));
        expect(applied(done, putBack(done, before, after))).toEqual(done);
      }),
    );
  });

  it('knows of a contact only what the import touched, when it touched the external id alone', () => {
    const now: ContactValues = { external_id: 'm1', display_name: 'Aki', attributes: { tier: 'gold' } };
    expect(putBack(now, { external_id: 'U1' }, { external_id: 'm1' })).toEqual({
      externalId: 'U1',
      fields: {},
      attributes: new Map(),
      isWhole: true,
    });
  });
});

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function prefixed(attributes: ContactValues['attributes'] = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, one]) => [`attributes.${name}`, one]));
}

function sizeOf({ externalId, fields, attributes }: PutBack): number {
  return (externalId === undefined ? 0 : 1) + Object.keys(fields).length + attributes.size;
}
