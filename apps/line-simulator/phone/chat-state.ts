import type { Chat, Channel } from './api.js';

const STATES: Readonly<Record<string, string>> = {
  friend: 'Friend',
  blocked: 'Blocks the bot',
  deleted: 'Left LINE',
  not_friend: 'Not a friend',
  member: 'With the bot',
  left: 'Without the bot',
};

/** How a chat's state is called. */
export const stateName = (state: string): string => STATES[state] ?? state;

const NOTICES: Readonly<Record<string, string>> = {
  blocked: 'This person blocks the bot. LINE accepts messages to them and delivers none.',
  deleted: 'This person has left LINE. Messages to them are accepted and not delivered.',
  not_friend: 'Not a friend. Pushes arrive only within 7 days of a message from this person.',
  left: 'The bot is not in here. LINE refuses messages to it.',
};

interface Toggle {
  label: string;
  change: object;
}

/** What the button in the bar does, by state: its name and the change it makes. */
const TOGGLES: Readonly<Record<string, Toggle>> = {
  friend: { label: 'Block', change: { state: 'blocked' } },
  blocked: { label: 'Unblock', change: { state: 'friend' } },
  not_friend: { label: 'Add bot', change: { state: 'friend' } },
  member: { label: 'Remove bot', change: { botIsMember: false } },
  left: { label: 'Invite bot', change: { botIsMember: true } },
};

/** A person's state, or whether the bot is in a group. */
export function stateOf(chat: Chat): string {
  if ('userId' in chat) return chat.state;
  return chat.botIsMember ? 'member' : 'left';
}

export const toggleOf = (chat: Chat): Toggle | undefined => TOGGLES[stateOf(chat)];

export const noticeOf = (chat: Chat): string | undefined => NOTICES[stateOf(chat)];

/** What stands over the chat: with whom it is, as on the phone. */
export const titleOf = (chat: Chat, { bot }: Channel): string =>
  'userId' in chat ? bot.displayName : chat.groupName;

export const ownerOf = (chat: Chat): string =>
  'userId' in chat
    ? `${chat.displayName}’s phone · …${chat.userId.slice(-4)}`
    : `${chat.groupName} · ${chat.members.length} members · …${chat.groupId.slice(-4)}`;
