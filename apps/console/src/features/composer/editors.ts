import { type ComponentType, lazy } from 'react';
import type { LineMessageType } from '../../../../../libs/line/messages/line-message.js';
import type { MessageEditorProps } from './message-editor.js';

/** The editor of each type of message, fetched when the first of its type is shown. */
export const EDITORS: Readonly<Record<LineMessageType, ComponentType<MessageEditorProps>>> = {
  text: lazy(async () => ({ default: (await import('./editors/text-editor.js')).TextEditor })),
  textV2: lazy(async () => ({ default: (await import('./editors/text-v2-editor.js')).TextV2Editor })),
  sticker: lazy(async () => ({ default: (await import('./editors/sticker-editor.js')).StickerEditor })),
  image: lazy(async () => ({ default: (await import('./editors/image-editor.js')).ImageEditor })),
  video: lazy(async () => ({ default: (await import('./editors/video-editor.js')).VideoEditor })),
  audio: lazy(async () => ({ default: (await import('./editors/audio-editor.js')).AudioEditor })),
  location: lazy(async () => ({ default: (await import('./editors/location-editor.js')).LocationEditor })),
  imagemap: lazy(async () => ({ default: (await import('./structured/imagemap-editor.js')).ImagemapEditor })),
  template: lazy(async () => ({ default: (await import('./structured/template-editor.js')).TemplateEditor })),
  flex: lazy(async () => ({ default: (await import('./structured/flex-editor.js')).FlexEditor })),
  coupon: lazy(async () => ({ default: (await import('./structured/coupon-editor.js')).CouponEditor })),
};
