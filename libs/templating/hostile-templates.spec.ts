import { describe, expect, it } from '@jest/globals';
import { compileTemplate } from './index.js';
import { rendered } from './testing/rendered.js';
import { syntaxErrorOf } from './testing/syntax-error-of.js';

/** Far more than any of these takes, on a busy machine as well; without the limits some take minutes. */
const GENEROUS_MS = 1_000;

function timed<T>(work: () => T): T {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(GENEROUS_MS);
  return result;
}

describe('templates made to hold up the process', () => {
  const deep = (open: string, middle: string, close: string, times: number): string =>
    open.repeat(times) + middle + close.repeat(times);

  it.each([
    ['10,000 blocks in one another', deep('{{#if a}}', '', '{{/if}}', 6_000), 'more than 400 tags'],
    ['nothing but openings of blocks', '{{#if a}}'.repeat(190), 'more than 20 deep'],
    ['an endless chain of branches', `{{#if a}}${'{{else if a}}'.repeat(390)}{{/if}}`, 'more than 200'],
    ['5,000 helpers in one another', `{{#if ${deep('(not ', 'a', ')', 1_500)}}}{{/if}}`, 'more than 10 deep'],
    ['helpers in one another behind a text', `{{default "}}" ${deep('(not ', 'a', ')', 1_500)}}}`, '10 deep'],
    ['a path without end', `{{${'a.'.repeat(30_000)}a}}`, 'more than 5000 words'],
    ['a long path', `{{${'a.'.repeat(2_000)}a}}`, 'more than 20 names'],
    ['arguments without end', `{{default ${'b '.repeat(40_000)}}}`, 'more than 5000 words'],
    ['many arguments', `{{default ${'b '.repeat(2_000)}}}`, 'more than 50 arguments'],
    ['many named arguments', `{{date a ${'zone="UTC" '.repeat(1_000)}}}`, 'more than 50 arguments'],
    ['9,000 tags', '{{a}}'.repeat(9_000), 'more than 400 tags'],
    ['a source of 1 MB', 'a'.repeat(1 << 20), 'longer than 100000'],
    ['a source of 1 MB of tags', '{{a}}'.repeat(1 << 18), 'longer than 100000'],
    ['nothing but openings of tags', '{{'.repeat(50_000), 'more than 400 tags'],
    ['comments never closed', '{{!-- '.repeat(399) + 'x'.repeat(80_000), 'never closed'],
    ['comments as text', `${'\\{{!-- '.repeat(399)}${'x'.repeat(80_000)}{{#if a}}`, 'never closed'],
    ['quotes without end', `{{a ${'"x'.repeat(49_000)}`, 'never closed'],
    ['brackets without end', `{{${'[a'.repeat(49_000)}`, 'never closed'],
    ['blanks without end', `{{${' \n'.repeat(49_000)}a`, 'never closed'],
    ['the name of a helper without end', `{{${'a'.repeat(99_000)} b}}`, 'no helper named'],
  ])('%s: refused', (_name, source, message) => {
    expect(timed(() => syntaxErrorOf(source)).message).toContain(message);
  });

  it('what a person may write is not refused', () => {
    expect(compileTemplate('{{default first_name "friend"}} '.repeat(400)).variables.guarded).toEqual([
      'first_name',
    ]);
    expect(compileTemplate(`{{#if a}}${'{{else if b}}'.repeat(148)}{{else}}{{/if}}`).source).not.toBe('');
    expect(compileTemplate(deep('{{#if a}}', 'b', '{{/if}}', 20)).source).not.toBe('');
    expect(compileTemplate(`{{#if ${deep('(not ', 'a', ')', 10)}}}{{/if}}(((((((((((`).source).not.toBe('');
  });

  it('names the place where it is too much', () => {
    expect(syntaxErrorOf(`a\n${deep('{{#if a}}', '', '{{/if}}', 21)}`)).toEqual({
      line: 2,
      column: 181,
      message: 'Blocks are nested more than 20 deep',
    });
  });
});

describe('renderings made to hold up the process', () => {
  const list = Array.from({ length: 10_000 }, (_, index) => index);
  const zones = Intl.supportedValuesOf('timeZone');
  const steps = 'the template does more than 15000 steps';
  const long = 'the text is longer than 100000 characters';

  it.each([
    ['lists in lists', '{{#each l}}{{#each ../l}}{{this}}{{/each}}{{/each}}', { l: list }, '{{#each}} walks'],
    ['conditions', `{{#each l}}${'{{#if (eq this 1)}}{{/if}}'.repeat(190)}{{/each}}`, { l: list }, steps],
    ['dates', '{{#each l}}{{#if (date this "EEEE d MMMM")}}{{/if}}{{/each}}', { l: list }, steps],
    [
      'formatters',
      '{{#each l}}{{#if (date 0 "full" zone=this)}}{{/if}}{{#if (time 0 "HH" zone=this)}}{{/if}}{{/each}}',
      { l: zones.flatMap((zone) => Array<string>(20).fill(zone)) },
      steps,
    ],
    ['mistakes', '{{#each l}}{{date ../x}}{{/each}}', { l: list, x: 'x' }, 'the value of ../x is not a date'],
    ['long texts', '{{#if (upper x)}}{{/if}}'.repeat(190), { x: 'a'.repeat(100_000) }, steps],
    ['emoji', '{{#if (size x)}}{{/if}}'.repeat(190), { x: 'é👩‍👩‍👧‍👦'.repeat(8_000) }, steps],
    ['cuts', '{{#if (truncate x 9000)}}{{/if}}'.repeat(190), { x: '👩‍👩‍👧‍👦'.repeat(9_090) }, steps],
    ['one endless letter', '{{#if (size x)}}{{/if}}'.repeat(190), { x: 'e\u0301'.repeat(50_000) }, steps],
    ['growth', '{{replace x "a" x}}', { x: 'a'.repeat(100_000) }, 'more than'],
    [
      'lists of nothing',
      `{{#each l}}${'{{#if ../n}}{{/if}}'.repeat(8)}{{/each}}`,
      { l: list, n: Array(10_000) },
      steps,
    ],
    ['searches', '{{#each l}}{{#if (contains ../l "x")}}{{/if}}{{/each}}', { l: list }, steps],
    ['values of 1 MB', '{{x}}{{upper x}}', { x: 'a'.repeat(1 << 20) }, long],
    ['lists written', '{{x}}'.repeat(390), { x: list }, 'more than'],
    ['a list of a million', '{{x}}', { x: Array(1_000_000).fill('') }, steps],
  ])('%s: ended', (_name, source, variables, message) => {
    const result = timed(() => rendered(source, variables));
    expect(result).toEqual({
      ok: false,
      reason: 'personalization_error',
      mistake: expect.objectContaining({ message: expect.stringContaining(message) }),
    });
  });

  it.each([
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['@root', '@root'],
    ['an empty text', ''],
    ['a text of 10,000 letters', 'a'.repeat(10_000)],
    ['half a tag', 'en-'],
    ['an extension alone', '-u-ca-x'],
    ['a number', 7],
    ['an object', {}],
    ['a list', []],
  ])('the language and zone of a contact may be %s: they fall back', (_name, junk) => {
    expect(rendered('{{date x}} {{number x}}', { x: 0, language: junk, timezone: junk })).toEqual({
      ok: true,
      text: 'Jan 1, 1970 0',
    });
  });
});
