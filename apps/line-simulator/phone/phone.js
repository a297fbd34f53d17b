import { changeChat, findChat, listChannels, listChats, listMessages, watch } from './api.js';
import { forgetRead, markRead, showChats } from './chat-list.js';
import { addMessages, changeOf, showChat, showMessages, showNobody } from './chat.js';
import { byId, element } from './dom.js';

/** What is on the screen: a channel, a chat of it, and the sequence of the last message shown. */
const view = { channel: null, chat: null, chatId: null, lastSequence: 0, events: null };

const LIST_DELAY_MS = 250;
let listTimer;

/** Runs a step and says on the page when it fails. */
function attempt(step) {
  step().then(
    () => (byId('trouble').hidden = true),
    (error) => {
      byId('trouble').hidden = false;
      byId('trouble').textContent = `The simulator does not answer: ${error.message}`;
    },
  );
}

async function start() {
  const channels = await listChannels();
  byId('channel').replaceChildren(
    ...channels.map(({ id, bot }) =>
      element('option', { text: `${bot.displayName} (${id})`, attributes: { value: id } }),
    ),
  );
  const [channelId, chatId] = location.hash.slice(1).split('/');
  const wanted = channels.find(({ id }) => id === channelId) ?? channels[0];
  if (wanted === undefined) return showNobody('There is no channel yet.');
  byId('channel').value = wanted.id;
  await openChannel(wanted);
  if (chatId) await openChat(chatId);
}

async function openChannel(channel) {
  view.events?.close();
  Object.assign(view, { channel, chat: null, chatId: null });
  forgetRead();
  showNobody();
  setPane('list');
  await refreshList();
  view.events = watch(channel.id);
  view.events.addEventListener('delivered', (event) => onDelivered(JSON.parse(event.data)));
  // Whatever came before the stream stood, or while it was down, is fetched.
  view.events.addEventListener('open', () => attempt(refreshAll));
  view.events.addEventListener('many', () => attempt(refreshAll));
}

async function refreshList() {
  const wanted = byId('search').value.trim();
  const { id } = view.channel;
  const chats = await listChats(id, wanted);
  if (view.channel.id === id && byId('search').value.trim() === wanted) showChats(chats, view.chatId, wanted);
}

function refreshListSoon() {
  clearTimeout(listTimer);
  listTimer = setTimeout(() => attempt(refreshList), LIST_DELAY_MS);
}

async function openChat(chatId) {
  await loadChat(chatId);
  if (view.chatId === chatId) setPane('chat');
}

/** Fetches a chat and shows it on the phone, whether the phone is in front or not. */
async function loadChat(chatId) {
  view.chatId = chatId;
  const { channel } = view;
  const [chat, records] = await Promise.all([findChat(channel.id, chatId), listMessages(channel.id, chatId)]);
  if (view.chatId !== chatId) return;
  view.chat = chat;
  view.lastSequence = records.at(-1)?.sequence ?? 0;
  markRead(chatId, chat.received);
  showChat(chat, channel.bot);
  showMessages(records, channel.bot);
  history.replaceState(null, '', `#${channel.id}/${chatId}`);
  await refreshList();
}

async function refreshAll() {
  if (view.chatId === null) await refreshList();
  else await loadChat(view.chatId);
}

function onDelivered(records) {
  const fresh = records.filter(
    ({ recipient, sequence }) => recipient === view.chatId && sequence > view.lastSequence,
  );
  if (fresh.length > 0 && view.chat !== null) {
    view.lastSequence = fresh.at(-1).sequence;
    view.chat.received += fresh.length;
    markRead(view.chatId, view.chat.received);
    addMessages(fresh, view.channel.bot);
  }
  refreshListSoon();
}

async function toggle() {
  const { channel, chat, chatId } = view;
  const changed = await changeChat(channel.id, chatId, changeOf(chat));
  if (view.chatId !== chatId) return;
  view.chat = changed;
  showChat(changed, channel.bot);
  await refreshList();
}

/** Narrow screens show the list or the phone, not both. */
function setPane(pane) {
  byId('desk').dataset.pane = pane;
}

byId('channel').addEventListener('change', (event) =>
  attempt(async () => {
    const channels = await listChannels();
    const channel = channels.find(({ id }) => id === event.target.value);
    if (channel !== undefined) await openChannel(channel);
  }),
);
byId('search').addEventListener('input', refreshListSoon);
byId('chats').addEventListener('click', (event) => {
  const chosen = event.target.closest('button');
  if (chosen === null) return;
  attempt(() => openChat(chosen.dataset.id));
});
byId('toggle').addEventListener('click', () => attempt(toggle));
byId('back').addEventListener('click', () => {
  setPane('list');
  byId('search').focus();
});
attempt(start);
