import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkMessages } from './check-messages.js';
import type { MessageIssue } from './message-issue.js';
import { ALL_VALID } from './testing/valid-messages.js';

const stage = fc.constantFrom('template' as const, 'rendered' as const);
const recipients = fc.constantFrom(undefined, 'users' as const, 'groups' as const, 'any' as const);
const validMessages = fc.array(fc.constantFrom(...ALL_VALID), { minLength: 1, maxLength: 5 });

type Place = (string | number)[];

/** Every place of a JSON value, the value itself first. */
function placesOf(value: unknown, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [here, ...steps.flatMap((step) => placesOf(stepInto(value, step), [...here, step]))];
}

function stepInto(value: unknown, step: string | number): unknown {
  return (value as Record<string | number, unknown>)[step];
}

/** A copy with another value at that place, or with none when it is undefined. */
function changed(value: unknown, [step, ...rest]: Place, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[step] = changed(stepInto(value, step), rest, replacement);
  return copy;
}

/** A copy whose keys stand in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}

const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    undefined,
    '',
    '{{name}}',
    '{name}',
    'x'.repeat(1_100),
    -1,
    0.5,
    [],
    {},
    { valueOf: 1, toString: 1 },
    true,
  ),
  fc.constantFrom<unknown>(
    'http://example.com',
    'https://',
    'tel:',
    '#12345',
    '2026-02-30',
    'carousel',
    '-5px',
  ),
);

/** Valid messages with up to three places changed. */
const mutated = fc
  .tuple(validMessages, fc.array(fc.tuple(fc.nat(), replacement), { minLength: 1, maxLength: 3 }))
  .map(([messages, changes]) =>
    changes.reduce<unknown>((value, [pick, instead]) => {
      const places = placesOf(value);
      return changed(value, places[pick % places.length] ?? [], instead);
    }, messages),
  );

const anything = fc.oneof(fc.jsonValue(), mutated);

/** The steps of a path such as `messages[0].a["b c"]`, without the first word. */
function stepsOf(path: string): Place {
  return [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, name, index, key]) =>
      name ?? (index === undefined ? (JSON.parse(key ?? '""') as string) : Number(index)),
  );
}

const errorsOf = (issues: MessageIssue[]) => issues.filter(({ severity }) => severity === 'error');

describe('laws of checkMessages', () => {
  it('never throws, and says something of every issue', () => {
    fc.assert(
      fc.property(anything, stage, recipients, (value, at, to) => {
        for (const { path, message } of checkMessages(value, at, { recipients: to })) {
          expect(path).toMatch(/^messages/);
          expect(message.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('points into the value: every step of a path but the last leads somewhere', () => {
    fc.assert(
      fc.property(anything, stage, (value, at) => {
        for (const { path } of checkMessages(value, at)) {
          const steps = stepsOf(path);
          const end = steps.slice(0, -1).reduce<unknown>(stepInto, value);
          if (steps.length > 0) expect(typeof end === 'object' && end !== null).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing in a valid message whose keys stand in another order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL_VALID), stage, (message, at) => {
        expect(checkMessages([reordered(message)], at)).toEqual([]);
      }),
    );
  });

  it('finds the same in whatever order the keys stand', () => {
    fc.assert(
      fc.property(mutated, stage, (value, at) => {
        const sorted = (issues: MessageIssue[]) => issues.map((issue) => JSON.stringify(issue)).sort();
        expect(sorted(checkMessages(reordered(value), at))).toEqual(sorted(checkMessages(value, at)));
      }),
    );
  });

  it('finds no error in a template without {{ that it would not find once rendered', () => {
    fc.assert(
      fc.property(anything, (value) => {
        fc.pre(!JSON.stringify(value ?? null).includes('{{'));
        const rendered = checkMessages(value, 'rendered');
        for (const error of errorsOf(checkMessages(value, 'template')))
          expect(rendered).toContainEqual(error);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts a text exactly when it has 1 to 5,000 code units', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 4_995, max: 5_005 }).map((units) => 'あ'.repeat(units)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const isAccepted = checkMessages([{ type: 'text', text }], 'rendered').length === 0;
        expect(isAccepted).toBe(text.length >= 1 && text.length <= 5_000);
      }),
    );
  });
});
