import { checkMessages } from './check-messages.js';

/** LINE's answer to these messages: `null` when they are good. */
export function answerTo(messages: unknown): unknown {
  const checked = checkMessages({ messages }, []);
  return checked.kind === 'messages' ? null : JSON.parse(checked.answer.body);
}

/** LINE's answer to one message. */
export const answerToOne = (message: unknown): unknown => answerTo([message]);

/** The envelope of the schema layer. */
export const schema = (...details: [property: string, message: string][]): unknown => ({
  message: `The request body has ${details.length} error(s)`,
  details: details.map(([property, message]) => ({ message, property })),
});

/** The envelope of errors inside the first message. */
export const inObject = (...details: [property: string, message: string][]): unknown => ({
  message: 'A message (messages[0]) in the request body is invalid',
  details: details.map(([property, message]) => ({ message, property })),
});

/** The answer to a member of the wrong JSON type. */
export const unreadable = (property: string): unknown => ({
  message: `The property, '${property}', in the request body is invalid (line: -, column: -)`,
});

/** One sign that a person sees, of eight code units. */
export const FAMILY = '👩‍👩‍👧';
