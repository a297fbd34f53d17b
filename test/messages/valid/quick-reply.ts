import {
  anImage,
  aSticker,
  aText,
  aVideo,
  buttons,
  copy,
  open,
  pick,
  PICTURE,
  plain,
  postback,
  quickItem,
  say,
  times,
  withQuickReply,
} from '../builders.js';
import { flex, bubble } from '../flex-builders.js';
import { valid } from '../message-case.js';
import { families, thai, urlOf, x } from '../strings.js';

const quickReply = { items: [quickItem()] };

export const QUICK_REPLY = [
  valid('quick reply of 1 item', withQuickReply(quickItem())),
  valid(
    'quick reply of 13 items',
    withQuickReply(...times(13, (n) => quickItem(say({ label: `Choice ${n}` })))),
  ),
  valid('quick reply with a label of 20 characters', withQuickReply(quickItem(say({ label: x(20) })))),
  valid('quick reply with a label of 20 families', withQuickReply(quickItem(say({ label: families(20) })))),
  valid('quick reply with a label of 20 Thai graphemes', withQuickReply(quickItem(say({ label: thai(20) })))),
  valid('quick reply with an image', withQuickReply(quickItem(say(), { imageUrl: PICTURE }))),
  valid(
    'quick reply with an image address of 2000 characters',
    withQuickReply(quickItem(say(), { imageUrl: urlOf(2000) })),
  ),
  ...[postback, open, pick, copy].map((make) =>
    valid(`quick reply with a ${String(make().type)} action`, withQuickReply(quickItem(make()))),
  ),
  ...['camera', 'cameraRoll', 'location'].map((type) =>
    valid(`quick reply with a ${type} action`, withQuickReply(quickItem(plain(type)))),
  ),
  valid('quick reply below a sticker', aSticker({ quickReply })),
  valid('quick reply below an image', anImage({ quickReply })),
  valid('quick reply below a video', aVideo({ quickReply })),
  valid('quick reply below buttons', { ...buttons(), quickReply }),
  valid('quick reply below flex', flex(bubble(), { quickReply })),
  valid('quick reply of a message that is not the last', aText({ quickReply }), aText()),
  valid('quick replies of two messages', aText({ quickReply }), aText({ quickReply })),
];
