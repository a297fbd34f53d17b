import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginMulticast, continueMulticast, MULTICAST_END, narrowedBody } from './multicast-body.js';

const lineIds = fc.array(fc.uuid(), { minLength: 1, maxLength: 12 });
const messages = fc.array(
  fc.dictionary(fc.string(), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 4, noNullPrototype: true }),
  { minLength: 1, maxLength: 5 },
);

const bodyOf = (json: string, to: readonly string[]): string => beginMulticast(json, to) + MULTICAST_END;

describe('the body of a multicast', () => {
  it('names the recipients last, without a space', () => {
    expect(
      beginMulticast('[{"type":"text"}]', ['U1', 'U2']) + continueMulticast(['U3']) + MULTICAST_END,
    ).toBe('{"messages":[{"type":"text"}],"to":["U1","U2","U3"]}');
  });

  it('written in whatever pieces is the JSON of the whole', () => {
    fc.assert(
      fc.property(messages, lineIds, fc.array(lineIds, { maxLength: 4 }), (given, first, more) => {
        const body =
          beginMulticast(JSON.stringify(given), first) + more.map(continueMulticast).join('') + MULTICAST_END;
        expect(body).toBe(JSON.stringify({ messages: given, to: [...first, ...more.flat()] }));
      }),
    );
  });

  it('continued by nobody stays as it was', () => {
    expect(continueMulticast([])).toBe('');
  });

  it('narrowed is what it would have been for these alone, to the last byte of the messages', () => {
    fc.assert(
      fc.property(
        messages,
        fc.array(fc.tuple(fc.uuid(), fc.boolean()), { minLength: 1 }),
        (given, people) => {
          const json = JSON.stringify(given);
          const kept = people.filter(([, isKept]) => isKept).map(([id]) => id);
          fc.pre(kept.length > 0);
          const whole = bodyOf(
            json,
            people.map(([id]) => id),
          );
          expect(narrowedBody(whole, (index) => people[index]?.[1] === true)).toBe(bodyOf(json, kept));
        },
      ),
    );
  });
});
