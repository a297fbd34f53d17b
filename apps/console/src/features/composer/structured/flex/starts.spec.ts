import { describe, expect, it } from '@jest/globals';
import { checkMessages } from '../../../../../../../libs/line/messages/index.js';
import { NEW_PARTS, type NewPart, newPartsIn } from './parts.js';
import { type Start, startOf, STARTS } from './starts.js';

const mistakesOf = (contents: unknown): string[] =>
  checkMessages([{ type: 'flex', altText: 'a', contents }], 'template').map(
    ({ path, message }) => `${path} ${message}`,
  );

/** What only the person can say: where a link goes, which picture it is, and the words of an empty part. */
const isTheirs = (mistake: string): boolean => /\.(uri|url|text|label) /.test(mistake);

describe('a layout to begin with', () => {
  it.each(STARTS)('%s lacks nothing but what only the person can say', (start: Start) => {
    expect(mistakesOf(startOf(start, (word) => word)).filter((mistake) => !isTheirs(mistake))).toEqual([]);
  });
});

describe('a new part', () => {
  it.each(Object.keys(NEW_PARTS) as NewPart[])('%s may stand where it is offered', (name) => {
    const parents = [
      { type: 'box', layout: 'vertical' },
      { type: 'box', layout: 'horizontal' },
      { type: 'box', layout: 'baseline' },
      { type: 'text', contents: [] },
    ].filter((parent) => newPartsIn(parent).includes(name));
    expect(parents).not.toEqual([]);
    for (const parent of parents) {
      const filled = { ...parent, contents: [NEW_PARTS[name]()] };
      const body = parent.type === 'box' ? filled : { type: 'box', layout: 'vertical', contents: [filled] };
      expect(mistakesOf({ type: 'bubble', body }).filter((mistake) => !isTheirs(mistake))).toEqual([]);
    }
  });
});
