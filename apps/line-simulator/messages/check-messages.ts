import type { Answer } from '../http/answer.js';
import { INSIDE_DETAIL, messageObjectErrors } from '../line-errors.js';
import type { MessageObject } from '../world/ledger.js';
import { listAt, objectAt } from './check-fields.js';
import { checkCommonProperties } from './common-properties.js';
import { isNestedBeyond } from './json-depth.js';
import type { JsonObject } from './json-shapes.js';
import { MESSAGE_TYPES } from './message-types.js';
import { memberOf, messagePlace, report, rootPlace, type Place } from './place.js';
import { Problems, type Explained } from './problems.js';

const MESSAGES = { min: 1, max: 5, required: true };
/** Deeper than any message that can be shown; without a bound somewhere, depth alone would end the process. */
const MOST_LEVELS = 1_000;

/** The messages of a request when they are all good, else LINE's answer. */
export type CheckedMessages =
  { kind: 'messages'; messages: readonly MessageObject[] } | { kind: 'refused'; answer: Answer };

/**
 * Checks `messages` of a request body: one to five objects, each by the rules of its type. Sending and `validate/*` both use
 * this and nothing else for it.
 *
 * @param refusedWords what the channel refuses besides: rules of LINE's that nobody knows of yet
 */
export function checkMessages(body: JsonObject, refusedWords: readonly string[]): CheckedMessages {
  const problems = new Problems();
  const messages = checkInto(problems, body);
  const answer = problems.answer() ?? checkWords(messages, refusedWords);
  return answer === null ? { kind: 'messages', messages } : { kind: 'refused', answer };
}

function checkWords(messages: readonly MessageObject[], words: readonly string[]): Answer | null {
  if (words.length === 0) return null;
  const index = messages.findIndex((message) => words.some((word) => JSON.stringify(message).includes(word)));
  return index < 0
    ? null
    : messageObjectErrors(index, [{ message: INSIDE_DETAIL.refusedWord, property: 'text' }]);
}

/**
 * Everything that is wrong with a value as `messages`: what LINE's envelopes say, without an envelope, each problem at its
 * place in one form. Empty when LINE would take them.
 */
export function explainMessages(messages: unknown): Explained[] {
  const problems = new Problems();
  checkInto(problems, { messages });
  return problems.explained();
}

function checkInto(problems: Problems, body: JsonObject): readonly MessageObject[] {
  const root = rootPlace(problems);
  const listed = listAt(body, 'messages', root, MESSAGES);
  if (listed === null) return [];
  const list = memberOf(root, 'messages');
  return listed
    .map((value, index) => checkMessage(value, messagePlace(list, index)))
    .filter((message) => message !== null);
}

function checkMessage(value: unknown, place: Place): JsonObject | null {
  const message = objectAt(value, place, true);
  if (message === null) return null;
  if (isNestedBeyond(message, MOST_LEVELS)) {
    report(place, { kind: 'unreadable' });
    return null;
  }
  const check = typeof message.type === 'string' ? MESSAGE_TYPES.get(message.type) : undefined;
  if (check === undefined) {
    report(memberOf(place, 'type'), { kind: 'choice', values: [...MESSAGE_TYPES.keys()] });
    return null;
  }
  check(message, place);
  checkCommonProperties(message, place);
  return message;
}
