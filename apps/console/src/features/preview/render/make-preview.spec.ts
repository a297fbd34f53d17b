import { describe, expect, it } from '@jest/globals';
import { makePreview, type PreviewInput } from './make-preview.js';
import { variablesFor } from './variables.js';

const text = (words: string) => ({ type: 'text', text: words });
const preview = (messages: Record<string, unknown>[], more: Partial<PreviewInput> = {}) =>
  makePreview({
    messages,
    variables: { first_name: 'Aya' },
    localization: undefined,
    links: undefined,
    ...more,
  });

describe('a preview', () => {
  it('fills in what the contact has', () => {
    expect(preview([text('Hi {{first_name}}')])).toEqual([{ kind: 'drawn', message: text('Hi Aya') }]);
  });

  it('draws the other messages when one asks for what the contact lacks', () => {
    const asking = text('{{points}} points');
    expect(preview([text('Hi'), asking])).toEqual([
      { kind: 'drawn', message: text('Hi') },
      {
        kind: 'problem',
        message: asking,
        problems: [{ kind: 'missing', path: 'messages[1].text', variables: ['points'] }],
      },
    ]);
  });

  it('says where a template cannot be read', () => {
    const [, broken] = preview([text('Hi'), text('Hi {{first_name')]);
    expect(broken).toMatchObject({ problems: [{ kind: 'syntax', path: 'messages[1].text', line: 1 }] });
  });

  it('moves emojis with their mark, and tags addresses', () => {
    const emoji = { productId: 'p', emojiId: '1' };
    const utm = { source: 'line', medium: 'social', campaign: 'Sale' };
    const [made] = preview(
      [{ ...text('{{first_name}} $ https://shop.example/'), emojis: [{ ...emoji, index: 15 }] }],
      {
        links: { utm },
      },
    );
    expect(made).toEqual({
      kind: 'drawn',
      message: {
        ...text('Aya $ https://shop.example/?utm_source=line&utm_medium=social&utm_campaign=Sale'),
        emojis: [{ ...emoji, index: 4 }],
      },
    });
  });

  it('writes dates and numbers in the language of the campaign when the contact has none', () => {
    const variables = {
      ...variablesFor(null, { campaign: undefined, now: new Date('2026-04-01T00:00:00Z') }),
    };
    const localization = { language: 'ja', timezone: 'Asia/Tokyo' };
    const [made] = preview([text('{{date run.started_at "long"}}')], { variables, localization });
    expect(made).toEqual({ kind: 'drawn', message: text('2026年4月1日') });
  });
});
