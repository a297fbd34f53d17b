import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { checkSize } from './check-size.js';
import { MAX_BLOCK_DEPTH, MAX_CALL_DEPTH } from './template-limits.js';

/** How deep a syntax tree is in blocks or calls, whatever its shape. */
function depthOf(node: unknown, type: string): number {
  if (typeof node !== 'object' || node === null) return 0;
  const inner = Object.values(node).map((child) => depthOf(child, type));
  return Math.max(0, ...inner) + ('type' in node && node.type === type ? 1 : 0);
}

describe('the size of a source', () => {
  const piece = fc.constantFrom(
    '(not '.repeat(6),
    ')'.repeat(6),
    '(a ',
    ')',
    '"',
    "'",
    '\\',
    '{{',
    '}}',
    '{{! ',
    '{{!-- ',
    '--}}',
    '[',
    ']',
    '{{#if a}}'.repeat(12),
    '{{/if}}'.repeat(12),
    '{{#if ',
    '{{default ',
    'a',
    ' ',
    '{{^a}}',
    '{{/a}}',
    '{{{',
    '}}}',
  );

  it('what is let through is nowhere deeper for the parser than it may be', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const source = pieces.join('');
        let program: unknown;
        try {
          checkSize(source);
          program = Handlebars.parse(source);
        } catch {
          return;
        }
        expect(depthOf(program, 'SubExpression')).toBeLessThanOrEqual(MAX_CALL_DEPTH);
        expect(depthOf(program, 'BlockStatement')).toBeLessThanOrEqual(MAX_BLOCK_DEPTH);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells the blocks that are still open, and where', () => {
    expect(checkSize('a\n{{#if x}}{{#each y}}{{/each}} {{!-- {{#if z}} --}}\\{{#if b}}')).toEqual([
      { name: 'if', line: 2, column: 1 },
    ]);
  });
});
