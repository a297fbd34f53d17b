import type { Channel } from '../world/channel.js';
import type { Group } from '../world/groups.js';
import { messageIdText } from '../world/sent-messages.js';
import type { World } from '../world/world.js';
import { makeUlid } from './ulid.js';

/** One event as it goes over the wire. */
export interface WebhookEvent {
  readonly type: Deed['type'];
  readonly mode: 'active';
  /** When it happened, in ms since the epoch; the same on a redelivery. */
  readonly timestamp: number;
  readonly source: object;
  readonly webhookEventId: string;
  readonly deliveryContext: { readonly isRedelivery: boolean };
  /** only of what can be replied to */
  readonly replyToken?: string;
  readonly [content: string]: unknown;
}

/** Somebody in a chat with the bot: alone, or in a group or room. */
export interface Actor {
  readonly userId: string;
  readonly group: Group | null;
}

/** What a person did, before it becomes an event. */
export type Deed =
  | { type: 'postback'; postback: { data: string; params?: Readonly<Record<string, string>> } }
  | { type: 'message'; message: { type: 'text'; text: string } | { type: 'image' | 'location' } }
  | { type: 'follow'; follow: { isUnblocked: boolean } }
  | { type: 'unfollow' | 'join' | 'leave' }
  | { type: 'memberJoined'; joined: Members }
  | { type: 'memberLeft'; left: Members };

interface Members {
  members: readonly { type: 'user'; userId: string }[];
}

/** Nobody is there any more to be replied to. */
const WITHOUT_REPLY: ReadonlySet<Deed['type']> = new Set(['unfollow', 'leave', 'memberLeft']);

export const chatIdOf = ({ userId, group }: Actor): string => group?.groupId ?? userId;

/** The event of a deed, with an id and a reply token of its own. */
export function makeEvent(world: World, channel: Channel, actor: Actor, deed: Deed): WebhookEvent {
  const timestamp = world.clock.now();
  return {
    ...deed,
    ...(deed.type === 'message' && { message: messageContent(world, deed.message) }),
    webhookEventId: makeUlid(timestamp),
    deliveryContext: { isRedelivery: false },
    timestamp,
    source: sourceOf(actor, deed),
    ...(!WITHOUT_REPLY.has(deed.type) && {
      replyToken: channel.webhook.replyTokens.issue(chatIdOf(actor), timestamp),
    }),
    mode: 'active',
  };
}

/** In groups and rooms only message events tell who it was. */
function sourceOf({ userId, group }: Actor, { type }: Deed): object {
  if (group === null) return { type: 'user', userId };
  const place =
    group.kind === 'room'
      ? { type: 'room', roomId: group.groupId }
      : { type: 'group', groupId: group.groupId };
  return type === 'message' ? { ...place, userId } : place;
}

/** Where everybody is who sends their location. */
const LOCATION = { address: '1-3 Kioicho, Chiyoda-ku, Tokyo', latitude: 35.679_6, longitude: 139.736_9 };

function messageContent(world: World, message: Extract<Deed, { type: 'message' }>['message']): object {
  const id = messageIdText(world.messageIds.take(1));
  if (message.type === 'location') return { type: 'location', id, ...LOCATION };
  const quoteToken = `quote-${id}`;
  return message.type === 'text'
    ? { type: 'text', id, quoteToken, text: message.text }
    : { type: 'image', id, quoteToken, contentProvider: { type: 'line' } };
}
