import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf, warningPaths } from './testing/issues.js';

const text = (value: unknown) => ({ type: 'text', text: value });
const emoji = (index: unknown) => ({ index, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' });
const withEmojis = (value: string, emojis: unknown) => [{ ...text(value), emojis }];

describe('a text', () => {
  it.each([
    [5000, []],
    [5001, ['messages[0].text']],
  ])('is judged at %i code units', (units, paths) => {
    expect(errorPaths([text('a'.repeat(units))])).toEqual(paths);
  });

  it('counts an emoji outside the basic plane as two', () => {
    expect(errorPaths([text('🙂'.repeat(2500))])).toEqual([]);
    expect(errorPaths([text('🙂'.repeat(2501))])).toEqual(['messages[0].text']);
  });

  it('must not be empty at either stage', () => {
    expect(issuesOf([text('')], 'template')).toEqual(['error messages[0].text must not be empty']);
    expect(issuesOf([text('')], 'rendered')).toEqual(['error messages[0].text must not be empty']);
  });

  it('needs a quote token to be a non-empty string', () => {
    expect(errorPaths([{ ...text('a'), quoteToken: '' }])).toEqual(['messages[0].quoteToken']);
    expect(errorPaths([{ ...text('a'), quoteToken: null }])).toEqual(['messages[0].quoteToken']);
  });
});

describe('emojis of a text', () => {
  it('stand each on a $ of the text', () => {
    expect(issuesOf(withEmojis('$ and 🙂$', [emoji(0), emoji(8)]))).toEqual([]);
    expect(issuesOf(withEmojis('a$', [emoji(0)]))).toEqual([
      'error messages[0].emojis[0].index must be the position of a $ in the text; there is none at 0',
    ]);
  });

  it('are only warned of in a template, whose text may still move', () => {
    expect(issuesOf(withEmojis('a$', [emoji(0)]), 'template')).toEqual([
      'warning messages[0].emojis[0].index must be the position of a $ in the text; there is none at 0',
    ]);
    expect(issuesOf(withEmojis('{{name}}$', [emoji(0)]), 'template')).toEqual([]);
  });

  it('do not share a $', () => {
    expect(issuesOf(withEmojis('$', [emoji(0), emoji(0)]))).toEqual([
      'error messages[0].emojis[1].index is the position of another emoji, too; each needs a $ of its own',
    ]);
  });

  it.each([[-1], [0.5], ['0'], [null]])('have no position %s at either stage', (index) => {
    const issue = 'error messages[0].emojis[0].index must be a whole number without quotes, 0 or more';
    expect(issuesOf(withEmojis('$', [emoji(index)]), 'template')).toEqual([issue]);
    expect(issuesOf(withEmojis('$', [emoji(index)]), 'rendered')).toEqual([issue]);
  });

  it('are at most 20', () => {
    const many = (count: number) =>
      withEmojis(
        '$'.repeat(count),
        Array.from({ length: count }, (_, i) => emoji(i)),
      );
    expect([errorPaths(many(20)), errorPaths(many(21))]).toEqual([[], ['messages[0].emojis']]);
  });

  it('need both ids, and a list of objects', () => {
    expect(errorPaths(withEmojis('$', [{ index: 0 }]))).toEqual([
      'messages[0].emojis[0].productId',
      'messages[0].emojis[0].emojiId',
    ]);
    expect(errorPaths(withEmojis('$', [3]))).toEqual(['messages[0].emojis[0]']);
    expect(errorPaths(withEmojis('$', {}))).toEqual(['messages[0].emojis']);
  });

  it('are warned of when the text is nearly full, because LINE counts more than one for each', () => {
    expect(warningPaths(withEmojis(`$${'a'.repeat(4_969)}`, [emoji(0)]))).toEqual([]);
    expect(warningPaths(withEmojis(`$${'a'.repeat(4_970)}`, [emoji(0)]))).toEqual(['messages[0].text']);
  });
});
