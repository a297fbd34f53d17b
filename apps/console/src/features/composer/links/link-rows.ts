import { messageLinks } from '../../../../../../libs/links/message-links.js';
import { isTrackable } from '../../../../../../libs/links/trackable.js';
import type { Schema } from '../../../api/client.js';
import { tagsOf } from '../../../template/tags.js';

export type LinkTracking = Schema<'CampaignView'>['links']['tracking'];

export interface LinkRow {
  path: string;
  url: string;
  /** the message it is in, from 0 */
  message: number;
  /** `never`: it opens something on the phone or in LINE, and stays as it is */
  counts: 'clicks' | 'never';
  /** what is worth a warning: a web page that is not encrypted, or one that is known only once a field is filled in */
  warning: 'http' | 'template' | null;
}

/** Every link of the messages, in the order in which they are read. */
export function linkRows(messages: readonly unknown[]): LinkRow[] {
  const tags: string[] = [];
  return messageLinks(messages.map((message) => withoutTags(message, tags))).map(({ path, url }) => {
    const written = url.replaceAll(STAND_IN, (_, number: string) => tags[Number(number)] ?? '');
    return {
      path,
      url: written,
      message: Number(/^messages\[(\d+)\]/.exec(path)?.[1] ?? 0),
      counts: isTrackable(url) ? 'clicks' : 'never',
      warning: /^http:\/\//i.test(url) ? 'http' : written.startsWith('{{') ? 'template' : null,
    };
  });
}

const STAND_IN = /x0tag(\d+)x0/g;

/** Links are found in what is sent, where no tag is left: a word without a meaning stands for each of them. */
function withoutTags(value: unknown, tags: string[]): unknown {
  if (typeof value === 'string') {
    return tagsOf(value).reduceRight((text, { start, end }) => {
      const number = tags.push(text.slice(start, end)) - 1;
      return `${text.slice(0, start)}x0tag${number}x0${text.slice(end)}`;
    }, value);
  }
  if (Array.isArray(value)) return value.map((item) => withoutTags(item, tags));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutTags(item, tags)]));
}
