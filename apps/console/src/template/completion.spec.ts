import { describe, expect, it } from '@jest/globals';
import { completionPlace, fieldInsertion, helperInsertion } from './completion.js';

describe('completionPlace', () => {
  it.each([
    ['Hi {{', { from: 5, word: '', kind: 'start' }],
    ['Hi {{po', { from: 5, word: 'po', kind: 'start' }],
    ['{{{po', { from: 3, word: 'po', kind: 'start' }],
    ['{{~ 会員', { from: 4, word: '会員', kind: 'start' }],
    ['{{#i', { from: 2, word: '#i', kind: 'start' }],
    ['{{default ', { from: 10, word: '', kind: 'argument' }],
    ['{{#if (', { from: 7, word: '', kind: 'call' }],
    ['{{#if (gt po', { from: 10, word: 'po', kind: 'argument' }],
    ['{{default points "a" b', { from: 21, word: 'b', kind: 'argument' }],
  ])('of %j', (before, place) => {
    expect(completionPlace(before)).toEqual(place);
  });

  it.each(['', 'Hi', '{{points}} ', '\\{{po', '{{! no', '{{/i', '{{default points "fr'])(
    'is none in %j',
    (before) => {
      expect(completionPlace(before)).toBeNull();
    },
  );
});

describe('what is put in', () => {
  it('closes the tag of a field, unless it is closed', () => {
    expect(fieldInsertion('points', 'start', ' left')).toEqual({ text: 'points}}', cursor: 8 });
    expect(fieldInsertion('points', 'start', '}} left')).toEqual({ text: 'points', cursor: 6 });
    expect(fieldInsertion('points', 'argument', '')).toEqual({ text: 'points', cursor: 6 });
  });

  it('leaves the cursor where the first argument goes', () => {
    expect(helperInsertion('default', 'value', '')).toEqual({ text: 'default }}', cursor: 8 });
    expect(helperInsertion('if', 'block', '')).toEqual({ text: '#if }}{{/if}}', cursor: 4 });
    expect(helperInsertion('gt', 'condition', ')}}')).toEqual({ text: 'gt ', cursor: 3 });
  });
});
