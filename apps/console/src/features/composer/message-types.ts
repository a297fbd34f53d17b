import { LINE_MESSAGE_TYPES, type LineMessageType } from '../../../../../libs/line/messages/line-message.js';
import { IMAGEMAP_WIDTH_PX } from '../../../../../libs/line/limits.js';

export { LINE_MESSAGE_TYPES, type LineMessageType };

export function isMessageType(type: unknown): type is LineMessageType {
  return LINE_MESSAGE_TYPES.some((known) => known === type);
}

/** A message of the type with nothing in it yet. */
export function newMessage(type: LineMessageType): Record<string, unknown> {
  switch (type) {
    case 'text':
    case 'textV2':
      return { type, text: '' };
    case 'sticker':
      return { type, packageId: '', stickerId: '' };
    case 'image':
    case 'video':
      return { type, originalContentUrl: '', previewImageUrl: '' };
    case 'audio':
      return { type, originalContentUrl: '' };
    case 'location':
      return { type, title: '', address: '' };
    case 'imagemap':
      return {
        type,
        baseUrl: '',
        altText: '',
        baseSize: { width: IMAGEMAP_WIDTH_PX, height: IMAGEMAP_WIDTH_PX },
        actions: [],
      };
    case 'template':
      return {
        type,
        altText: '',
        template: { type: 'buttons', text: '', actions: [{ type: 'uri', label: '', uri: '' }] },
      };
    case 'flex':
      return { type, altText: '', contents: { type: 'bubble' } };
    case 'coupon':
      return { type, couponId: '' };
  }
}
