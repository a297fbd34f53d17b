import {
  aSticker,
  aText,
  open,
  pick,
  plain,
  quickItem,
  say,
  times,
  without,
  withQuickReply,
} from '../builders.js';
import { flex, bubble } from '../flex-builders.js';
import { invalid, oursAlone, type InvalidCase } from '../message-case.js';
import { families, thai, urlOf, x } from '../strings.js';

const item = (name: string, path: string, value: unknown): InvalidCase =>
  invalid(`quick reply ${name}`, `.quickReply.items[0]${path}`, withQuickReply(value));
const quickReply = { items: [quickItem(say({ label: '' }))] };

export const QUICK_REPLY = [
  invalid('quick reply of 14 items', '.quickReply.items', withQuickReply(...times(14, () => quickItem()))),
  invalid('quick reply without items', '.quickReply.items', aText({ quickReply: {} })),
  invalid(
    'quick reply whose items are one item',
    '.quickReply.items',
    aText({ quickReply: { items: quickItem() } }),
  ),
  invalid('quick reply that is a list', '.quickReply', aText({ quickReply: [quickItem()] })),
  item('with an item that is null', '', null),
  item('with an item in a list', '', [quickItem()]),
  item('of another type', '.type', quickItem(say(), { type: 'button' })),
  item('without action', '.action', without(quickItem(), 'action')),
  item('whose action is a string', '.action', quickItem('Yes')),
  item('with an action of an unknown type', '.action.type', quickItem(plain('call'))),
  item('with an action of a type that objects inherit', '.action.type', quickItem(plain('valueOf'))),
  item('without label', '.action.label', quickItem(without(say(), 'label'))),
  item('with an empty label', '.action.label', quickItem(say({ label: '' }))),
  item('with a label of 21 characters', '.action.label', quickItem(say({ label: x(21) }))),
  item('with a label of 21 families', '.action.label', quickItem(say({ label: families(21) }))),
  item('with a label of 21 Thai graphemes', '.action.label', quickItem(say({ label: thai(21) }))),
  ...['camera', 'cameraRoll', 'location'].map((type) =>
    item(`with a ${type} action without label`, '.action.label', quickItem({ type })),
  ),
  item('with an image without TLS', '.imageUrl', quickItem(say(), { imageUrl: 'http://example.com/a.png' })),
  item('with an image of 2001 characters', '.imageUrl', quickItem(say(), { imageUrl: urlOf(2001) })),
  item(
    'that switches the rich menu',
    '.action.type',
    quickItem(plain('richmenuswitch', { richMenuAliasId: 'a', data: 'b' })),
  ),
  oursAlone(
    item(
      'with another address on the desktop',
      '.action.altUri',
      quickItem(open({ altUri: { desktop: 'https://example.com' } })),
    ),
  ),
  item('with a date of no mode', '.action.mode', quickItem(without(pick(), 'mode'))),
  invalid(
    'quick reply that is wrong in its second item',
    '.quickReply.items[1].action.text',
    withQuickReply(quickItem(), quickItem(without(say(), 'text'))),
  ),
  invalid(
    'quick reply that is wrong below a sticker',
    '.quickReply.items[0].action.label',
    aSticker({ quickReply }),
  ),
  invalid(
    'quick reply that is wrong below flex',
    '.quickReply.items[0].action.label',
    flex(bubble(), { quickReply }),
  ),
  invalid(
    'quick reply that is wrong in the second message',
    'messages[1].quickReply.items[0].action.label',
    aText(),
    aText({ quickReply }),
  ),
];
