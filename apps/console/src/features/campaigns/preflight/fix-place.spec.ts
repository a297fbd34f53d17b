import { expect, it } from '@jest/globals';
import { fixPlace, placeOfField } from './fix-place.js';

const messages = [
  { type: 'text', text: 'points' },
  { type: 'template', template: { actions: [{ label: 'Go' }, { label: '{{points}}' }] } },
];

it('finds the text that names a field', () => {
  expect(placeOfField('points', messages)).toBe('messages[1].template.actions[1].label');
  expect(placeOfField('tier', messages)).toBeNull();
});

it('leads to where an issue is mended', () => {
  const lacking = {
    path: 'messages',
    code: 'value_lacking',
    values: { field: 'points', count: 4 },
    message: '{{points}} has no value for 4 of the audience, who would fail',
  };
  const quota = {
    path: 'connectionId',
    code: 'quota_short',
    message: 'the monthly quota leaves 2 messages and up to 5 are needed: …',
  };
  const other = { path: 'utm.source', code: 'text_too_long', message: 'is too long' };
  expect([lacking, quota, other].map((issue) => fixPlace(issue, messages))).toEqual([
    'messages[1].template.actions[1].label',
    'audience.limit',
    'utm.source',
  ]);
});
