import { expect, it } from '@jest/globals';
import { asSaid, standsAlone } from './issue.js';

it('says that the name is missing, and of other fields that they are empty', () => {
  const empty = { code: 'empty', message: 'must not be empty' };
  expect(asSaid({ path: 'name', ...empty }).code).toBe('name_missing');
  expect(asSaid({ path: 'utm.source', ...empty }).code).toBe('empty');
});

it('names the place of what does not name it', () => {
  expect(standsAlone({ path: 'audience', code: 'audience_empty', message: 'matches no contact' })).toBe(true);
  expect(standsAlone({ path: 'messages[0].text', code: 'empty', message: 'must not be empty' })).toBe(false);
  expect(standsAlone({ path: 'recipient', message: 'of a draft from before there were codes' })).toBe(false);
});
