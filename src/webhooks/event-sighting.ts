import type { Sighting } from '../contacts/index.js';
import type { WebhookEvent } from './webhook-event.js';

/** What comes from the person: a message, a tap on what triggers a response, adding or unblocking the account. */
const INTERACTIONS = new Set(['message', 'messageEdited', 'postback', 'follow']);

const FRIENDS: Record<string, NonNullable<Sighting['status']>> = {
  follow: 'friend',
  unfollow: 'blocked',
  join: 'friend',
  leave: 'blocked',
};

/** What an event tells of the chat it came from; nothing of an event without a chat. */
export function sightingOf({ type, chat, atMs }: WebhookEvent): Sighting | undefined {
  if (!chat) return undefined;
  return {
    lineId: chat.lineId,
    atMs,
    how: type,
    status: Object.hasOwn(FRIENDS, type) ? FRIENDS[type] : undefined,
    isInteraction: INTERACTIONS.has(type),
  };
}
