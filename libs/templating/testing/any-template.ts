import fc from 'fast-check';

const NAMES = ['a', 'b', 'c.d', 'e.[0]', '名前'];
const name = fc.constantFrom(...NAMES);

/** A text that Handlebars leaves alone. */
export const plainText = fc
  .string({ unit: fc.constantFrom('x', ' ', '\n', '\r\n', '{', '}', '&', '<', '\\', '飛', '👋') })
  .filter((text) => !text.includes('{{') && !/[{\\]$|^\}/.test(text));

/** Expressions and templates of every kind, whatever the values are fit for. */
export const { value, condition, template } = fc.letrec<{
  value: string;
  condition: string;
  template: string;
}>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    name,
    fc
      .tuple(
        fc.constantFrom('upper', 'trim', 'size', 'number', 'date', 'round', 'urlEncode', 'percent'),
        tie('value'),
      )
      .map(([helper, x]) => `(${helper} ${x})`),
    fc
      .tuple(
        fc.constantFrom('default', 'add', 'divide', 'join', 'currency', 'date', 'truncate'),
        tie('value'),
        tie('value'),
      )
      .map(([helper, x, y]) => `(${helper} ${x} ${y})`),
    tie('value').map((x) => `(default ${x} "friend")`),
    tie('value').map((x) => `(plural ${x} "point" "points")`),
  ),
  condition: fc.oneof(
    { maxDepth: 2 },
    tie('value'),
    fc
      .tuple(
        fc.constantFrom('eq', 'ne', 'gt', 'lte', 'contains', 'startsWith', 'in'),
        tie('value'),
        tie('value'),
      )
      .map(([helper, x, y]) => `(${helper} ${x} ${y})`),
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('condition'), tie('condition'))
      .map(([helper, x, y]) => `(${helper} ${x} ${y})`),
    tie('condition').map((x) => `(not ${x})`),
  ),
  template: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        plainText,
        name.map((x) => `{{${x}}}`),
        tie('value').map((x) => (x.startsWith('(') ? `{{${x.slice(1, -1)}}}` : `{{${x}}}`)),
        fc
          .tuple(fc.constantFrom('if', 'unless'), tie('condition'), tie('template'), tie('template'))
          .map(([kind, x, body, other]) => `{{#${kind} ${x}}}${body}{{else}}${other}{{/${kind}}}`),
        fc
          .tuple(name, name)
          .map(([x, y]) => `{{#each ${x}}}{{this}}{{upper ../${y}}}{{else}}{{${y}}}{{/each}}`),
        tie('condition').map((x) => `{{#if ${x}}}{{#stop}}{{gone}}{{/stop}}{{/if}}`),
      ),
      { maxLength: 4 },
    )
    .map((pieces) => pieces.join('')),
}));

/** Values that are there. */
const filled = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('0', '7.5', '2026-11-21', 'JPY', ' ', '{{a}}'),
  fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.integer()), { minLength: 1, maxLength: 3 }),
);
export const maybe = fc.oneof(filled, fc.constantFrom(null, undefined, '', [], [null, '']));

export function contactOf(values: readonly unknown[]): Record<string, unknown> {
  const [a, b, d, first, last] = values;
  return { a, b, c: { d }, e: [first], 名前: last };
}

/** Contacts who have a value everywhere. */
export const complete = fc.tuple(filled, filled, filled, filled, filled).map(contactOf);
/** Contacts who lack some. */
export const gappy = fc.tuple(maybe, maybe, maybe, maybe, maybe).map(contactOf);
