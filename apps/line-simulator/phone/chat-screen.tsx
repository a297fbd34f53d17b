import { type ReactNode, useMemo } from 'react';
import {
  type LineAction,
  PreviewScope,
  QuickReplies,
  quickReplyItems,
} from '../../console/src/line-preview/index.js';
import type { Channel, Chat } from './api.js';
import { ChatLog } from './chat-log.js';
import { noticeOf, ownerOf, titleOf, toggleOf } from './chat-state.js';
import { DatePicker } from './date-picker.js';
import { InputBar } from './input-bar.js';
import type { Phone } from './phone.js';
import type { View } from './view.js';
import { offeredBy, timelineOf } from './timeline.js';
import { useTheme } from './use-theme.js';

interface ChatScreenProps {
  phone: Phone;
  view: View;
  chat: Chat;
}

/** The phone: who it is, the chat, quick replies, and a line to write on. */
export function ChatScreen({ phone, view, chat }: ChatScreenProps): ReactNode {
  const theme = useTheme();
  const { channel, received, said } = view;
  const entries = useMemo(() => timelineOf(received, said), [received, said]);
  if (channel === null) return null;
  const notice = noticeOf(chat);
  const offered = offeredBy(entries, view.answeredSequence);
  const onQuickReply = (action: LineAction): void => phone.tap(action, offered?.sequence, true);
  return (
    <section className="phone lp" data-theme={theme} aria-labelledby="chat-title">
      <Bar phone={phone} chat={chat} channel={channel} />
      {notice !== undefined && <p className="notice">{notice}</p>}
      <PreviewScope localImages>
        <ChatLog key={view.chatId} view={view} entries={entries} channel={channel} onTap={phone.tap} />
        {offered !== undefined && (
          <QuickReplies items={quickReplyItems(offered.messages)} onAction={onQuickReply} />
        )}
      </PreviewScope>
      <p className="note" role="status">
        {view.note}
      </p>
      <InputBar phone={phone} view={view} chat={chat} />
      {view.picking !== null && <DatePicker action={view.picking.action} onPicked={phone.picked} />}
    </section>
  );
}

function Bar({ phone, chat, channel }: { phone: Phone; chat: Chat; channel: Channel }): ReactNode {
  const toggle = toggleOf(chat);
  return (
    <div className="bar">
      <button
        type="button"
        className="icon-button"
        aria-label="Back to the list"
        onClick={() => {
          phone.backToList();
          requestAnimationFrame(() => document.querySelector<HTMLElement>('#search')?.focus());
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M15 5l-7 7 7 7" />
        </svg>
      </button>
      <div className="bar-text">
        <h2 id="chat-title">{titleOf(chat, channel)}</h2>
        <p>{ownerOf(chat)}</p>
      </div>
      {toggle !== undefined && (
        <button type="button" className="pill-button" onClick={() => void phone.toggle()}>
          {toggle.label}
        </button>
      )}
    </div>
  );
}
