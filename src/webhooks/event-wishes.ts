import type { ProfileWish } from '../profiles/index.js';
import type { WebhookEvent } from './webhook-event.js';

const DAY_MS = 86_400_000;
/** Names and pictures change seldom. */
const OF_PEOPLE_MS = 30 * DAY_MS;
const OF_GROUPS_MS = DAY_MS;

/** What changes how many are in a group, or brings the account into it. */
const CHANGES_GROUPS = new Set(['join', 'memberJoined', 'memberLeft']);
/** After these there is nothing to ask: LINE tells only of friends, and of chats that the account is in. */
const PARTINGS = new Set(['unfollow', 'leave']);

/** Whose profile is worth asking for after an event, and how old an answer may be. */
export function wishOf({ type, chat }: WebhookEvent): ProfileWish | undefined {
  if (!chat || PARTINGS.has(type)) return undefined;
  const { lineId } = chat;
  if (chat.kind !== 'user') return { lineId, goodForMs: CHANGES_GROUPS.has(type) ? 0 : OF_GROUPS_MS };
  return { lineId, goodForMs: type === 'follow' ? DAY_MS : OF_PEOPLE_MS };
}
