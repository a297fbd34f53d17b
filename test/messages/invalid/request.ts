import { aText, times } from '../builders.js';
import { invalid, type InvalidCase } from '../message-case.js';

const whole = (name: string, messages: unknown): InvalidCase => ({ name, messages, path: 'messages' });

/** What is wrong before any message has its type. */
export const REQUEST = [
  whole('no messages', []),
  whole(
    'six messages',
    times(6, () => aText()),
  ),
  whole('messages that are null', null),
  whole('messages that are one message', aText()),
  whole('messages that are a string', 'Hello'),
  invalid('message that is null', 'messages[0]', null),
  invalid('message that is a string', 'messages[0]', 'Hello'),
  invalid('message that is a list', 'messages[0]', [aText()]),
  invalid('message without type', '.type', { text: 'Hello' }),
  invalid('message of an unknown type', '.type', { type: 'txt', text: 'Hello' }),
  invalid('message of a type in capitals', '.type', { type: 'Text', text: 'Hello' }),
  invalid('message of an empty type', '.type', { type: '', text: 'Hello' }),
  invalid('message whose type is a number', '.type', { type: 1, text: 'Hello' }),
  invalid('message whose type is null', '.type', { type: null, text: 'Hello' }),
  invalid('message of a type that objects inherit', '.type', { type: 'constructor', text: 'Hello' }),
  invalid('message of type __proto__', '.type', { type: '__proto__', text: 'Hello' }),
  invalid('second message of an unknown type', 'messages[1].type', aText(), { type: 'gif' }),
  invalid('last of five messages without text', 'messages[4].text', ...times(4, () => aText()), {
    type: 'text',
  }),
];
