import { expect, it } from '@jest/globals';
import { saying } from './wording.js';

const say = saying({ empty: 'must not be empty', too_long: 'has {{length}} of {{max}}: {{max}} is all' });

it('says a text as it is', () => {
  expect(say('empty')).toEqual({ code: 'empty', message: 'must not be empty' });
});

it('fills in values, wherever they stand', () => {
  expect(say('too_long', { length: 9, max: 5 })).toEqual({
    code: 'too_long',
    values: { length: 9, max: 5 },
    message: 'has 9 of 5: 5 is all',
  });
});

it('takes values as they are, braces and dollars too', () => {
  expect(say('too_long', { length: '{{max}}', max: '$&' }).message).toBe('has {{max}} of $&: $& is all');
});
