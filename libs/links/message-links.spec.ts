import { describe, expect, it } from '@jest/globals';
import { messageLinks, replaceLinks } from './index.js';

const uri = (url: string) => ({ type: 'uri', label: 'Open', uri: url });
const found = (messages: unknown[]) => messageLinks(messages).map(({ path, url }) => [path, url]);
const shorten = () => 'https://s.jp/1';

describe('links of texts', () => {
  it('are those of the body, with the room that is left in it', () => {
    expect(messageLinks([{ type: 'text', text: 'a https://a.jp/x, https://b.jp' }])).toEqual([
      { path: 'messages[0].text', url: 'https://a.jp/x', kind: 'text', maxUnits: 2000 },
      { path: 'messages[0].text', url: 'https://b.jp', kind: 'text', maxUnits: 2000 },
    ]);
    const full = { type: 'text', text: `${'あ'.repeat(4000)} https://a.jp/x https://b.jp` };
    expect(messageLinks([full]).map(({ maxUnits }) => maxUnits)).toEqual([986, 984]);
    const overfull = { type: 'text', text: `${'あ'.repeat(6000)} https://a.jp/x` };
    expect(messageLinks([overfull]).map(({ maxUnits }) => maxUnits)).toEqual([0]);
  });

  it('in textV2 end before a placeholder, and have doubled braces', () => {
    const text = '{hi} https://a.jp/{smile}, {{https://b.jp/x}} https://c.jp/?q={{{{y}}}}&z#{{{smile}';
    const message = { type: 'textV2', text };
    expect(found([message])).toEqual([
      ['messages[0].text', 'https://a.jp/'],
      ['messages[0].text', 'https://b.jp/x'],
      ['messages[0].text', 'https://c.jp/?q={{y}}&z#'],
    ]);
    expect(replaceLinks([message], (url) => (url.includes('c.jp') ? 'https://c.jp/{1}' : url))).toEqual([
      { type: 'textV2', text: '{hi} https://a.jp/{smile}, {{https://b.jp/x}} https://c.jp/{{1}}{{{smile}' },
    ]);
  });

  it('in a text have braces as they are, also those of a template not yet filled in', () => {
    expect(found([{ type: 'text', text: '{https://a.jp/?id={{id}}&x={y}}' }])).toEqual([
      ['messages[0].text', 'https://a.jp/?id={{id}}&x={y}'],
    ]);
  });

  it('end before a LINE emoji, which moves with the text', () => {
    const emoji = (index: number) => ({ index, productId: 'p', emojiId: 'e' });
    const text = '$ https://a.jp/x$ $5 https://b.jp/?$a https://c.jp $';
    const message = { type: 'text', text, emojis: [emoji(51), emoji(0), emoji(16)] };
    expect(found([message]).map(([, url]) => url)).toEqual([
      'https://a.jp/x',
      'https://b.jp/?$a',
      'https://c.jp',
    ]);
    const lengths = ['https://short.jp/longer', 'https://s.jp', 'https://c.jp'];
    expect(replaceLinks([message], () => lengths.shift() ?? '')).toEqual([
      {
        type: 'text',
        text: '$ https://short.jp/longer$ $5 https://s.jp https://c.jp $',
        emojis: [emoji(56), emoji(0), emoji(25)],
      },
    ]);
  });
});

describe('links of actions', () => {
  it('are found in every template', () => {
    const messages = [
      {
        type: 'template',
        altText: 'https://no.jp/',
        template: {
          type: 'buttons',
          thumbnailImageUrl: 'https://no.jp/1.png',
          text: 'https://no.jp/',
          defaultAction: uri('https://a.jp/'),
          actions: [
            uri('tel:110'),
            { type: 'postback', data: 'https://no.jp/', displayText: 'https://no.jp/' },
            { type: 'message', text: 'https://no.jp/' },
            { type: 'clipboard', clipboardText: 'https://no.jp/' },
          ],
        },
      },
      { type: 'template', template: { type: 'confirm', actions: [uri('https://b.jp/'), uri('line://x')] } },
      {
        type: 'template',
        template: { type: 'carousel', columns: [{ text: 'c', actions: [uri('https://c.jp/')] }] },
      },
      {
        type: 'template',
        template: {
          type: 'image_carousel',
          columns: [{ imageUrl: 'https://no.jp/', action: uri('https://d.jp/') }],
        },
      },
    ];
    expect(messageLinks(messages)).toEqual(
      [
        { path: 'messages[0].template.defaultAction.uri', url: 'https://a.jp/' },
        { path: 'messages[0].template.actions[0].uri', url: 'tel:110' },
        { path: 'messages[1].template.actions[0].uri', url: 'https://b.jp/' },
        { path: 'messages[1].template.actions[1].uri', url: 'line://x' },
        { path: 'messages[2].template.columns[0].actions[0].uri', url: 'https://c.jp/' },
        { path: 'messages[3].template.columns[0].action.uri', url: 'https://d.jp/' },
      ].map((link) => ({ ...link, kind: 'action', maxUnits: 1000 })),
    );
  });

  it('are found at any depth of flex, with the address for computers', () => {
    const bubble = {
      type: 'bubble',
      action: uri('https://bubble.jp/'),
      hero: { type: 'image', url: 'https://no.jp/1.png', action: uri('https://hero.jp/') },
      body: {
        type: 'box',
        action: uri('https://box.jp/'),
        contents: [
          { type: 'text', text: 'https://no.jp/', action: uri('https://text.jp/') },
          {
            type: 'box',
            contents: [
              {
                type: 'button',
                action: { ...uri('https://deep.jp/'), altUri: { desktop: 'https://desktop.jp/' } },
              },
            ],
          },
        ],
      },
    };
    const contents = { type: 'carousel', contents: [bubble] };
    const at = 'messages[0].contents.contents[0]';
    expect(found([{ type: 'flex', altText: 'https://no.jp/', contents }])).toEqual([
      [`${at}.action.uri`, 'https://bubble.jp/'],
      [`${at}.hero.action.uri`, 'https://hero.jp/'],
      [`${at}.body.action.uri`, 'https://box.jp/'],
      [`${at}.body.contents[0].action.uri`, 'https://text.jp/'],
      [`${at}.body.contents[1].contents[0].action.uri`, 'https://deep.jp/'],
      [`${at}.body.contents[1].contents[0].action.altUri.desktop`, 'https://desktop.jp/'],
    ]);
  });

  it('are found in imagemaps and below any message', () => {
    const area = { x: 0, y: 0, width: 1, height: 1 };
    const imagemap = {
      type: 'imagemap',
      baseUrl: 'https://no.jp/',
      altText: 'https://no.jp/',
      video: {
        originalContentUrl: 'https://no.jp/',
        previewImageUrl: 'https://no.jp/',
        externalLink: { linkUri: 'https://v.jp/', label: 'x' },
      },
      actions: [
        { type: 'uri', linkUri: 'https://a.jp/', area },
        { type: 'message', text: 'https://no.jp/', area },
        { type: 'clipboard', clipboardText: 'https://no.jp/', area },
      ],
    };
    const quickReply = {
      items: [{ type: 'action', imageUrl: 'https://no.jp/', action: uri('https://q.jp/') }],
    };
    const sticker = { type: 'sticker', packageId: '1', stickerId: '2', quickReply };
    const image = { type: 'image', originalContentUrl: 'https://no.jp/', previewImageUrl: 'https://no.jp/' };
    expect(found([imagemap, sticker, image])).toEqual([
      ['messages[0].actions[0].linkUri', 'https://a.jp/'],
      ['messages[0].video.externalLink.linkUri', 'https://v.jp/'],
      ['messages[1].quickReply.items[0].action.uri', 'https://q.jp/'],
    ]);
  });
});

describe('replaceLinks', () => {
  it('copies what changes, shares the rest, and leaves the input alone', () => {
    const messages = [
      { type: 'text', text: 'no link' },
      {
        type: 'flex',
        contents: { header: { contents: [] }, footer: { action: uri('https://a.jp/'), styles: {} } },
      },
    ];
    const before = structuredClone(messages);
    const after = replaceLinks(messages, shorten) as typeof messages;
    expect(messages).toEqual(before);
    expect(after[0]).toBe(messages[0]);
    expect(after[1]?.contents?.header).toBe(messages[1]?.contents?.header);
    expect(after[1]?.contents?.footer.styles).toBe(messages[1]?.contents?.footer.styles);
    expect(after[1]?.contents?.footer.action).toEqual(uri('https://s.jp/1'));
    expect(replaceLinks(messages, (url) => url)).toBe(messages);
  });

  it('tells of each link where it stands', () => {
    const seen: unknown[] = [];
    replaceLinks([{ type: 'text', text: 'https://a.jp' }], (url, link) => {
      seen.push(url, link);
      return url;
    });
    expect(seen).toEqual([
      'https://a.jp',
      { path: 'messages[0].text', url: 'https://a.jp', kind: 'text', maxUnits: 2000 },
    ]);
  });

  it('stops looking where no message of LINE is so deep', () => {
    let contents: unknown = uri('https://a.jp/');
    for (let depth = 0; depth < 10_000; depth += 1) contents = { contents: [contents] };
    const messages = [{ type: 'flex', contents }];
    expect(replaceLinks(messages, shorten)).toBe(messages);
  });

  it('keeps a key that would be a prototype', () => {
    const text = '[{"type":"flex","contents":{"__proto__":{"action":{"type":"uri","uri":"https://a.jp/"}}}}]';
    const replaced = replaceLinks(JSON.parse(text) as unknown[], shorten);
    expect(JSON.stringify(replaced)).toBe(text.replace('https://a.jp/', 'https://s.jp/1'));
  });
});
