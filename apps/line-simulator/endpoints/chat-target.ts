import { PEOPLE, type Chat } from '../messages/chat-rules.js';
import type { Channel } from '../world/channel.js';
import type { Group } from '../world/groups.js';
import { canReceivePush, type User } from '../world/users.js';
import { NOBODY, type Audience } from './accept.js';

/** A chat that exists: whom a message to it reaches, and what kind of chat it is. */
export interface ChatTarget {
  audience: Audience;
  chat: Chat;
}

/** The chat with this id: of a person, or of a group or room that the bot is in; `null` when there is none. */
export function findChatTarget(channel: Channel, id: string, nowMs: number): ChatTarget | null {
  const user = channel.findUser(id);
  if (user !== undefined) return { audience: audienceOf(user, nowMs), chat: PEOPLE };
  const group = channel.findGroup(id);
  return group?.botIsMember === true ? groupTarget(group) : null;
}

/** The id is the one the world has, not the equal one out of the body: a million kept requests share it. */
function audienceOf(user: User, nowMs: number): Audience {
  const recipients = [user.userId];
  return canReceivePush(user, nowMs)
    ? { recipients, undelivered: NOBODY, people: 1 }
    : { recipients, undelivered: new Set(recipients), people: 0 };
}

function groupTarget({ groupId, members }: Group): ChatTarget {
  const audience = { recipients: [groupId], undelivered: NOBODY, people: members.size };
  return { audience, chat: { kind: 'group', members } };
}
