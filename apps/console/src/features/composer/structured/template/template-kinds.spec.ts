import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkMessages } from '../../../../../../../libs/line/messages/index.js';
import {
  areEqual,
  asKind,
  hasPart,
  TEMPLATE_KINDS,
  textLimit,
  withActionCount,
  withEqualParts,
  withNewColumn,
  withPart,
} from './template-kinds.js';

const link = (label: string) => ({ type: 'uri', label, uri: 'https://example.com' });
const card = (text: string, ...labels: string[]) => ({ text, actions: labels.map(link) });

const anyCard = fc.record(
  {
    title: fc.string(),
    thumbnailImageUrl: fc.string(),
    text: fc.string(),
    actions: fc.array(fc.record({ label: fc.string() }), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);
const anyTemplate = fc.record({
  type: fc.constantFrom(...TEMPLATE_KINDS),
  text: fc.string(),
  columns: fc.array(anyCard, { maxLength: 10 }),
});

describe('a template of another kind', () => {
  it('keeps text and buttons as far as there is room for them', () => {
    const carousel = { type: 'carousel', columns: [{ ...card('Coats', 'a', 'b', 'c'), title: 'Winter' }] };
    expect(asKind(carousel, 'confirm')).toEqual({ type: 'confirm', ...card('Coats', 'a', 'b') });
    expect(asKind(carousel, 'buttons')).toEqual({
      type: 'buttons',
      title: 'Winter',
      ...card('Coats', 'a', 'b', 'c'),
    });
  });

  it('makes a picture of each card, and a card of each picture', () => {
    const columns = [{ ...card('a', 'Shop'), thumbnailImageUrl: 'https://example.com/a' }];
    const pictures = {
      type: 'image_carousel',
      columns: [{ imageUrl: 'https://example.com/a', action: link('Shop') }],
    };
    expect(asKind({ type: 'carousel', columns }, 'image_carousel')).toEqual(pictures);
    expect(asKind(pictures, 'carousel')).toEqual({
      type: 'carousel',
      columns: [{ ...card('', 'Shop'), thumbnailImageUrl: 'https://example.com/a' }],
    });
  });

  it('has nothing at a place where LINE knows nothing, and columns that are equal', () => {
    fc.assert(
      fc.property(anyTemplate, fc.constantFrom(...TEMPLATE_KINDS), (template, kind) => {
        const issues = checkMessages(
          [{ type: 'template', altText: 'a', template: asKind(template, kind) }],
          'template',
        );
        expect(
          issues.filter(({ message }) => /unknown|same number|all or none|at least/.test(message)),
        ).toEqual([]);
      }),
    );
  });
});

describe('the columns of a carousel', () => {
  it('have the same parts after one of them got another', () => {
    const columns = [card('a', 'one'), { ...card('b', 'one', 'two'), title: 'B' }];
    expect(areEqual(columns)).toBe(false);
    const equal = withEqualParts(columns);
    expect(areEqual(equal)).toBe(true);
    expect(equal.map(({ title }) => title)).toEqual(['', 'B']);
    expect(equal.map(({ actions }) => (actions as unknown[]).length)).toEqual([2, 2]);
  });

  it('get and lose a part together', () => {
    const columns = [card('a', 'one'), card('b', 'one')];
    const pictured = withPart(columns, 'thumbnailImageUrl', true);
    expect(hasPart(pictured, 'thumbnailImageUrl')).toBe(true);
    expect(withPart(pictured, 'thumbnailImageUrl', false)).toEqual(columns);
    expect(withActionCount(columns, 3).every(({ actions }) => (actions as unknown[]).length === 3)).toBe(
      true,
    );
  });

  it('are at most ten, and a new one is like the others', () => {
    const one = withNewColumn('carousel', [{ ...card('a', 'x', 'y'), title: 'A' }]);
    expect(one[1]).toEqual({
      text: '',
      actions: Array(2).fill({ type: 'uri', label: '', uri: '' }),
      title: '',
    });
    expect(withNewColumn('carousel', Array(10).fill(card('a', 'x')))).toHaveLength(10);
  });
});

describe('the room for a text', () => {
  it('is less beside a title or a picture', () => {
    expect(textLimit('buttons', {})).toBe(160);
    expect(textLimit('buttons', { title: '' })).toBe(60);
    expect(textLimit('carousel', {})).toBe(120);
    expect(textLimit('carousel', { thumbnailImageUrl: '' })).toBe(60);
    expect(textLimit('confirm', {})).toBe(240);
  });
});
