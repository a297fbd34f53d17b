import { describe, expect, it } from '@jest/globals';
import { NO_CHOICE, readChoice, requestOf, withKnownTesters } from './test-choice.js';

const aya = { externalId: 'c-1', name: 'Aya' };

describe('a remembered choice', () => {
  it('is read as it was stored', () => {
    const choice = { testers: ['t-1'], contacts: [aya], as: aya };
    expect(readChoice(JSON.stringify(choice))).toEqual(choice);
  });

  it.each([null, '', 'null', '{', '[]', '{"testers":5}', '{"contacts":[{}],"as":3,"testers":[1]}'])(
    'is none when %j is stored',
    (stored) => {
      expect(readChoice(stored)).toEqual(NO_CHOICE);
    },
  );

  it('is the only tester there is, until somebody chooses', () => {
    expect(withKnownTesters(readChoice(null), ['a']).testers).toEqual(['a']);
    expect(withKnownTesters(readChoice(null), ['a', 'b']).testers).toEqual([]);
    expect(withKnownTesters(readChoice(JSON.stringify(NO_CHOICE)), ['a']).testers).toEqual([]);
  });

  it('leaves out testers who are gone', () => {
    expect(withKnownTesters({ ...NO_CHOICE, testers: ['a', 'b'] }, ['b']).testers).toEqual(['b']);
  });
});

it('asks for own values unless somebody else is chosen', () => {
  expect(requestOf({ testers: ['t'], contacts: [aya], as: null })).toEqual({
    testRecipientIds: ['t'],
    externalIds: ['c-1'],
  });
  expect(requestOf({ testers: ['t'], contacts: [], as: aya })).toEqual({
    testRecipientIds: ['t'],
    externalIds: [],
    as: 'c-1',
  });
});
