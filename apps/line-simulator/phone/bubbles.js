import { avatar, element, isWebAddress } from './dom.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', month: 'short', day: 'numeric' });

const isText = (value) => typeof value === 'string' && value !== '';

/** Everything one accepted request put into the chat: a bubble for each message object. */
export function requestBubbles(record, bot) {
  return record.messages.map((message, index) =>
    bubbleRow(message, record, bot, index === 0 || message.sender != null),
  );
}

/** The line that stands between two days. */
export const dayLine = (iso) =>
  element('p', { className: 'day' }, [element('span', { text: day.format(new Date(iso)) })]);

/** Which day of the reader's calendar a time falls on. */
export const dayOf = (iso) => new Date(iso).toDateString();

function bubbleRow(message, record, bot, withFace) {
  const sender = message.sender ?? {};
  const name = isText(sender.name) ? `${sender.name} from ${bot.displayName}` : bot.displayName;
  const face = withFace
    ? avatar(bot.userId, name, sender.iconUrl ?? bot.pictureUrl)
    : element('span', { className: 'avatar-gap' });
  const time = element('time', {
    className: 'time',
    text: clock.format(new Date(record.acceptedAt)),
    attributes: { datetime: record.acceptedAt },
  });
  const line = element('div', { className: 'bubble-line' }, [contentsOf(message), time]);
  const column = withFace ? [element('p', { className: 'sender', text: name }), line] : [line];
  return element('article', { className: 'row' }, [face, element('div', { className: 'column' }, column)]);
}

const contentsOf = (message) =>
  Object.hasOwn(CONTENTS, message.type) ? CONTENTS[message.type](message) : otherContents(message);

const textContents = ({ text }) => element('p', { className: 'bubble', text: String(text) });

function imageContents({ previewImageUrl }) {
  if (!isWebAddress(previewImageUrl)) return plainCard('Image', String(previewImageUrl));
  const attributes = { src: previewImageUrl, alt: 'Image message' };
  return element('div', { className: 'bubble picture' }, [element('img', { attributes })]);
}

const otherContents = ({ type, altText }) =>
  plainCard(String(type), isText(altText) ? altText : 'No text to show');

const plainCard = (title, text) =>
  element('div', { className: 'bubble card' }, [
    element('p', { className: 'card-type', text: title }),
    element('p', { className: 'card-text', text }),
  ]);

/** How a message is shown inside its bubble, by type; every other type says what it is. */
const CONTENTS = {
  text: textContents,
  textV2: textContents,
  image: imageContents,
  sticker: ({ packageId, stickerId }) => plainCard('Sticker', `${packageId ?? '?'} / ${stickerId ?? '?'}`),
  location: ({ title, address }) => plainCard('Location', [title, address].filter(isText).join('\n')),
};

/** The buttons above the input, from the last message that came; they show, they do nothing. */
export function quickReplies(record) {
  const items = record?.messages.at(-1)?.quickReply?.items ?? [];
  return items.map((item) =>
    element('span', { className: 'chip', text: String(item.action?.label ?? item.action?.type) }),
  );
}
