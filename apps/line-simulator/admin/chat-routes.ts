import type { Channel } from '../world/channel.js';
import type { Group } from '../world/groups.js';
import type { AcceptedRequest } from '../world/ledger.js';
import type { User } from '../world/users.js';
import { answerWith, channelOf, type AdminAnswer, type AdminCall, type AdminRoute } from './admin-call.js';
import { receivedCount } from './chat-messages.js';
import { readQueryNumber } from './read-input.js';

/** The phone view's list: people, groups and rooms together. */
export const chatRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/__sim/channels/:channelId/chats', handle: listChats },
];

type Chat = User | Group;

/** Those with the latest messages first, then the others as they came; `?q=` finds a part of a name or an id. */
function listChats(call: AdminCall): AdminAnswer {
  const channel = channelOf(call);
  const limit = readQueryNumber(call.query, 'limit', 60, 500);
  const wanted = (call.query.get('q') ?? '').trim().toLowerCase();
  const found = new Set<Chat>();
  for (const chat of inOrderOfInterest(channel)) {
    if (found.size === limit) break;
    if (matches(chat, wanted)) found.add(chat);
  }
  return answerWith({
    items: [...found].map(viewOf),
    total: channel.users.length + [...channel.groups].length,
  });
}

function* inOrderOfInterest(channel: Channel): Generator<Chat> {
  for (const request of channel.ledger.newestFirst()) {
    for (const id of request.recipients) {
      const chat = channel.findUser(id) ?? channel.findGroup(id);
      if (chat !== undefined && !request.undelivered.has(id)) yield chat;
    }
  }
  yield* channel.groups;
  yield* channel.users;
}

const idOf = (chat: Chat): string => ('userId' in chat ? chat.userId : chat.groupId);
const nameOf = (chat: Chat): string => ('userId' in chat ? chat.displayName : chat.groupName);

const matches = (chat: Chat, wanted: string): boolean =>
  wanted === '' || nameOf(chat).toLowerCase().includes(wanted) || idOf(chat).toLowerCase().includes(wanted);

function viewOf(chat: Chat): object {
  const id = idOf(chat);
  const last = chat.accepted.findLast(({ undelivered }) => !undelivered.has(id));
  return {
    id,
    name: nameOf(chat),
    pictureUrl: chat.pictureUrl ?? null,
    ...('userId' in chat
      ? { kind: 'user', state: chat.state, language: chat.language ?? null }
      : { kind: chat.kind, state: chat.botIsMember ? 'member' : 'left', memberCount: chat.members.size }),
    received: receivedCount(id, chat.accepted),
    last: last === undefined ? null : previewOf(last),
  };
}

function previewOf({ messages, acceptedAtMs }: AcceptedRequest): object {
  const message = messages.at(-1);
  const words = message?.text ?? message?.altText;
  const text = typeof words === 'string' ? words.slice(0, 80) : null;
  return { type: message?.type, text, at: new Date(acceptedAtMs).toISOString() };
}
