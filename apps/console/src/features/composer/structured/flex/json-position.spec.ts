import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outlineOf, partAt } from './flex-tree.js';
import { faultOf, lineOf, rangeOf, stepsAt } from './json-position.js';

const json = JSON.stringify(
  { type: 'bubble', 'odd "key"': [1, { a: null }], body: { contents: [{ text: 'x' }] } },
  null,
  2,
);
const found = (steps: (string | number)[]): string => {
  const { from, to } = rangeOf(json, steps);
  return json.slice(from, to);
};

describe('a place in a text of JSON', () => {
  it('is found by its path', () => {
    expect(found(['body', 'contents', 0, 'text'])).toBe('"x"');
    expect(found(['odd "key"', 1, 'a'])).toBe('null');
    expect(JSON.parse(found([]))).toEqual(JSON.parse(json));
  });

  it('is the innermost one that is there', () => {
    expect(found(['body', 'contents', 3, 'text'])).toBe(found(['body', 'contents']));
    expect(found(['nothing'])).toBe(json);
  });

  it('tells its path', () => {
    expect(stepsAt(json, json.indexOf('"x"') + 1)).toEqual(['body', 'contents', 0, 'text']);
    expect(stepsAt(json, json.indexOf('null'))).toEqual(['odd "key"', 1, 'a']);
    expect(stepsAt(json, 0)).toEqual([]);
  });

  it('holds exactly the value of its path', () => {
    const text = fc.string().map((words) => ({ type: 'text', text: words }));
    fc.assert(
      fc.property(fc.array(text), (contents) => {
        const bubble = { type: 'bubble', body: { type: 'box', contents } };
        const written = JSON.stringify(bubble, null, 2);
        for (const { steps } of outlineOf(bubble)) {
          const { from, to } = rangeOf(written, steps);
          expect(JSON.parse(written.slice(from, to))).toEqual(partAt(bubble, steps));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text that is no JSON', () => {
  it('says where it stops being so', () => {
    expect(faultOf(json)).toBeNull();
    const broken = '{\n  "a": 1\n  "b": 2\n}';
    expect(lineOf(broken, faultOf(broken)?.from ?? 0).line).toBeGreaterThanOrEqual(2);
    expect(faultOf('')).not.toBeNull();
    expect(faultOf('{')).not.toBeNull();
  });

  it('has lines and columns from 1', () => {
    expect(lineOf('a\nbc', 0)).toEqual({ line: 1, column: 1 });
    expect(lineOf('a\nbc', 3)).toEqual({ line: 2, column: 2 });
  });
});
