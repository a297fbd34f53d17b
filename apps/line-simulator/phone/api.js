/** Calls the simulator's admin API; rejects with what it says is wrong. */
async function call(method, path, body) {
  const content =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/__sim${path}`, { method, ...content });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

const channelPath = (channelId) => `/channels/${encodeURIComponent(channelId)}`;

/** Where people and groups live in the API. */
const chatPath = (channelId, chatId) =>
  `${channelPath(channelId)}/${chatId.startsWith('U') ? 'users' : 'groups'}/${encodeURIComponent(chatId)}`;

export const listChannels = async () => (await call('GET', '/channels')).items;

export const listChats = (channelId, wanted) =>
  call('GET', `${channelPath(channelId)}/chats?q=${encodeURIComponent(wanted)}`);

export const findChat = (channelId, chatId) => call('GET', chatPath(channelId, chatId));

export const listMessages = async (channelId, chatId) =>
  (await call('GET', `${chatPath(channelId, chatId)}/messages?limit=200`)).items;

export const changeChat = (channelId, chatId, change) => call('PATCH', chatPath(channelId, chatId), change);

/** What is delivered in a channel, as it happens. */
export const watch = (channelId) => new EventSource(`/__sim${channelPath(channelId)}/events`);
