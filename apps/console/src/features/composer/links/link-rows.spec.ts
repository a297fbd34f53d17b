import { describe, expect, it } from '@jest/globals';
import { linkRows } from './link-rows.js';

describe('linkRows', () => {
  it('lists the links of all messages, and which are counted', () => {
    const action = { type: 'uri', label: 'Call', uri: 'tel:110' };
    const messages = [
      { type: 'text', text: 'See https://a.jp/x and http://b.jp' },
      { type: 'text', text: 'Hi', quickReply: { items: [{ type: 'action', action }] } },
    ];
    expect(linkRows(messages)).toEqual([
      {
        path: 'messages[0].text',
        url: 'https://a.jp/x',
        message: 0,
        counts: 'clicks',
        warning: null,
      },
      {
        path: 'messages[0].text',
        url: 'http://b.jp',
        message: 0,
        counts: 'clicks',
        warning: 'http',
      },
      {
        path: 'messages[1].quickReply.items[0].action.uri',
        url: 'tel:110',
        message: 1,
        counts: 'never',
        warning: null,
      },
    ]);
  });

  it('says where a link is a field as a whole: where it leads is not known here', () => {
    const messages = [{ type: 'template', template: { actions: [{ type: 'uri', uri: '{{coupon_url}}' }] } }];
    expect(linkRows(messages)[0]).toMatchObject({ counts: 'never', warning: 'template' });
  });

  it('keeps the tags of a link, which its end may stand behind', () => {
    const messages = [
      { type: 'textV2', text: '見て https://a.jp/?m={{会員番号}}&n={{#if a}}1{{/if}} {smile}' },
    ];
    expect(linkRows(messages).map(({ url }) => url)).toEqual([
      'https://a.jp/?m={{会員番号}}&n={{#if a}}1{{/if}}',
    ]);
  });

  it('takes anything', () => {
    expect(linkRows([null, 1, {}, { type: 'text' }])).toEqual([]);
  });
});
