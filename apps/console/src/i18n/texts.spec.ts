import { describe, expect, it } from '@jest/globals';
import { textsOf } from '../testing/load-texts.js';
import { type Language, LANGUAGES } from './languages.js';

/** Forms of a plural are counted as one text: languages differ in how many they have. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(texts: Record<string, unknown>, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value as Record<string, unknown>, `${path}${key}.`),
  );
}

const keysOf = (language: Language): string[] =>
  [...new Set(flatten(textsOf(language)).map(([key]) => key.replace(PLURAL, '')))].sort();

/** What fills these in comes from the server: the contract tests look after them. */
const FINDINGS = 'findings.';

/** What is filled in: `{{count}}` of a text, and the tags `<1>` that become elements. */
const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}|<(\/?\w+)\/?>/g)].map(([slot]) => slot).sort();

const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

describe.each(others)('the texts in %s', (language) => {
  it('are those there are in English, no more and no fewer', () => {
    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  it('have the same places to be filled in', () => {
    const english = new Map(flatten(textsOf('en')).map(([key, text]) => [key.replace(PLURAL, ''), text]));
    const differing = flatten(textsOf(language)).filter(([key, text]) => {
      const original = english.get(key.replace(PLURAL, '')) ?? '';
      if (PLURAL.test(key) || key.startsWith(FINDINGS)) return false;
      return JSON.stringify(slotsOf(text)) !== JSON.stringify(slotsOf(original));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are all there: none is empty', () => {
    expect(flatten(textsOf(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
