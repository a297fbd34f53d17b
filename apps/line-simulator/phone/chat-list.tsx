import type { ReactNode } from 'react';
import { Face } from '../../console/src/line-preview/index.js';
import type { ChatSummary } from './api.js';
import { stateName } from './chat-state.js';
import type { View } from './view.js';

/** The chats of the channel; the one on the phone is marked. */
export function ChatList({ view, onPick }: { view: View; onPick: (chatId: string) => void }): ReactNode {
  return (
    <nav className="chats" aria-label="Chats">
      <ul>
        {view.chats.items.map((chat) => (
          <li key={chat.id}>
            <ChatItem
              chat={chat}
              isSelected={chat.id === view.chatId}
              seen={view.seen[chat.id] ?? chat.received}
              onPick={onPick}
            />
          </li>
        ))}
      </ul>
      <p className="hint" role="status">
        {hintFor(view.chats.items.length, view.chats.total, view.wanted.trim())}
      </p>
    </nav>
  );
}

function hintFor(shown: number, total: number, wanted: string): string {
  if (total === 0) return 'This channel knows nobody yet.';
  if (shown === 0 && total > 0) return `Nobody is called “${wanted}”.`;
  return wanted === '' && shown < total
    ? `${shown} of ${total.toLocaleString()}. Search for the others.`
    : '';
}

interface ChatItemProps {
  chat: ChatSummary;
  isSelected: boolean;
  seen: number;
  onPick: (chatId: string) => void;
}

function ChatItem({ chat, isSelected, seen, onPick }: ChatItemProps): ReactNode {
  const { id, name, kind, state, memberCount, last, received } = chat;
  const isUsual = state === 'friend' || state === 'member';
  const tail = kind === 'user' ? `…${id.slice(-4)}` : `${memberCount} members`;
  const unread = isSelected ? 0 : Math.max(0, received - seen);
  return (
    <button
      type="button"
      className="chat"
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onPick(id)}
    >
      <Face name={name} pictureUrl={chat.pictureUrl} />
      <span className="chat-text">
        <span className="chat-name">
          <span className="name">{name}</span>
          <span className={`tag tag-${state}`}>{isUsual ? tail : stateName(state)}</span>
        </span>
        <span className="chat-last">
          {last === null ? 'No messages yet' : (last.text ?? `[${last.type}]`)}
        </span>
      </span>
      <span className="counts">
        <span>{received} received</span>
        {unread > 0 && <span className="unread">{unread} new</span>}
      </span>
    </button>
  );
}
