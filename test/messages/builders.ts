/** A JSON object, right or wrong. */
export type Json = Record<string, unknown>;

/** The object without some of its properties. */
export function without(object: Json, ...names: string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** `count` values made by their index. */
export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export const PICTURE = 'https://example.com/picture.png';
export const USER_ID = 'U4af4980629f0a1b2c3d4e5f60718293a';

// Messages, each as small as LINE takes it.

export const aText = (more: Json = {}): Json => ({ type: 'text', text: 'Hello', ...more });
export const aTextV2 = (more: Json = {}): Json => ({ type: 'textV2', text: 'Hello', ...more });
export const aSticker = (more: Json = {}): Json => ({
  type: 'sticker',
  packageId: '446',
  stickerId: '1988',
  ...more,
});
export const anImage = (more: Json = {}): Json => ({
  type: 'image',
  originalContentUrl: 'https://example.com/original.jpg',
  previewImageUrl: 'https://example.com/preview.jpg',
  ...more,
});
export const aVideo = (more: Json = {}): Json => ({
  type: 'video',
  originalContentUrl: 'https://example.com/film.mp4',
  previewImageUrl: 'https://example.com/preview.jpg',
  ...more,
});
export const anAudio = (more: Json = {}): Json => ({
  type: 'audio',
  originalContentUrl: 'https://example.com/song.m4a',
  duration: 60_000,
  ...more,
});
export const aLocation = (more: Json = {}): Json => ({
  type: 'location',
  title: 'Our shop',
  address: '1-3 Kioicho, Chiyoda-ku, Tokyo',
  latitude: 35.67966,
  longitude: 139.73669,
  ...more,
});
export const aCoupon = (more: Json = {}): Json => ({ type: 'coupon', couponId: '01JYNW8JMQ', ...more });

// Actions.

export const say = (more: Json = {}): Json => ({
  type: 'message',
  label: 'Yes',
  text: 'Yes, please',
  ...more,
});
export const postback = (more: Json = {}): Json => ({
  type: 'postback',
  label: 'Buy',
  data: 'action=buy&item=1',
  ...more,
});
export const open = (more: Json = {}): Json => ({
  type: 'uri',
  label: 'Open',
  uri: 'https://example.com/shop',
  ...more,
});
export const pick = (more: Json = {}): Json => ({
  type: 'datetimepicker',
  label: 'When?',
  data: 'booking',
  mode: 'datetime',
  ...more,
});
export const copy = (more: Json = {}): Json => ({
  type: 'clipboard',
  label: 'Copy',
  clipboardText: 'SPRING-26',
  ...more,
});

/** An action of a type that carries nothing but its label. */
export const plain = (type: string, more: Json = {}): Json => ({ type, label: 'Send', ...more });

// Quick replies.

export const quickItem = (action: unknown = say(), more: Json = {}): Json => ({
  type: 'action',
  action,
  ...more,
});
export const withQuickReply = (...items: unknown[]): Json => aText({ quickReply: { items } });

// Imagemaps.

export const area = (more: Json = {}): Json => ({ x: 0, y: 0, width: 520, height: 1040, ...more });
export const mapLink = (more: Json = {}): Json => ({
  type: 'uri',
  linkUri: 'https://example.com/shop',
  area: area(),
  ...more,
});
export const mapSay = (more: Json = {}): Json => ({ type: 'message', text: 'Hello', area: area(), ...more });
export const mapCopy = (more: Json = {}): Json => ({
  type: 'clipboard',
  clipboardText: 'SPRING-26',
  area: area(),
  ...more,
});
export const mapVideo = (more: Json = {}): Json => ({
  originalContentUrl: 'https://example.com/film.mp4',
  previewImageUrl: PICTURE,
  area: area(),
  ...more,
});
export const anImagemap = (more: Json = {}): Json => ({
  type: 'imagemap',
  baseUrl: 'https://example.com/map',
  altText: 'Our shop',
  baseSize: { width: 1040, height: 1040 },
  actions: [mapLink()],
  ...more,
});

// Templates.

export const template = (inside: unknown, more: Json = {}): Json => ({
  type: 'template',
  altText: 'Our menu',
  template: inside,
  ...more,
});
export const buttons = (more: Json = {}): Json =>
  template({ type: 'buttons', text: 'Choose', actions: [say()], ...more });
export const confirm = (more: Json = {}): Json =>
  template({
    type: 'confirm',
    text: 'Shall we?',
    actions: [say(), say({ label: 'No', text: 'No' })],
    ...more,
  });
export const column = (more: Json = {}): Json => ({ text: 'A cake', actions: [say()], ...more });
export const carousel = (columns: unknown, more: Json = {}): Json =>
  template({ type: 'carousel', columns, ...more });
export const imageColumn = (more: Json = {}): Json => ({ imageUrl: PICTURE, action: say(), ...more });
export const imageCarousel = (columns: unknown, more: Json = {}): Json =>
  template({ type: 'image_carousel', columns, ...more });
