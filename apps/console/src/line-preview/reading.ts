import { asObject, asObjects, asText } from './safe-values.js';
import type { TextPart } from './text-parts.js';
import { textParts, textV2Parts } from './text-parts.js';
import type { PreviewWords } from './words.js';

const LONGEST = 300;

/** A message in words: its kind, then what it says; LINE's own alternative text where it has one. */
export function readingOf(message: unknown, words: PreviewWords): string {
  const object = asObject(message);
  const type = asText(object.type) ?? '?';
  const kind = Object.hasOwn(KINDS, type)
    ? words[KINDS[type as keyof typeof KINDS]]
    : words.unknownMessage(type);
  const said = saidBy(type, object);
  return shorten(said === '' ? kind : `${kind}: ${said}`);
}

const KINDS = {
  text: 'text',
  textV2: 'text',
  sticker: 'sticker',
  image: 'image',
  video: 'video',
  audio: 'audio',
  location: 'location',
  coupon: 'coupon',
  imagemap: 'imagemap',
  template: 'template',
  flex: 'flex',
} as const;

function saidBy(type: string, message: Readonly<Record<string, unknown>>): string {
  if (type === 'text') return plain(textParts(message));
  if (type === 'textV2') return plain(textV2Parts(message));
  const { title, address, altText, packageId, stickerId, couponId } = message;
  const texts =
    type === 'sticker' ? [packageId, stickerId] : type === 'coupon' ? [couponId] : [altText, title, address];
  return texts.map(asText).filter(Boolean).join(', ') || firstTemplateText(message);
}

const firstTemplateText = ({ template }: Readonly<Record<string, unknown>>): string => {
  const { text, columns } = asObject(template);
  return asText(text) ?? asText(asObjects(columns)[0]?.text) ?? '';
};

const plain = (parts: readonly TextPart[]): string =>
  parts
    .map((part) => (part.kind === 'mention' ? `@${part.key}` : part.kind === 'emoji' ? '' : part.text))
    .join('');

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
