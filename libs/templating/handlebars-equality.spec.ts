import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { compileTemplate, render } from './index.js';
import { valueText } from './value-text.js';

/**
 * Handlebars itself, with one helper for every value that is written: alone it writes nothing for missing ones, adds
 * neighbouring numbers up and joins lists without a blank.
 */
const handlebars = Handlebars.create();
const written = (value: unknown): string => {
  const found = valueText(value);
  return found.kind === 'text' ? found.text : '';
};
handlebars.registerHelper('w', (value: unknown) => written(value));
handlebars.registerHelper('d', (value: unknown, fallback: unknown) => written(value) || written(fallback));

/** The same piece of a template for us and for Handlebars. */
interface Piece {
  ours: string;
  plain: string;
}

const same = (source: string): Piece => ({ ours: source, plain: source });
const wrapped = (form: string, inside: string): Piece => ({
  ours: form.replace('@', inside),
  plain: form.replace('@', `w ${inside}`),
});
const joined = (pieces: readonly Piece[]): Piece => ({
  ours: pieces.map(({ ours }) => ours).join(''),
  plain: pieces.map(({ plain }) => plain).join(''),
});

const NAMES = ['a', 'b', 'c.d', 'e.[0]', '名前', 'gone'];
const name = fc.constantFrom(...NAMES);
const plainText = fc
  .string({ unit: fc.constantFrom('x', ' ', '\n', '\r\n', '\t', '{', '}', '&', '<', '\\', '飛', '👋') })
  .filter((text) => !text.includes('{{') && !/[{\\]$|^\}/.test(text))
  .map(same);
const form = fc.constantFrom('{{@}}', '{{{@}}}', '{{&@}}', '{{~@}}', '{{@~}}', '{{~@~}}', '{{ @ }}');
const variable = fc.tuple(form, fc.constantFrom('a', 'b', 'c.d', '名前')).map(([f, x]) => wrapped(f, x));
const fallback = fc
  .tuple(name, fc.constantFrom('"friend"', "''", '7', 'false', ...NAMES))
  .map(([x, y]): Piece => ({ ours: `{{default ${x} ${y}}}`, plain: `{{d ${x} ${y}}}` }));
const comment = fc.constantFrom('{{! a }}', '{{!-- {{a}} --}}', '\n  {{! alone }}\n', '{{~! b ~}}').map(same);
const escape = fc.constantFrom('\\{{a}}', '\\\\{{! b }}', '\\{{#if a}} ').map(same);

const { template } = fc.letrec<{ template: Piece; block: Piece; list: Piece }>((tie) => ({
  template: fc
    .array(
      fc.oneof({ maxDepth: 3 }, plainText, variable, fallback, comment, escape, tie('block'), tie('list')),
      { maxLength: 5 },
    )
    .map(joined),
  block: fc
    .tuple(
      fc.constantFrom('if', 'unless'),
      name,
      fc.constantFrom('', '~'),
      tie('template'),
      fc.constantFrom('{{else}}', '{{^}}', '{{~else~}}', '{{else if b}}', '\n{{else}}\n', undefined),
      tie('template'),
    )
    .map(([kind, x, strip, body, middle, other]) =>
      joined([
        same(`{{${strip}#${kind} ${x}}}`),
        body,
        ...(middle === undefined ? [] : [same(middle), other]),
        same(`{{/${kind}${strip}}}`),
      ]),
    ),
  list: fc
    .tuple(
      fc.constantFrom('e', 'gone', 'f'),
      fc.array(
        fc.constantFrom(
          wrapped('{{@}}', 'this'),
          wrapped('{{@}}', '.'),
          wrapped('{{@}}', '@index'),
          wrapped('{{@}}', '../a'),
          wrapped('{{@}}', '../c.d'),
          same('{{#if @first}}[{{/if}}{{#unless @last}}, {{else}}]{{/unless}}'),
          same('{{#if this}}yes{{/if}}\n'),
          same('\n  {{#if ../gone}}\nx\n{{/if}}\n'),
        ),
        { maxLength: 4 },
      ),
      tie('template'),
    )
    .map(([x, body, other]) =>
      joined([same(`{{#each ${x}}}`), ...body, same('{{else}}'), other, same('{{/each}}')]),
    ),
}));

const scalar = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('{{a}}', '0', ' '),
);
/** A list of nothing is left out: to us it is missing, in Handlebars `#if` finds it true. */
// Handlebars cannot compare an object without a prototype with the items of a list.
const withPrototype = { noNullPrototype: true };
const contact = fc.record(
  {
    a: scalar,
    b: fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 })),
    c: fc.record({ d: scalar }, withPrototype),
    e: fc.array(scalar, { maxLength: 3 }),
    f: fc.constantFrom(null, undefined, ''),
    名前: scalar,
  },
  withPrototype,
);

describe('beside Handlebars itself', () => {
  it('variables, default, if, unless, each, else if, ~, comments and escapes give the same text', () => {
    let compared = 0;
    fc.assert(
      fc.property(template, contact, ({ ours, plain }, variables) => {
        const result = render(compileTemplate(ours), variables);
        // Nothing that is written bare is missing in these contacts.
        expect(result).toEqual({ ok: true, text: handlebars.compile(plain, { noEscape: true })(variables) });
        compared += 1;
      }),
      { numRuns: 800 },
    );
    expect(compared).toBe(800);
  });
});
