import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileMessages, compileTemplate, render, renderMessages } from './index.js';
import { syntaxErrorOf } from './testing/syntax-error-of.js';

function textV2(source: string, variables: Record<string, unknown> = {}): unknown {
  const result = render(compileTemplate(source, { textV2: true }), variables);
  return result.ok ? result.text : result;
}

/** What LINE makes of a text: placeholders by name, everything else as it is shown. */
function readByLine(text: string): { shown: string; placeholders: string[] } {
  const placeholders: string[] = [];
  let shown = '';
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    const end = text.indexOf('}', at);
    if (two === '{{' || two === '}}') [shown, at] = [shown + two.charAt(0), at + 2];
    else if (two.startsWith('{') && end > 0) {
      placeholders.push(text.slice(at + 1, end));
      at = end + 1;
    } else [shown, at] = [shown + two.charAt(0), at + 1];
  }
  return { shown, placeholders };
}

describe('the text of a textV2 message', () => {
  it.each([
    ['Hi {user}, {{name}}', 'Hi {user}, Ai{{ko}}'],
    ['{{{name}}}{{&name}}', 'Ai{{ko}}Ai{{ko}}'],
    ['{{upper name}}', 'AI{{KO}}'],
    ['{{openBrace}}x{{closeBrace}}', '{{x}}'],
    ['\\{{x}}', '{{x}}'],
    ['{smile}{{#if name}}{user}{{/if}}{{#each list}}{user}{{this}}{{/each}}', '{smile}{user}{user}{{}}'],
    ['{user}', '{user}'],
    ['a }} b', 'a }} b'],
  ])('%s', (source, expected) => {
    expect(textV2(source, { name: 'Ai{ko}', list: ['{}'] })).toBe(expected);
  });

  it('doubles braces there only: not in other texts, nor in other types', () => {
    const compiled = compileMessages([
      {
        type: 'textV2',
        text: '{a}{{x}}',
        quoteToken: '{{x}}',
        substitution: { a: { text: '{{x}}{{openBrace}}' } },
      },
      { type: 'text', text: 'a { b } {{x}}{{openBrace}}' },
    ]);
    expect(compiled.ok && renderMessages(compiled.messages, { x: '{' })).toEqual({
      ok: true,
      messages: [
        { type: 'textV2', text: '{a}{{', quoteToken: '{', substitution: { a: { text: '{{' } } },
        { type: 'text', text: 'a { b } {{' },
      ],
    });
  });

  it('the reason of a stop has its braces as they are', () => {
    expect(textV2('{{#stop}}{{x}}{{/stop}}', { x: '{a}' })).toEqual({
      ok: false,
      reason: 'stopped',
      message: '{a}',
    });
  });

  it.each([
    ['a { b', 1, 3, '{{openBrace}}'],
    ['a } b', 1, 3, '{{closeBrace}}'],
    ['{user}\n  }', 2, 3, '{{closeBrace}}'],
    ['{{x}}\n{user_{{x}} }', 2, 1, 'not closed before the next tag'],
    ['{{#if x}}{a}\n {b{{/if}}', 2, 2, 'not closed'],
    ['{{#if x}}{a{{else}}b}{{/if}}', 1, 10, 'not closed'],
    ['\\{{ {a', 1, 5, 'not closed'],
  ])('%j is refused, because LINE would', (source, line, column, message) => {
    expect(syntaxErrorOf(source, { textV2: true })).toEqual({
      line,
      column,
      message: expect.stringContaining(message),
    });
    expect(compileMessages([{ type: 'textV2', text: source }])).toMatchObject({
      issues: [{ path: 'messages[0].text', line, column }],
    });
  });

  const braces = fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', 'a', '{user}', ' ', '\\', '👋') });
  const piece = fc.constantFrom(
    '{user}',
    '{s_1}',
    '{{x}}',
    '{{{y}}}',
    '{{upper x}}',
    '{{default x y}}',
    ' a',
    '{{openBrace}}',
  );

  it('whatever the values, LINE finds exactly the placeholders of the template, and shows the values', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), braces, braces, (pieces, x, y) => {
        fc.pre(x !== '' && y !== '');
        // {{{y}}} after a text that ends in a brace would be read as something else.
        const source = pieces.join(' ');
        const text = textV2(source, { x, y });
        const read = readByLine(String(text));
        expect(read.placeholders).toEqual(
          pieces.filter((part) => /^\{\w+\}$/.test(part)).map((part) => part.slice(1, -1)),
        );
        const plain = pieces.filter((part) => !/^\{\w+\}$/.test(part));
        const blanks = Math.max(0, pieces.length - 1);
        const shown = render(compileTemplate(plain.join('')), { x, y });
        expect(read.shown.length).toBe((shown.ok ? shown.text.length : 0) + blanks);
      }),
      { numRuns: 500 },
    );
  });

  it('placeholders may stand directly beside tags', () => {
    fc.assert(
      fc.property(braces, braces, (x, y) => {
        fc.pre(x !== '' && y !== '');
        const read = readByLine(String(textV2('{{x}}{user}{{y}}{s}{{x}}', { x, y })));
        expect(read).toEqual({ shown: x + y + x, placeholders: ['user', 's'] });
      }),
    );
  });
});
