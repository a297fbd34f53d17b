import type { LineAction } from '../../console/src/line-preview/index.js';

/** What the simulator's admin API answers, as far as the phone view reads it. */
export interface Channel {
  id: string;
  bot: { userId: string; displayName: string; pictureUrl?: string | null };
}

export interface ChatSummary {
  id: string;
  name: string;
  pictureUrl: string | null;
  kind: 'user' | 'group' | 'room';
  state: string;
  memberCount?: number;
  received: number;
  last: { type: string; text: string | null; at: string } | null;
}

export interface ChatPage {
  items: ChatSummary[];
  total: number;
}

/** A person, or a group or room with its members. */
export type Chat =
  | { userId: string; displayName: string; state: string; received: number }
  | { groupId: string; groupName: string; botIsMember: boolean; members: string[]; received: number };

/** What one accepted request brought to one chat. */
export interface Received {
  sequence: number;
  recipient: string;
  acceptedAt: string;
  delivered: boolean;
  messages: readonly unknown[];
}

/** What somebody has said by tapping or writing. */
export interface Said {
  text: string;
  at: string;
  /** Who of a group; with a person alone there is no doubt. */
  userId?: string;
}

/** What came of a tap: words shown as one's own, and whether the account's webhook was told. */
export interface TapOutcome {
  shown: string | null;
  webhook: 'sent' | 'failed' | 'off';
}

export interface TapRequest {
  action: LineAction;
  params?: Record<string, string>;
  /** Of the request whose message was tapped. */
  sequence?: number;
  /** Who of a group taps. */
  userId?: string;
}

/** The simulator answered, and not with what was asked for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const content =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/__sim${path}`, { method, ...content });
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Refused(response.status, answer.error ?? `status ${response.status}`);
  return answer;
}

const channelPath = (channelId: string): string => `/channels/${encodeURIComponent(channelId)}`;

/** Where people and groups live in the API. */
const chatPath = (channelId: string, chatId: string): string =>
  `${channelPath(channelId)}/${chatId.startsWith('U') ? 'users' : 'groups'}/${encodeURIComponent(chatId)}`;

export const listChannels = async (): Promise<Channel[]> =>
  (await call<{ items: Channel[] }>('GET', '/channels')).items;

export const listChats = (channelId: string, wanted: string): Promise<ChatPage> =>
  call('GET', `${channelPath(channelId)}/chats?q=${encodeURIComponent(wanted)}`);

export const findChat = (channelId: string, chatId: string): Promise<Chat> =>
  call('GET', chatPath(channelId, chatId));

export const listReceived = async (channelId: string, chatId: string): Promise<Received[]> =>
  (await call<{ items: Received[] }>('GET', `${chatPath(channelId, chatId)}/messages?limit=200`)).items;

export const listSaid = async (channelId: string, chatId: string): Promise<Said[]> =>
  (await call<{ items: Said[] }>('GET', `${chatPath(channelId, chatId)}/said`)).items;

export const changeChat = (channelId: string, chatId: string, change: object): Promise<Chat> =>
  call('PATCH', chatPath(channelId, chatId), change);

export const tap = (channelId: string, chatId: string, request: TapRequest): Promise<TapOutcome> =>
  call('POST', `${chatPath(channelId, chatId)}/taps`, request);

export const say = (channelId: string, chatId: string, said: object): Promise<TapOutcome> =>
  call('POST', `${chatPath(channelId, chatId)}/say`, said);

/** What happens in a channel, as it happens. */
export const watch = (channelId: string): EventSource =>
  new EventSource(`/__sim${channelPath(channelId)}/events`);
