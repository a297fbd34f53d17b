import { describe, expect, it } from '@jest/globals';
import { compileTemplate, render, type RenderResult } from './index.js';

function rendered(source: string, variables: Record<string, unknown> = {}): RenderResult {
  return render(compileTemplate(source), variables);
}

function text(value: string): RenderResult {
  return { ok: true, text: value };
}

function missing(...variables: string[]): RenderResult {
  return { ok: false, reason: 'personalization_missing', variables };
}

function unusable(message: string): unknown {
  return { ok: false, reason: 'personalization_error', mistake: expect.objectContaining({ message }) };
}

// Once as a template without blocks, once with one, because Handlebars renders only the latter.
const WAYS = [
  ['without blocks', ''],
  ['with a block', '{{#if never}}{{/if}}'],
] as const;

describe.each(WAYS)('a value, in a template %s', (_way, block) => {
  it.each([
    ['a text', '飛脚 <b>&"\' {{x}} \\', '飛脚 <b>&"\' {{x}} \\'],
    ['blanks', '  ', '  '],
    ['zero', 0, '0'],
    ['false', false, 'false'],
    ['a number', 1234.5, '1234.5'],
    ['a date', new Date('2026-11-21T03:00:00Z'), '2026-11-21T03:00:00.000Z'],
    ['a list', ['a', 1, true], 'a, 1, true'],
    ['a list with gaps', ['a', null, '', 'b'], 'a, b'],
  ])('%s', (_name, value, expected) => {
    expect(rendered(`${block}[{{x}}{{{x}}}{{&x}}]`, { x: value })).toEqual(text(`[${expected.repeat(3)}]`));
    expect(rendered(`${block}{{default x "friend"}}`, { x: value })).toEqual(text(expected));
  });

  it.each([
    ['absent', {}],
    ['undefined', { x: undefined }],
    ['null', { x: null }],
    ['the empty text', { x: '' }],
    ['the empty list', { x: [] }],
    ['a list of nothing', { x: [null, ''] }],
  ])('%s is missing', (_name, variables) => {
    expect(rendered(`${block}Hi {{x}}`, variables)).toEqual(missing('x'));
    expect(rendered(`${block}Hi {{default x "friend"}}`, variables)).toEqual(text('Hi friend'));
    expect(rendered(`${block}Hi {{default x 0}}`, variables)).toEqual(text('Hi 0'));
    expect(rendered(`${block}Hi {{default x ""}}`, variables)).toEqual(text('Hi '));
    expect(rendered(`${block}Hi {{default x y}}`, { ...variables, y: 'you' })).toEqual(text('Hi you'));
    expect(rendered(`${block}Hi {{default x y}}`, variables)).toEqual(text('Hi '));
  });

  it.each([
    ['an object', { a: 1 }, 'is an object, not a text, number, date or list'],
    ['a list with an object', ['a', {}], 'is an object, not a text, number, date or list'],
    ['a list of lists', [['a']], 'is a list of lists'],
    ['not a number', Number.NaN, 'is not a finite number'],
    ['no date', new Date(Number.NaN), 'is not a valid date'],
    ['a function', () => 'a', 'is an object, not a text, number, date or list'],
  ])('%s cannot be written', (_name, value, why) => {
    expect(rendered(`${block}{{gone}}{{x}}`, { x: value })).toEqual(unusable(`the value of x ${why}`));
    expect(rendered(`${block}{{default gone x}}`, { x: value })).toEqual(unusable(`the value of x ${why}`));
  });

  it('lists every missing variable once, in order of appearance', () => {
    expect(rendered(`${block}{{b.c}} {{a}} {{b/c}} {{[d e]}} {{ok}}`, { ok: 1 })).toEqual(
      missing('b.c', 'a', 'd e'),
    );
  });

  it('reaches into objects and lists by dotted paths', () => {
    const variables = { address: { city: '京都' }, tags: ['first', 'second'] };
    const source = `${block}{{address.city}} {{address/city}} {{this.address.city}} {{tags.[1]}} {{tags.length}}`;
    expect(rendered(source, variables)).toEqual(text('京都 京都 京都 second 2'));
    expect(rendered(`${block}{{address.city.ward}}`, variables)).toEqual(missing('address.city.ward'));
  });

  it.each([
    'constructor',
    'constructor.name',
    '__proto__',
    'toString',
    'x.constructor',
    'x.trim',
    '__proto__.polluted',
  ])('never reaches %s, which is not the contact’s own', (path) => {
    const variables = Object.assign(Object.create({ polluted: 'yes' }) as Record<string, unknown>, {
      x: 'a',
    });
    expect(rendered(`${block}{{${path}}}`, variables)).toEqual(missing(path));
    expect(rendered(`${block}{{${path}}}`, Object.assign(Object.create(null), { x: 'a' }))).toEqual(
      missing(path),
    );
  });

  it('writes numbers side by side, which plain Handlebars without escaping adds up', () => {
    expect(rendered(`${block}{{a}}{{b}}`, { a: 1, b: 2 })).toEqual(text('12'));
  });

  it('takes an own property whatever its name', () => {
    const variables = JSON.parse('{"__proto__": "p", "constructor": "c", "log": "l"}') as Record<
      string,
      unknown
    >;
    expect(rendered(`${block}{{__proto__}}{{constructor}}{{log}}`, variables)).toEqual(text('pcl'));
  });

  it('keeps escaped braces as text, drops comments, trims where asked', () => {
    expect(rendered(`${block}\\{{x}} {{! {{ }}{{!-- {{x}} --}}{{~y~}}  z`, { y: 'Y' })).toEqual(
      text('{{x}} Yz'),
    );
  });

  it('stops at a text of more than 100,000 characters', () => {
    expect(rendered(`${block}{{x}}`, { x: 'a'.repeat(100_000) })).toEqual(text('a'.repeat(100_000)));
    const tooLong = unusable('the text is longer than 100000 characters');
    expect(rendered(`${block}{{x}}{{y}}`, { x: 'a'.repeat(100_000), y: 'b' })).toEqual(tooLong);
    expect(rendered(`${block}{{x}}.`, { x: 'a'.repeat(100_000) })).toEqual(tooLong);
  });

  it('never throws, whatever a value does', () => {
    const hostile = {
      get x(): string {
        throw new Error('secret');
      },
    };
    expect(rendered(`${block}{{x}}`, hostile)).toEqual(unusable('the values could not be put into the text'));
  });
});

describe('blocks', () => {
  const GREETING = '{{#if vip}}Dear {{name}}{{else if points}}{{points}} points{{else}}Hello{{/if}}';

  it.each([
    [{ vip: true, name: 'Aiko' }, text('Dear Aiko')],
    [{ vip: true }, missing('name')],
    [{ points: 7 }, text('7 points')],
    [{ points: 0 }, text('Hello')],
    [{}, text('Hello')],
    [{ vip: [], points: '' }, text('Hello')],
  ])('if: %j', (variables, expected) => {
    expect(rendered(GREETING, variables)).toEqual(expected);
  });

  it('unless is the contrary of if', () => {
    const source = '{{#unless name}}friend{{else}}{{name}}{{/unless}}';
    expect(rendered(source)).toEqual(text('friend'));
    expect(rendered(source, { name: 'Aiko' })).toEqual(text('Aiko'));
  });

  it('a block on lines of its own leaves no empty lines, as in Handlebars', () => {
    expect(rendered('Hi\n{{#if x}}\n  yes\n{{else}}\n  no\n{{/if}}\nbye', { x: 1 })).toEqual(
      text('Hi\n  yes\nbye'),
    );
  });

  it('each gives the items, their place, and what is around them', () => {
    const source =
      '{{#each items}}{{@index}}:{{name}}={{../currency}}{{price}}{{#unless @last}}, {{/unless}}{{/each}}';
    const variables = {
      currency: '¥',
      items: [
        { name: 'A', price: 100 },
        { name: 'B', price: 0 },
      ],
    };
    expect(rendered(source, variables)).toEqual(text('0:A=¥100, 1:B=¥0'));
    expect(
      rendered('{{#each tags}}{{#if @first}}>{{/if}}{{this}};{{.}} {{/each}}', { tags: ['a', 'b'] }),
    ).toEqual(text('>a;a b;b '));
  });

  it('each on a missing list renders its else, and no failure', () => {
    for (const tags of [undefined, null, '', []]) {
      expect(rendered('{{#each tags}}{{this}}{{else}}none{{/each}}', { tags })).toEqual(text('none'));
    }
  });

  it('an item without a value fails as any variable does', () => {
    expect(rendered('{{#each a}}{{this}}{{x}}{{/each}}', { a: ['b', null] })).toEqual(missing('x', 'this'));
  });

  it.each([['text'], [{ a: 1 }], [7], [true]])('each refuses %j, which is no list', (items) => {
    expect(rendered('{{#each items}}a{{/each}}', { items })).toEqual(
      unusable('the value of items is not a list, as {{#each}} needs'),
    );
  });

  it('each is bounded in items and in text', () => {
    const list = Array.from({ length: 200 }, (_, index) => index);
    const nested = '{{#each list}}{{#each ../list}}{{/each}}{{/each}}';
    expect(rendered(nested, { list })).toEqual(unusable('{{#each}} walks through more than 10000 items'));
    expect(rendered(`{{#each list}}${'a'.repeat(1_000)}{{/each}}`, { list })).toEqual(
      unusable('the text is longer than 100000 characters'),
    );
  });
});
