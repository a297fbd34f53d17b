import type { LineMessage, LineMessageType } from '../line-message.js';
import { VALID_FLEX } from './valid-flex.js';
import { VALID_TEMPLATES } from './valid-templates.js';

const IMAGE = 'https://example.com/picture.png';
const VIDEO = 'https://example.com/film.mp4';
const EMOJI = { productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };

/** Messages LINE takes, which use every property it knows; nothing is to be said of any of them. */
export const VALID: Readonly<Record<LineMessageType, readonly LineMessage[]>> = {
  text: [
    { type: 'text', text: 'Hello' },
    {
      type: 'text',
      text: '$ and 🙂$',
      emojis: [
        { index: 0, ...EMOJI },
        { index: 8, ...EMOJI },
      ],
      quoteToken: 'yHAz4Ua2wx7',
      sender: { name: 'Aoi', iconUrl: IMAGE },
      quickReply: {
        items: [
          { type: 'action', imageUrl: IMAGE, action: { type: 'message', label: 'Yes', text: 'Yes!' } },
          { type: 'action', action: { type: 'camera', label: 'Camera' } },
          { type: 'action', action: { type: 'cameraRoll', label: 'Pictures' } },
          { type: 'action', action: { type: 'location', label: 'Place' } },
          { type: 'action', action: { type: 'clipboard', label: 'Copy', clipboardText: 'SALE-2026' } },
        ],
      },
    },
  ],
  textV2: [
    {
      type: 'textV2',
      text: 'Welcome, {user1}! {laugh} {everyone} {{braces}}',
      substitution: {
        user1: { type: 'mention', mentionee: { type: 'user', userId: `U${'0'.repeat(32)}` } },
        laugh: { type: 'emoji', ...EMOJI },
        everyone: { type: 'mention', mentionee: { type: 'all' } },
      },
      quoteToken: 'yHAz4Ua2wx7',
    },
  ],
  sticker: [{ type: 'sticker', packageId: '446', stickerId: '1988', quoteToken: 'yHAz4Ua2wx7' }],
  image: [{ type: 'image', originalContentUrl: IMAGE, previewImageUrl: IMAGE }],
  video: [
    {
      type: 'video',
      originalContentUrl: VIDEO,
      previewImageUrl: IMAGE,
      trackingId: 'a-Z.0=,+*()%$&;:@{}!?<>[]',
    },
  ],
  audio: [{ type: 'audio', originalContentUrl: 'https://example.com/song.m4a', duration: 60_000 }],
  location: [
    { type: 'location', title: 'Shop', address: 'Kioicho, Tokyo', latitude: 35.67966, longitude: 139.73669 },
  ],
  coupon: [{ type: 'coupon', couponId: '01JYNW8JMQVFBNWF1APF8Z3FS7', deliveryTag: '2026_winter' }],
  imagemap: [
    {
      type: 'imagemap',
      baseUrl: 'https://example.com/images/rm001',
      altText: 'Three doors',
      baseSize: { width: 1040, height: 1040 },
      video: {
        originalContentUrl: VIDEO,
        previewImageUrl: IMAGE,
        area: { x: 0, y: 0, width: 1040, height: 585 },
        externalLink: { linkUri: 'https://example.com/more', label: 'See more' },
      },
      actions: [
        {
          type: 'uri',
          label: 'Shop',
          linkUri: 'https://example.com/',
          area: { x: 0, y: 586, width: 520, height: 454 },
        },
        { type: 'message', label: 'Hi', text: 'Hello', area: { x: 520, y: 586, width: 520, height: 227 } },
        {
          type: 'clipboard',
          label: 'Copy',
          clipboardText: '3B48740B',
          area: { x: 520, y: 813, width: 520, height: 227 },
        },
      ],
    },
  ],
  template: VALID_TEMPLATES,
  flex: VALID_FLEX,
};

export const ALL_VALID: readonly LineMessage[] = Object.values(VALID).flat();
