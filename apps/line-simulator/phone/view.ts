import type { LineAction } from '../../console/src/line-preview/index.js';
import type { Channel, Chat, ChatPage, Received, Said } from './api.js';

/** What is on the screen. Every change makes a new one. */
export interface View {
  channels: Channel[];
  channel: Channel | null;
  wanted: string;
  chats: ChatPage;
  chatId: string | null;
  chat: Chat | null;
  received: Received[];
  said: Said[];
  /** Of the request whose quick replies are used up. */
  answeredSequence: number;
  /** What came of the last tap. */
  note: string;
  /** A date that is being picked for this tap. */
  picking: { action: LineAction; sequence: number | undefined; answeredSequence: number } | null;
  /** Who taps in a group. */
  actingMember: string | null;
  /** What a postback has put onto the line to write on. */
  draft: { text: string } | null;
  trouble: string;
  /** Narrow screens show the list or the phone, not both. */
  pane: 'list' | 'chat';
  /** How many messages each chat had when it was last looked at, so that the rest is unread. */
  seen: Readonly<Record<string, number>>;
}

/** Before anything was fetched. */
export const NOTHING: View = {
  channels: [],
  channel: null,
  wanted: '',
  chats: { items: [], total: -1 },
  chatId: null,
  chat: null,
  received: [],
  said: [],
  answeredSequence: 0,
  note: '',
  picking: null,
  actingMember: null,
  draft: null,
  trouble: '',
  pane: 'list',
  seen: {},
};

/** Who of a group holds the phone: whoever was picked, else the first. */
export function actingMemberOf({ chat, actingMember }: View): string | undefined {
  if (chat === null || 'userId' in chat) return undefined;
  return actingMember ?? chat.members[0];
}
