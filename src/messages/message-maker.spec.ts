import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LOCALIZATION, type MessageContent, utmValues } from './message-content.js';
import { type MadeMessages, MessageMaker } from './message-maker.js';

const UTM = { source: 'line', medium: 'social', campaign: 'Spring sale', content: null, term: null };
const text = (value: string): Record<string, unknown> => ({ type: 'text', text: value });

function make(
  content: Partial<MessageContent>,
  variables: Record<string, unknown> = {},
  shorten?: (url: string) => string,
): MadeMessages {
  const all = { messages: [], utm: null, tracking: 'none' as const, localization: DEFAULT_LOCALIZATION };
  const made = MessageMaker.from({ ...all, ...content });
  if (!made.ok) throw new Error('the test has a wrong template');
  return made.maker.make(variables, 'users', shorten);
}

describe('making messages', () => {
  it('given all values, fills in every message', () => {
    const messages = [text('Hello {{name}}'), text('{{points}} points')];
    expect(make({ messages }, { name: 'Aoi', points: 3 })).toEqual({
      ok: true,
      messages: [text('Hello Aoi'), text('3 points')],
    });
  });

  it('given missing values, names each place and variable', () => {
    const messages = [text('{{name}} {{city}}'), text('fixed'), text('{{name}}')];
    expect(make({ messages })).toEqual({
      ok: false,
      reason: 'personalization_missing',
      problems: [
        {
          path: 'messages[0].text',
          code: 'value_missing',
          values: { variables: '{{name}}, {{city}}' },
          message: 'no value for {{name}}, {{city}} and no fallback',
          variables: ['name', 'city'],
        },
        {
          path: 'messages[2].text',
          code: 'value_missing',
          values: { variables: '{{name}}' },
          message: 'no value for {{name}} and no fallback',
          variables: ['name'],
        },
      ],
    });
  });

  it('given a text that grew too long, says where LINE would refuse it', () => {
    expect(make({ messages: [text('{{name}}')] }, { name: 'x'.repeat(5_001) })).toMatchObject({
      ok: false,
      reason: 'message_rejected',
      problems: [{ path: 'messages[0].text' }],
    });
  });

  it('given the template stops, says why, whatever is missing besides', () => {
    const messages = [text('{{name}}{{#if points}}{{else}}{{#stop}}no points{{/stop}}{{/if}}')];
    expect(make({ messages })).toEqual({ ok: false, reason: 'stopped', message: 'no points' });
  });

  it('adds UTM parameters to what the templates made, and gives the result to be shortened', () => {
    const asked: string[] = [];
    const made = make(
      { messages: [text('{{name}}: https://shop.example/{{path}}?a=1#top')], utm: UTM },
      { name: 'Aoi', path: 'tea' },
      (url) => {
        asked.push(url);
        return 'https://go.example/l/abc';
      },
    );
    expect(asked).toEqual([
      'https://shop.example/tea?a=1&utm_source=line&utm_medium=social&utm_campaign=Spring%20sale#top',
    ]);
    expect(made).toEqual({ ok: true, messages: [text('Aoi: https://go.example/l/abc')] });
  });

  it('shortens no address that opens something else than a page', () => {
    const messages = [text('Call tel:0312345678 or see https://line.me/R/ti/p/@abc')];
    expect(make({ messages }, {}, () => 'https://go.example/l/abc')).toEqual({ ok: true, messages });
  });

  it('judges addresses by their length with the parameters', () => {
    const action = { type: 'uri', label: 'Open', uri: `https://shop.example/${'x'.repeat(960)}` };
    const template = { type: 'buttons', text: 'Look', actions: [action] };
    const messages = [{ type: 'template', altText: 'Look', template }];
    expect(make({ messages })).toMatchObject({ ok: true });
    expect(make({ messages, utm: UTM })).toMatchObject({
      ok: false,
      problems: [{ path: 'messages[0].template.actions[0].uri' }],
    });
  });

  it('lets LINE emojis follow their place', () => {
    const emojis = [{ index: 9, productId: 'p', emojiId: '001' }];
    expect(make({ messages: [{ ...text('{{name}} $'), emojis }] }, { name: 'Aoi' })).toEqual({
      ok: true,
      messages: [{ ...text('Aoi $'), emojis: [{ index: 4, productId: 'p', emojiId: '001' }] }],
    });
  });

  it('writes dates and numbers as the contact does, else as the campaign says', () => {
    const messages = [text('{{date day "long"}} {{number points}}')];
    const localization = { language: 'ja', timezone: 'Asia/Tokyo' };
    const values = { day: '2026-11-20T20:00:00Z', points: 12345 };
    expect(make({ messages, localization }, values)).toEqual({
      ok: true,
      messages: [text('2026年11月21日 12,345')],
    });
    expect(
      make({ messages, localization }, { ...values, language: 'de', timezone: 'Europe/Berlin' }),
    ).toEqual({
      ok: true,
      messages: [text('20. November 2026 12.345')],
    });
  });
});

describe('utmValues', () => {
  const options = {
    enabled: true,
    source: 'line',
    medium: 'social',
    campaign: null,
    content: 'a',
    term: null,
  };

  it('without a campaign of its own, is called like the campaign', () => {
    expect(utmValues(options, 'Spring sale')).toEqual({ ...UTM, content: 'a' });
    expect(utmValues({ ...options, campaign: 'other' }, 'Spring sale')).toMatchObject({ campaign: 'other' });
  });

  it('is nothing when it is switched off', () => {
    expect(utmValues({ ...options, enabled: false }, 'Spring sale')).toBeNull();
  });
});
