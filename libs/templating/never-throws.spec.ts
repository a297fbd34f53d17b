import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTemplate, render } from './index.js';
import { condition, contactOf, maybe, template, value } from './testing/any-template.js';

describe('whatever template and values', () => {
  const sign = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    '(',
    ')',
    '#if ',
    '#each ',
    '#stop',
    '/if',
    '/each',
    '/stop',
    'else',
    'a',
    ' ',
    '"',
    '!',
    '--',
    '~',
    '.',
    '@',
    '\\',
    '\n',
    '>',
    '=',
    '|',
    '*',
    '&',
    '^',
    '[',
    ']',
    "'",
    '../',
    '{{a}}',
    '{{#if a}}',
    '{{/if}}',
    'default ',
    'date ',
    'upper ',
    'number ',
    'eq ',
    'zone=',
    '"long"',
    '1',
    'a ',
    'constructor',
    '__proto__',
    'this',
  );
  const anything = fc.array(sign, { maxLength: 14 }).map((pieces) => pieces.join(''));

  /** Values that do harm when they are touched in the wrong way. */
  const harmful: unknown[] = [
    () => 'called',
    Symbol('a'),
    new Date(Number.NaN),
    10n ** 400n,
    Object.create(null),
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
        getOwnPropertyDescriptor: () => {
          throw new Error('trap');
        },
      },
    ),
    {
      toString: () => {
        throw new Error('called');
      },
      valueOf: () => {
        throw new Error('called');
      },
    },
    [[['deep']]],
    '\uD800',
    Number.POSITIVE_INFINITY,
    new Map([['a', 1]]),
    /a/,
  ];
  const harm = fc.constantFrom(...harmful);
  const anyValue = fc.oneof(harm, fc.anything(), maybe);
  const contact = fc
    .tuple(anyValue, anyValue, anyValue, anyValue, anyValue, anyValue, anyValue)
    .map(([a, b, d, first, last, language, timezone]) => ({
      ...contactOf([a, b, d, first, last]),
      language,
      timezone,
    }));

  it('compiles or says where it is wrong', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), contact, (source, textV2, variables) => {
        let compiled;
        try {
          compiled = compileTemplate(source, { textV2 });
        } catch (error) {
          const lines = source.split(/\r\n?|\n/);
          expect(error).toMatchObject({ name: 'TemplateSyntaxError' });
          const { line, column } = error as { line: number; column: number };
          expect(line >= 1 && line <= lines.length).toBe(true);
          expect(column >= 1 && column <= (lines[line - 1] ?? '').length + 1).toBe(true);
          return;
        }
        expect(typeof render(compiled, variables).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });

  it('rendering never throws, and gives the same again', () => {
    fc.assert(
      fc.property(template, contact, (source, variables) => {
        const compiled = compileTemplate(source);
        const result = render(compiled, variables, { locale: 'xx-nowhere' });
        expect(typeof result.ok).toBe('boolean');
        expect(render(compiled, variables)).toEqual(render(compiled, variables));
      }),
      { numRuns: 700 },
    );
  });

  it('every condition and value of the generator compiles', () => {
    fc.assert(
      fc.property(condition, value, (test, x) => {
        expect(compileTemplate(`{{#if ${test}}}{{upper ${x}}}{{/if}}`).source).toContain(test);
      }),
    );
  });
});
