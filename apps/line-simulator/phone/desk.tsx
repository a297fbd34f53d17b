import { type ReactNode, useSyncExternalStore } from 'react';
import { ChatList } from './chat-list.js';
import { ChatScreen } from './chat-screen.js';
import type { Phone } from './phone.js';
import type { View } from './view.js';

/** The page: the list of chats, and the phone of whoever was picked. */
export function Desk({ phone }: { phone: Phone }): ReactNode {
  const view = useSyncExternalStore(phone.subscribe, () => phone.view);
  return (
    <>
      <a className="skip" href="#phone" onClick={focusPhone}>
        Skip to the phone
      </a>
      <main className="desk" data-pane={view.pane}>
        <div className="side">
          <div className="brand">
            <span className="brand-mark" aria-hidden="true" />
            <div>
              <h1>Phone view</h1>
              <p>What simulated people receive, live</p>
            </div>
          </div>
          <ChannelField phone={phone} view={view} />
          <label className="field">
            <span>Find a person, group or room</span>
            <input
              id="search"
              type="search"
              autoComplete="off"
              spellCheck={false}
              placeholder="Name or id"
              value={view.wanted}
              onChange={(event) => phone.search(event.target.value)}
            />
          </label>
          <ChatList view={view} onPick={(chatId) => void phone.openChat(chatId)} />
        </div>
        <div className="stage" id="phone" tabIndex={-1}>
          {view.chat === null ? (
            <Nobody view={view} />
          ) : (
            <ChatScreen phone={phone} view={view} chat={view.chat} />
          )}
          {view.trouble !== '' && (
            <p className="trouble" role="alert">
              {view.trouble}
            </p>
          )}
        </div>
      </main>
    </>
  );
}

/** The address tells which chat is open, so the way to the phone must not change it. */
function focusPhone(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#phone')?.focus();
}

function ChannelField({ phone, view }: { phone: Phone; view: View }): ReactNode {
  return (
    <label className="field">
      <span>Channel</span>
      <select value={view.channel?.id ?? ''} onChange={(event) => void phone.openChannel(event.target.value)}>
        {view.channels.map(({ id, bot }) => (
          <option key={id} value={id}>
            {bot.displayName} ({id})
          </option>
        ))}
      </select>
    </label>
  );
}

function Nobody({ view }: { view: View }): ReactNode {
  const isEmpty = view.chats.total >= 0 && view.channel === null;
  return (
    <section className="nobody" aria-labelledby="nobody-title">
      <span className="nobody-mark" aria-hidden="true" />
      <h2 id="nobody-title">Whose phone?</h2>
      <p>
        {isEmpty
          ? 'There is no channel yet.'
          : 'Pick somebody from the list. What the bot sends them appears here as it is accepted.'}
      </p>
    </section>
  );
}
