import { describe, expect, it } from '@jest/globals';
import { aCampaign } from '../testing/a-campaign.js';
import { differences } from './differences.js';

const text = (words: string) => ({ type: 'text', text: words });
const before = aCampaign({ messages: [text('Hello'), text('Bye')] });

describe('differences', () => {
  it('is nothing between drafts that say the same', () => {
    expect(differences(before, structuredClone(before))).toEqual([]);
  });

  it('goes into a message of the same type', () => {
    expect(differences(before, { ...before, messages: [text('Hi'), text('Bye')] })).toEqual([
      { part: 'messages', message: 1, place: 'text', before: 'Hello', after: 'Hi' },
    ]);
  });

  it('takes a message that is new, gone or of another type as a whole', () => {
    const sticker = { type: 'sticker', packageId: '1', stickerId: '2' };
    expect(differences(before, { ...before, messages: [sticker] })).toEqual([
      { part: 'messages', message: 1, place: '', before: text('Hello'), after: sticker },
      { part: 'messages', message: 2, place: '', before: text('Bye'), after: undefined },
    ]);
  });

  it('keeps conditions whole, and names places in lists', () => {
    const filter = { all: [{ field: 'points', op: '>=', value: 100 }] };
    const action = (label: string) => ({ type: 'template', template: { actions: [{ label }] } });
    const one = aCampaign({ messages: [action('Go')] });
    const other = aCampaign({ audience: { filter: filter as never }, messages: [action('Open')] });
    expect(differences(one, other)).toEqual([
      { part: 'audience', message: null, place: 'filter', before: {}, after: filter },
      { part: 'messages', message: 1, place: 'template.actions[0].label', before: 'Go', after: 'Open' },
    ]);
  });
});
