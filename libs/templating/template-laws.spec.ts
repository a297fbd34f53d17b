import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileTemplate, render, renderMessages, compileMessages, templateVariables } from './index.js';
import { complete, gappy, plainText, template } from './testing/any-template.js';

function valueAt(variables: Record<string, unknown>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], variables);
}

const isMissing = (x: unknown): boolean => (Array.isArray(x) ? x : [x]).every((y) => (y ?? '') === '');

describe('laws of templates', () => {
  it('a text without braces renders to itself', () => {
    fc.assert(
      fc.property(plainText, gappy, (source, variables) => {
        expect(render(compileTemplate(source), variables)).toEqual({ ok: true, text: source });
      }),
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
    fc.assert(
      fc.property(template, complete, (source, variables) => {
        fc.pre(!JSON.stringify(variables).includes('{'.repeat(2)));
        const braceless = JSON.parse(
          JSON.stringify(variables).replaceAll(/(?<=["\w ])[{}]+(?=["\w ])/g, ''),
        ) as object;
        const result = render(compileTemplate(source), braceless as Record<string, unknown>);
        expect(result.ok ? result.text : '').not.toContain('{{');
      }),
      { numRuns: 500 },
    );
  });

  it('a contact who has all that is required never fails as missing', () => {
    fc.assert(
      fc.property(template, gappy, complete, (source, variables, others) => {
        const compiled = compileTemplate(source);
        const { required } = templateVariables(compiled);
        const given = { ...variables, c: { d: valueAt(variables, 'c.d') } };
        for (const path of required) {
          if (!isMissing(valueAt(given, path))) continue;
          if (path === 'c.d') given.c = { d: valueAt(others, path) };
          else if (path === 'e.0') Object.assign(given, { e: others['e'] });
          else Object.assign(given, { [path]: others[path] });
        }
        const result = render(compiled, given);
        expect(result.ok || result.reason).not.toBe('personalization_missing');
      }),
      { numRuns: 1_500 },
    );
  });

  it('names as missing only what is required and has no value', () => {
    fc.assert(
      fc.property(template, gappy, (source, variables) => {
        const compiled = compileTemplate(source);
        const result = render(compiled, variables);
        const missing = !result.ok && result.reason === 'personalization_missing' ? result.variables : [];
        const names = missing.map((path) => path.replace('../', ''));
        // An item of a list is no variable of the contact.
        for (const path of names.filter((path) => path !== 'this')) {
          expect(templateVariables(compiled).required).toContain(path);
          expect(isMissing(valueAt(variables, path))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('looks at nothing but the roots it tells of', () => {
    fc.assert(
      fc.property(template, gappy, (source, variables) => {
        const compiled = compileTemplate(source);
        const { roots } = templateVariables(compiled);
        const picked = Object.fromEntries(Object.entries(variables).filter(([key]) => roots.includes(key)));
        expect(render(compiled, picked)).toEqual(render(compiled, variables));
      }),
      { numRuns: 500 },
    );
  });

  it('in all messages together gives what each gives alone', () => {
    fc.assert(
      fc.property(fc.array(template, { maxLength: 3 }), complete, (sources, variables) => {
        const compiled = compileMessages(sources);
        const alone = sources.map((source) => render(compileTemplate(source), variables));
        const together = compiled.ok ? renderMessages(compiled.messages, variables) : undefined;
        const stopped = alone.find((result) => !result.ok && result.reason === 'stopped');
        const failed = alone.find((result) => !result.ok && result.reason === 'personalization_error');
        const expected = stopped ?? failed ?? alone.find((result) => !result.ok);
        if (expected && !expected.ok) expect(together).toMatchObject({ ok: false, reason: expected.reason });
        else
          expect(together).toEqual({ ok: true, messages: alone.map((result) => result.ok && result.text) });
      }),
    );
  });
});
