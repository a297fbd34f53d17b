import { describe, expect, it } from '@jest/globals';
import { rendered, textOf } from '../testing/rendered.js';

const VALUES = {
  points: 1500,
  numeric: '1500',
  name: 'Aiko',
  vip: true,
  zero: 0,
  no: false,
  empty: '',
  tags: ['golf', 'tea', 7],
  at: new Date('2026-11-21T00:00:00Z'),
  day: '2026-11-21',
};

function holds(condition: string): boolean {
  const text = textOf(`{{#if ${condition}}}yes{{else}}no{{/if}}`, VALUES);
  expect(['yes', 'no']).toContain(text);
  return text === 'yes';
}

describe('conditions', () => {
  it.each([
    '(eq name "Aiko")',
    '(eq points "1500")',
    '(eq numeric 1500)',
    '(eq numeric "1500.0")',
    '(eq vip true)',
    '(eq vip "true")',
    '(eq at day)',
    '(ne name "aiko")',
    '(ne gone "x")',
    '(ne gone gone)',
    '(gt points 1000)',
    '(gt numeric 1000)',
    '(gt "10" "9")',
    '(gte points 1500)',
    '(lt zero 1)',
    '(lte zero 0)',
    '(gt day "2026-01-01")',
    '(lt at "2027-01-01")',
    '(and vip name points)',
    '(or gone zero name)',
    '(not gone)',
    '(not zero)',
    '(not (eq name "Bo"))',
    '(contains tags "golf")',
    '(contains tags "7")',
    '(contains name "ik")',
    '(startsWith name "Ai")',
    '(in name "Bo" "Aiko")',
    '(in "tea" tags)',
    '(in 7 "x" tags)',
    '(gt (size tags) 2)',
    '(eq (lower name) "aiko")',
    '(and (gt points 1) (or (eq name "Bo") (not gone)))',
    '(size tags)',
  ])('%s holds', (condition) => {
    expect(holds(condition)).toBe(true);
  });

  it.each([
    '(eq name "aiko")',
    '(eq gone "x")',
    '(eq gone gone)',
    '(eq empty empty)',
    '(eq tags "golf")',
    '(ne points "1500")',
    '(gt gone 0)',
    '(lt gone 0)',
    '(lt empty 1)',
    '(gt name 5)',
    '(gt vip 0)',
    '(gt "9" "10")',
    '(gt points points)',
    '(and vip gone)',
    '(or gone zero no empty)',
    '(not name)',
    '(contains gone "x")',
    '(contains tags gone)',
    '(contains name "X")',
    '(startsWith gone "A")',
    '(in gone "a" tags)',
    '(in "x" tags)',
    '(gt (size gone) 0)',
    '(eq (lower gone) "x")',
  ])('%s does not hold, and is no failure', (condition) => {
    expect(holds(condition)).toBe(false);
  });

  it('chooses by else if', () => {
    const source =
      '{{#if (gte points 1000)}}gold{{else if (gte points 100)}}silver{{else if points}}bronze{{else}}none{{/if}}';
    expect([5_000, '100', 7, 0, undefined].map((points) => textOf(source, { points }))).toEqual([
      'gold',
      'silver',
      'bronze',
      'none',
      'none',
    ]);
  });

  it('works in #unless, in #each, and on what is around', () => {
    const source = '{{#each tags}}{{#unless (eq this ../not)}}{{this}} {{/unless}}{{/each}}';
    expect(textOf(source, { tags: ['a', 'b', 'c'], not: 'b' })).toBe('a c ');
  });

  it('asks no further than it needs to', () => {
    expect(textOf('{{#if (or name (gt (divide 1 zero) 0))}}yes{{/if}}', VALUES)).toBe('yes');
    expect(textOf('{{default name (date name)}}', VALUES)).toBe('Aiko');
  });

  it('a value of the wrong kind inside of a condition is a failure', () => {
    expect(rendered('{{#if (gt (size x) 0)}}{{/if}}', { x: {} })).toMatchObject({
      reason: 'personalization_error',
    });
  });
});

describe('default', () => {
  it('takes the first that has a value, of any number', () => {
    const source = '{{default a b (upper c) "friend"}}';
    expect(textOf(source, { a: 'A', b: 'B' })).toBe('A');
    expect(textOf(source, { a: '', b: 0 })).toBe('0');
    expect(textOf(source, { a: [null], c: 'c' })).toBe('C');
    expect(textOf(source)).toBe('friend');
    expect(textOf('[{{default a b}}]')).toBe('[]');
  });

  it('may give a list to each', () => {
    const source = '{{#each (default cart wishes)}}{{this}};{{else}}none{{/each}}';
    expect(textOf(source, { wishes: ['a', 'b'] })).toBe('a;b;');
    expect(textOf(source)).toBe('none');
  });
});
