import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { checkSyntax } from './check-syntax.js';
import { compileByHandlebars } from './handlebars-rendering.js';
import { compileTemplate, render, templateVariables, type RenderResult } from './index.js';
import { Output, RenderingStopped } from './output.js';
import { parseTemplate } from './parse-template.js';

const NAMES = ['a', 'b', 'c.d', 'e.[0]', '名前'];

const plainText = fc
  .string({ unit: fc.constantFrom('x', ' ', '\n', '\r\n', '{', '}', '&', '<', '\\', '飛', '👋') })
  .filter(
    (text) => !text.includes('{{') && !text.endsWith('{') && !text.endsWith('\\') && !text.startsWith('}'),
  );
const name = fc.constantFrom(...NAMES);
const tag = fc.oneof(
  fc
    .tuple(name, fc.constantFrom('{{@}}', '{{{@}}}', '{{&@}}', '{{~@}}', '{{@~}}'))
    .map(([x, form]) => form.replace('@', x)),
  fc
    .tuple(name, fc.constantFrom('"friend"', "''", '7', 'false', ...NAMES))
    .map(([x, y]) => `{{default ${x} ${y}}}`),
);
const comment = fc.constantFrom('{{! a note }}', '{{!-- {{a}} --}}', '\n  {{! alone }}\n');
const simple = fc.array(fc.oneof(plainText, tag, comment), { maxLength: 8 }).map((pieces) => pieces.join(''));
const withBlocks = fc
  .tuple(simple, name, simple, fc.constantFrom('if', 'unless', 'each'), simple, simple)
  .map(
    ([before, x, body, block, other, after]) =>
      `${before}{{#${block} ${x}}}${body}{{else}}${other}{{/${block}}}${after}`,
  );

const scalar = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, '', 0, false),
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.constant({}), fc.constant([[1]]));
const contact = fc.record(
  {
    a: value,
    b: value,
    c: fc.oneof(fc.record({ d: value }), scalar),
    e: fc.array(value, { maxLength: 2 }),
    名前: value,
  },
  { requiredKeys: [] },
);

function renderOnlyByHandlebars(source: string, variables: object): RenderResult {
  const program = parseTemplate(source);
  checkSyntax(program);
  const output = new Output();
  try {
    return output.result(compileByHandlebars(program)(variables, output));
  } catch (error) {
    if (!(error instanceof RenderingStopped)) throw error;
    return { ok: false, reason: 'personalization_error', message: error.message };
  }
}

/** A contact who has a usable value everywhere, so that plain Handlebars means the same as we do. */
const complete = fc.record({
  a: fc.string({ minLength: 1 }),
  // Not a number: plain Handlebars without escaping adds neighbouring numbers up, {{b}}{{b}} of 1 is "2".
  b: fc.string({ minLength: 1 }),
  c: fc.record({ d: fc.string({ minLength: 1 }) }),
  e: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
  名前: fc.string({ minLength: 1 }),
});

describe('laws of templates', () => {
  it('a text without braces renders to itself', () => {
    fc.assert(
      fc.property(plainText, contact, (source, variables) => {
        expect(render(compileTemplate(source), variables)).toEqual({ ok: true, text: source });
      }),
    );
  });

  it('the direct way and Handlebars give the same result', () => {
    fc.assert(
      fc.property(simple, contact, (source, variables) => {
        expect(render(compileTemplate(source), variables)).toEqual(renderOnlyByHandlebars(source, variables));
      }),
      { numRuns: 500 },
    );
  });

  it('where every value is there, the text is that of plain Handlebars', () => {
    const plain = Handlebars.create();
    plain.registerHelper('default', (x: unknown) => x);
    const template = fc
      .oneof(simple, withBlocks)
      .filter((source) => !/\be\b(?!\.)|#each|\{\{default e/.test(source));
    fc.assert(
      fc.property(template, complete, (source, variables) => {
        const expected = plain.compile(source, { noEscape: true })(variables);
        expect(render(compileTemplate(source), variables)).toEqual({ ok: true, text: expected });
      }),
      { numRuns: 300 },
    );
  });

  it('a value goes in verbatim, whatever is in it', () => {
    fc.assert(
      fc.property(plainText, fc.string({ minLength: 1 }), plainText, (before, x, after) => {
        const result = render(compileTemplate(`${before}{{x}}${after}`), { x });
        expect(result).toEqual({ ok: true, text: before + x + after });
      }),
    );
  });

  it('leaves no double braces, when no value brings any', () => {
    const braceless = fc.string().map((text) => text.replaceAll(/[{}]/g, ''));
    const values = fc.record({ a: braceless, b: fc.integer(), e: fc.array(braceless), 名前: braceless });
    fc.assert(
      fc.property(fc.oneof(simple, withBlocks), values, (source, variables) => {
        const result = render(compileTemplate(source), variables);
        expect(result.ok ? result.text : '').not.toContain('{{');
      }),
      { numRuns: 300 },
    );
  });

  it('fails for exactly the variables that are missing and required', () => {
    fc.assert(
      fc.property(simple, fc.subarray(['a', 'b', '名前']), (source, given) => {
        const variables = Object.fromEntries(given.map((x) => [x, 'value']));
        const compiled = compileTemplate(source);
        const lacking = templateVariables(compiled).required.filter((x) => !given.includes(x));
        const result = render(compiled, variables);
        expect(result.ok ? [] : result.reason === 'personalization_missing' && result.variables).toEqual(
          lacking,
        );
      }),
    );
  });

  it('never throws, and compiles or says where it is wrong', () => {
    const anything = fc.array(
      fc.constantFrom(
        '{{',
        '}}',
        '{',
        '}',
        '#if ',
        '#each ',
        '/if',
        '/each',
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
        '(',
        '>',
        '=',
        '|',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(anything, contact, (pieces, variables) => {
        const source = pieces.join('');
        let compiled;
        try {
          compiled = compileTemplate(source);
        } catch (error) {
          const lines = source.split(/\r\n?|\n/);
          expect(error).toMatchObject({ name: 'TemplateSyntaxError' });
          const { line, column } = error as { line: number; column: number };
          expect(
            line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1,
          ).toBe(true);
          return;
        }
        expect(typeof render(compiled, variables).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});
