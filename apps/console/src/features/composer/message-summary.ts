import type { Message } from './message-editor.js';
import { textOf } from './json.js';

/** Where each type says in a few words what it holds. */
const SUMMARY: Readonly<Record<string, (message: Message) => string>> = {
  text: ({ text }) => textOf(text),
  textV2: ({ text }) => textOf(text),
  sticker: ({ packageId, stickerId }) => [textOf(packageId), textOf(stickerId)].filter(Boolean).join(' / '),
  image: ({ originalContentUrl }) => fileOf(originalContentUrl),
  video: ({ originalContentUrl }) => fileOf(originalContentUrl),
  audio: ({ originalContentUrl }) => fileOf(originalContentUrl),
  location: ({ title, address }) => textOf(title) || textOf(address),
  imagemap: ({ altText }) => textOf(altText),
  template: ({ altText }) => textOf(altText),
  flex: ({ altText }) => textOf(altText),
  coupon: ({ couponId }) => textOf(couponId),
};

/** What a message says in one line, for its heading; empty while it says nothing. */
export function messageSummary(message: Message): string {
  const summary = SUMMARY[textOf(message['type'])]?.(message) ?? '';
  return summary.replaceAll(/\s+/g, ' ').trim();
}

/** The last part of an address, or its host when there is none. */
function fileOf(url: unknown): string {
  const address = textOf(url);
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return pathname.split('/').findLast((part) => part !== '') ?? hostname;
}
