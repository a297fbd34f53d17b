import { avatar, byId, element } from './dom.js';

const STATES = {
  friend: 'Friend',
  blocked: 'Blocks the bot',
  deleted: 'Left LINE',
  not_friend: 'Not a friend',
  member: 'With the bot',
  left: 'Without the bot',
};

/** How a chat's state is called. */
export const stateName = (state) => STATES[state] ?? state;

/** What `received` was when each chat was last looked at, so that the rest is unread. */
const seen = new Map();

const unreadOf = ({ id, received }) => Math.max(0, received - (seen.get(id) ?? received));

/** Counts a chat as read. */
export const markRead = (id, received) => seen.set(id, received);

/** Forgets what was read, for another channel. */
export const forgetRead = () => seen.clear();

/** Shows the chats; the one on the phone is marked, and what had the focus keeps it. */
export function showChats({ items, total }, selectedId, wanted) {
  const list = byId('chats');
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
  for (const { id, received } of items) if (!seen.has(id)) markRead(id, received);
  list.replaceChildren(...items.map((chat) => chatItem(chat, chat.id === selectedId)));
  if (focused !== undefined)
    [...list.querySelectorAll('button')].find(({ dataset }) => dataset.id === focused)?.focus();
  byId('chats-hint').textContent = hintFor(items.length, total, wanted);
}

function hintFor(shown, total, wanted) {
  if (total === 0) return 'This channel knows nobody yet.';
  if (shown === 0) return `Nobody is called “${wanted}”.`;
  return wanted === '' && shown < total
    ? `${shown} of ${total.toLocaleString()}. Search for the others.`
    : '';
}

function chatItem(chat, isSelected) {
  const unread = isSelected ? 0 : unreadOf(chat);
  const button = element('button', { className: 'chat', attributes: { type: 'button' } }, [
    avatar(chat.id, chat.name, chat.pictureUrl),
    element('span', { className: 'chat-text' }, [
      nameLine(chat),
      element('span', { className: 'chat-last', text: lastOf(chat) }),
    ]),
    countsOf(chat, unread),
  ]);
  button.dataset.id = chat.id;
  if (isSelected) button.setAttribute('aria-current', 'true');
  return element('li', {}, [button]);
}

function nameLine({ id, name, kind, state, memberCount }) {
  const tail = kind === 'user' ? `…${id.slice(-4)}` : `${memberCount} members`;
  const isUsual = state === 'friend' || state === 'member';
  return element('span', { className: 'chat-name' }, [
    element('span', { className: 'name', text: name }),
    element('span', { className: `tag tag-${state}`, text: isUsual ? tail : stateName(state) }),
  ]);
}

const lastOf = ({ last }) => (last === null ? 'No messages yet' : (last.text ?? `[${last.type}]`));

function countsOf({ received }, unread) {
  const counts = [element('span', { className: 'received', text: `${received} received` })];
  if (unread > 0) counts.push(element('span', { className: 'unread', text: `${unread} new` }));
  return element('span', { className: 'counts' }, counts);
}
