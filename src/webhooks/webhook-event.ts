import { createHash } from 'node:crypto';
import { unstorableCharacter } from '../common/index.js';

export type ChatKind = 'user' | 'group' | 'room';

/** One event of LINE's as it is kept. Types and properties that are new here are kept too. */
export interface WebhookEvent {
  id: string;
  type: string;
  chat?: { kind: ChatKind; lineId: string };
  /** who did it; in groups and rooms only some events tell */
  userId?: string;
  messageId?: string;
  /** when it happened, in milliseconds; the same on a redelivery */
  atMs: number;
  /** the event without what must not be kept: tokens that answer it, and the ids of others who are named in it */
  content: Json;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const SOURCES = { user: 'userId', group: 'groupId', room: 'roomId' } as const;
const LINE_ID = /^[UCR][0-9a-f]{32}$/;
const MOST_ID_CHARACTERS = 200;
const NOT_KEPT = new Set([
  'replyToken',
  'quoteToken',
  'markAsReadToken',
  'webhookEventId',
  'deliveryContext',
]);

/** @returns undefined for what is no event at all */
export function readEvent(value: unknown, receivedAtMs: number): WebhookEvent | undefined {
  if (!isObject(value) || typeof value['type'] !== 'string') return undefined;
  const { type, timestamp } = value;
  const source = isObject(value['source']) ? value['source'] : {};
  return {
    id: idOf(value),
    type: storable(type),
    chat: chatOf(source),
    userId: lineIdOf(source['userId']),
    messageId: messageIdOf(value),
    atMs: isInstant(timestamp) ? timestamp : receivedAtMs,
    content: kept(value, ''),
  };
}

/** LINE's own id; without one, the event itself is its id, so that a repetition is still told. */
function idOf(event: JsonObject): string {
  const id = event['webhookEventId'];
  if (typeof id === 'string' && id !== '' && id.length <= MOST_ID_CHARACTERS && !unstorableCharacter(id))
    return id;
  const { deliveryContext: _deliveryContext, ...same } = event;
  return `sha256:${createHash('sha256').update(JSON.stringify(same)).digest('hex')}`;
}

function chatOf(source: JsonObject): WebhookEvent['chat'] {
  const kind = source['type'];
  if (kind !== 'user' && kind !== 'group' && kind !== 'room') return undefined;
  const lineId = lineIdOf(source[SOURCES[kind]]);
  return lineId === undefined ? undefined : { kind, lineId };
}

function messageIdOf(event: JsonObject): string | undefined {
  const holder = event['type'] === 'unsend' ? event['unsend'] : event['message'];
  if (!isObject(holder)) return undefined;
  const id = event['type'] === 'unsend' ? holder['messageId'] : holder['id'];
  return typeof id === 'string' && id.length <= MOST_ID_CHARACTERS ? storable(id) : undefined;
}

const lineIdOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && LINE_ID.test(value) ? value : undefined;

const isInstant = (value: Json | undefined): value is number =>
  typeof value === 'number' && value >= 0 && !Number.isNaN(new Date(value).getTime());

/** A copy that PostgreSQL can hold, without the ids of anybody but the source. */
function kept(value: Json, name: string): Json {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map((item) => kept(item, name));
  if (!isObject(value)) return value;
  const isSource = name === 'source';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !NOT_KEPT.has(key) && (isSource || key !== 'userId'))
      .map(([key, item]) => [storable(key), kept(item, key)]),
  );
}

/** JSON of PostgreSQL holds neither U+0000 nor half a character. */
const storable = (text: string): string => text.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}');

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
