import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Chat } from './api.js';
import type { Phone } from './phone.js';
import { actingMemberOf, type View } from './view.js';

/** A line to write on, and in a group who writes and taps. */
export function InputBar({ phone, view, chat }: { phone: Phone; view: View; chat: Chat }): ReactNode {
  const [text, setText] = useState('');
  const line = useRef<HTMLInputElement>(null);
  const { draft } = view;
  const [taken, setTaken] = useState(draft);
  if (draft !== taken) {
    setTaken(draft);
    if (draft !== null) setText(draft.text);
  }
  useEffect(() => {
    if (draft !== null) line.current?.focus();
  }, [draft]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void phone.say(text);
    setText('');
  };
  return (
    <form className="input-bar" onSubmit={submit}>
      {'members' in chat && chat.members.length > 0 && (
        <Member phone={phone} view={view} members={chat.members} />
      )}
      <input
        ref={line}
        className="input-line"
        aria-label="Message"
        placeholder="Aa"
        autoComplete="off"
        value={text}
        maxLength={5_000}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="send-button" aria-label="Send">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12l16-7.5-5 15.5-3.5-6.5z" />
        </svg>
      </button>
    </form>
  );
}

function Member({ phone, view, members }: { phone: Phone; view: View; members: string[] }): ReactNode {
  return (
    <select
      className="member"
      aria-label="Who writes and taps"
      value={actingMemberOf(view)}
      onChange={(event) => phone.actAs(event.target.value)}
    >
      {members.map((id) => (
        <option key={id} value={id}>
          …{id.slice(-4)}
        </option>
      ))}
    </select>
  );
}
