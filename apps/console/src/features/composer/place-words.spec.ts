import { describe, expect, it } from '@jest/globals';
import { placeWords } from './place-words.js';

describe('placeWords', () => {
  it.each([
    ['text', 'text', [{ key: 'text.label' }]],
    ['image', 'previewImageUrl', [{ key: 'image.preview' }]],
    ['flex', 'sender.name', [{ key: 'sender.name' }]],
    ['flex', 'sender', [{ key: 'sender.title' }]],
    ['text', 'quickReply.items', [{ key: 'quickReply.title' }]],
    [
      'text',
      'quickReply.items[2].action.label',
      [{ key: 'quickReply.item', number: 3 }, { key: 'action.label' }],
    ],
    ['text', 'quickReply.items[0]', [{ key: 'quickReply.item', number: 1 }]],
    ['imagemap', 'altText', [{ key: 'structured.altText.label' }]],
    ['template', 'template.text', [{ key: 'structured.template.text' }]],
    [
      'template',
      'template.actions[1].label',
      [{ key: 'structured.template.button', number: 2 }, { key: 'action.label' }],
    ],
    [
      'template',
      'template.columns[2].actions[0].uri',
      [
        { key: 'structured.items.one', number: 3 },
        { key: 'structured.template.button', number: 1 },
        { key: 'action.field.uri' },
      ],
    ],
    ['template', 'template.columns[0].unheardOf', [{ key: 'structured.items.one', number: 1 }]],
  ])('of %s: %s', (type, place, words) => {
    expect(placeWords(type, place)).toEqual(words);
  });

  it.each([
    ['flex', 'contents.body', [{ key: 'structured.flex.blocks.body' }]],
    [
      'flex',
      'contents.contents[2].body.contents[0].color',
      [
        { key: 'place.part', number: 3 },
        { key: 'structured.flex.blocks.body' },
        { key: 'place.part', number: 1 },
        { key: 'structured.flex.properties.color' },
      ],
    ],
    ['imagemap', 'actions[1].area.x', [{ key: 'place.area', number: 2 }, { name: 'x' }]],
    ['textV2', 'substitution.smile.emojiId', [{ name: 'smile' }, { name: 'emojiId' }]],
    ['text', 'toString', [{ name: 'toString' }]],
    ['text', '', []],
  ])('of %s, within its parts: %s', (type, place, words) => {
    expect(placeWords(type, place)).toEqual(words);
  });
});
