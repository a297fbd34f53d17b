import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { attributeNameProblem } from './attribute-name.js';

describe('attributeNameProblem', () => {
  it.each(['first_name', '_x', '姓名', 'ชื่อจริง', 'café', 'ポイント', 'a1', 'A'.repeat(64)])(
    'accepts %s',
    (name) => {
      expect(attributeNameProblem(name)).toBeUndefined();
    },
  );

  it.each([
    ['', /first_name/],
    ['First Name', /such as First_Name$/],
    ['2nd', /such as _2nd$/],
    ['a-b', /such as a_b$/],
    ['a.b', /such as a_b$/],
    ['A'.repeat(65), /up to 64/],
    ['line_id', /reserved/],
    ['if', /reserved/],
    ['__proto__', /reserved/],
    ['constructor', /reserved/],
  ])('refuses %j with a way out', (name, message) => {
    expect(attributeNameProblem(name)?.message).toMatch(message);
  });

  it('accepts no name that a template cannot write bare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), (name) => {
        fc.pre(attributeNameProblem(name) === undefined);
        expect(Handlebars.compile(`{{${name}}}`, { strict: true })({ [name]: 'value' })).toBe('value');
      }),
      { numRuns: 2_000 },
    );
  });

  it('suggests only names that it accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const suggested = / such as (\S+)$/.exec(attributeNameProblem(name)?.message ?? '')?.[1];
        expect(suggested === undefined || attributeNameProblem(suggested) === undefined).toBe(true);
      }),
    );
  });
});
