import { dayLine, dayOf, quickReplies, requestBubbles } from './bubbles.js';
import { stateName } from './chat-list.js';
import { byId, element } from './dom.js';

const NOTICES = {
  blocked: 'This person blocks the bot. LINE accepts messages to them and delivers none.',
  deleted: 'This person has left LINE. Messages to them are accepted and not delivered.',
  not_friend: 'Not a friend. Pushes arrive only within 7 days of a message from this person.',
  left: 'The bot is not in here. LINE refuses messages to it.',
};

/** What the button in the bar does, by state: its name and the change it makes. */
const TOGGLES = {
  friend: { label: 'Block', change: { state: 'blocked' } },
  blocked: { label: 'Unblock', change: { state: 'friend' } },
  not_friend: { label: 'Add bot', change: { state: 'friend' } },
  member: { label: 'Remove bot', change: { botIsMember: false } },
  left: { label: 'Invite bot', change: { botIsMember: true } },
};

/** The change the button in the bar stands for. */
export const changeOf = (chat) => TOGGLES[stateOf(chat)]?.change;

/** A person's state, or whether the bot is in a group. */
export function stateOf(chat) {
  if (chat.userId !== undefined) return chat.state;
  return chat.botIsMember ? 'member' : 'left';
}

const ownerOf = (chat) =>
  chat.userId === undefined
    ? `${chat.groupName} · ${chat.members.length} members · …${chat.groupId.slice(-4)}`
    : `${chat.displayName}’s phone · …${chat.userId.slice(-4)}`;

/** Shows the phone with its bar; messages follow. */
export function showChat(chat, bot) {
  const state = stateOf(chat);
  byId('nobody').hidden = true;
  byId('chat').hidden = false;
  byId('chat-title').textContent = chat.userId === undefined ? chat.groupName : bot.displayName;
  byId('chat-owner').textContent = ownerOf(chat);
  const toggle = TOGGLES[state];
  byId('toggle').hidden = toggle === undefined;
  byId('toggle').textContent = toggle?.label ?? '';
  byId('notice').hidden = NOTICES[state] === undefined;
  byId('notice').textContent = NOTICES[state] ?? '';
  byId('chat').dataset.state = stateName(state);
}

let lastDay = '';

/** Replaces what is on the phone. Only what was delivered is there to be seen. */
export function showMessages(records, bot) {
  lastDay = '';
  const log = byId('log');
  log.replaceChildren();
  const delivered = records.filter((record) => record.delivered);
  if (delivered.length === 0) log.append(element('p', { className: 'empty', text: 'No messages yet' }));
  addMessages(delivered, bot);
  if (delivered.length === 0) showQuickReplies(undefined);
}

/** Adds what has just come, and keeps the newest in sight if it was. */
export function addMessages(records, bot) {
  const log = byId('log');
  const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80 || log.childElementCount === 0;
  if (records.length > 0) log.querySelector('.empty')?.remove();
  for (const record of records) {
    if (dayOf(record.acceptedAt) !== lastDay) log.append(dayLine(record.acceptedAt));
    lastDay = dayOf(record.acceptedAt);
    log.append(...requestBubbles(record, bot));
  }
  if (records.length > 0) showQuickReplies(records.at(-1));
  if (wasAtEnd) log.scrollTop = log.scrollHeight;
}

function showQuickReplies(record) {
  const chips = quickReplies(record);
  byId('quick').replaceChildren(...chips);
  byId('quick').hidden = chips.length === 0;
}

/** Puts the phone away. */
export function showNobody(text) {
  byId('chat').hidden = true;
  byId('nobody').hidden = false;
  if (text !== undefined) byId('nobody-text').textContent = text;
}
