import { describe, expect, it } from '@jest/globals';
import { asBubble, asCarousel, isBlank } from './containers.js';
import { readFlexJson } from './json-issues.js';

describe('what is written as JSON', () => {
  it('is judged by the rules of LINE, with the place of each mistake', () => {
    const body = { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'a', size: 'huge' }] };
    const written = JSON.stringify({ type: 'bubble', body }, null, 2);
    const { contents, issues } = readFlexJson(written);
    expect(contents).toEqual({ type: 'bubble', body });
    const [{ from, to, path, severity } = { from: 0, to: 0, path: '', severity: '' }] = issues;
    expect([path, severity, written.slice(from, to)]).toEqual(['body.contents[0].size', 'error', '"huge"']);
  });

  it('changes nothing while it is no object of JSON', () => {
    for (const written of ['', '{', '[]', '1', '{"a": 1,}']) {
      const { contents, issues } = readFlexJson(written);
      expect(contents).toBeNull();
      expect(issues).toHaveLength(1);
    }
  });
});

describe('bubbles and carousels', () => {
  const bubble = { type: 'bubble', body: {} };

  it('become each other without losing a bubble', () => {
    expect(asBubble(asCarousel(bubble) ?? {})).toBe(bubble);
    expect(asBubble({ type: 'carousel', contents: [bubble, bubble] })).toBeNull();
    expect(asCarousel({ type: 'carousel', contents: [] })).toBeNull();
  });

  it('are blank until there is something to show', () => {
    expect([isBlank({}), isBlank({ type: 'bubble' }), isBlank({ type: 'carousel', contents: [] })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isBlank(bubble), isBlank({ type: 'odd' }), isBlank({ type: 'bubble', hero: {} })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
