import { expect, it } from '@jest/globals';
import { languageOptions } from './languages.js';

it('calls languages as the reader does, and keeps one that is chosen already', () => {
  const options = languageOptions('de', 'en');
  expect(options[0]).toEqual({ value: 'ja', label: 'Japanese' });
  expect(options.at(-1)).toEqual({ value: 'de', label: 'German' });
});

it('does not fail for what is no language', () => {
  expect(languageOptions('not a language', 'ja').at(-1)).toEqual({
    value: 'not a language',
    label: 'not a language',
  });
});
