import { describe, expect, it } from '@jest/globals';
import { followedByAltText, suggestedAltText } from './alt-text.js';

const buttons = (text: string, altText?: string) => ({
  type: 'template',
  ...(altText === undefined ? {} : { altText }),
  template: { type: 'buttons', text, actions: [] },
});

describe('the suggested alternative text', () => {
  it('is what a template says first', () => {
    expect(suggestedAltText(buttons('Winter sale'))).toBe('Winter sale');
    const column = { title: 'Coats', text: 'From 3,000' };
    expect(
      suggestedAltText({ type: 'template', template: { type: 'carousel', columns: [{}, column] } }),
    ).toBe('Coats');
    const picture = { imageUrl: '', action: { type: 'uri', label: 'Shop' } };
    expect(suggestedAltText({ type: 'template', template: { columns: [picture] } })).toBe('Shop');
  });

  it('is the first text of a flex message, however deep', () => {
    const row = { type: 'box', contents: [{ type: 'icon' }, { type: 'text', text: 'Hello' }] };
    const bubble = { type: 'bubble', body: { type: 'box', contents: [{ type: 'separator' }, row] } };
    expect(suggestedAltText({ type: 'flex', contents: { type: 'carousel', contents: [bubble] } })).toBe(
      'Hello',
    );
  });

  it('is empty where a message says nothing, or is no message', () => {
    expect(suggestedAltText({ type: 'flex', contents: null })).toBe('');
    expect(suggestedAltText({})).toBe('');
  });
});

describe('an alternative text', () => {
  it('follows the message while nobody wrote another', () => {
    expect(followedByAltText(buttons('a'), buttons('ab'))).toEqual(buttons('ab', 'ab'));
    expect(followedByAltText(buttons('a', 'a'), buttons('ab', 'a'))).toEqual(buttons('ab', 'ab'));
  });

  it('stays as it was written', () => {
    expect(followedByAltText(buttons('a', 'Sale'), buttons('ab', 'Sale'))).toEqual(buttons('ab', 'Sale'));
    expect(followedByAltText(buttons('a', 'a'), buttons('a', 'Sale'))).toEqual(buttons('a', 'Sale'));
  });

  it('is not emptied with the message', () => {
    expect(followedByAltText(buttons('a', 'a'), buttons('', 'a'))).toEqual(buttons('', 'a'));
  });
});
