import { duplicatedAt, movedAt, removedAt } from './lists.js';

type Message = Record<string, unknown>;
type Messages = readonly Message[];

/* What is done to the list as a whole. LINE shows the quick replies of the last message only, so they stay with whatever is
last. */

export const addMessage = (messages: Messages, message: Message): Message[] =>
  keepQuickReply(messages, [...messages, message]);

export const moveMessage = (messages: Messages, index: number, by: number): Message[] =>
  keepQuickReply(messages, movedAt(messages, index, by));

export const duplicateMessage = (messages: Messages, index: number): Message[] =>
  keepQuickReply(messages, duplicatedAt(messages, index));

export const removeMessage = (messages: Messages, index: number): Message[] =>
  keepQuickReply(messages, removedAt(messages, index));

/** Hands the quick replies of the message that was last to the one that is now, unless that has its own. */
function keepQuickReply(before: Messages, after: readonly Message[]): Message[] {
  const last = before.at(-1);
  const newLast = after.at(-1);
  const quickReply = last?.['quickReply'];
  if (!last || !newLast || quickReply === undefined || newLast === last) {
    // The last one twice: only the second keeps them.
    return after.map((message, place) =>
      message === last && place < after.length - 1 ? without(message) : message,
    );
  }
  return after.map((message, place) => {
    if (place === after.length - 1)
      return message['quickReply'] === undefined ? { ...message, quickReply } : message;
    return message === last ? without(message) : message;
  });
}

function without(message: Message): Message {
  if (!('quickReply' in message)) return message;
  const { quickReply: _quickReply, ...others } = message;
  return others;
}
