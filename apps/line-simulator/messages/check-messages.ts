import type { Answer } from '../http/answer.js';
import { DETAIL } from '../line-errors.js';
import type { MessageObject } from '../world/ledger.js';
import { memberOf, objectAt, optionalList, type Place } from './check-fields.js';
import { checkCommonProperties } from './common-properties.js';
import { isAbsent, type JsonObject } from './json-shapes.js';
import { MESSAGE_TYPES } from './message-types.js';
import { Problems } from './problems.js';

const MAX_MESSAGES = 5;

/** The messages of a request when they are all good, else LINE's answer. */
export type CheckedMessages =
  { kind: 'messages'; messages: readonly MessageObject[] } | { kind: 'refused'; answer: Answer };

/**
 * Checks `messages` of a request body: one to five objects, each by the rules of its type. Sending and `validate/*` both use
 * this and nothing else for it.
 */
export function checkMessages(body: JsonObject): CheckedMessages {
  const problems = new Problems();
  const root: Place = { path: '', problems };
  const place = memberOf(root, 'messages');
  if (isAbsent(body.messages)) problems.addSchema(place.path, DETAIL.mayNotBeEmpty);
  const listed = optionalList(body, 'messages', root, { min: 1, max: MAX_MESSAGES }) ?? [];
  const checked = listed.map((value, index) => checkMessage(value, memberOf(place, index)));
  const messages = checked.filter((message) => message !== null);
  const answer = problems.answer();
  return answer === null ? { kind: 'messages', messages } : { kind: 'refused', answer };
}

function checkMessage(value: unknown, place: Place): JsonObject | null {
  const message = objectAt(value, place, true);
  if (message === null) return null;
  const check = typeof message.type === 'string' ? MESSAGE_TYPES.get(message.type) : undefined;
  if (check === undefined) {
    place.problems.addSchema(memberOf(place, 'type').path, DETAIL.oneOf([...MESSAGE_TYPES.keys()]));
    return null;
  }
  check(message, place);
  checkCommonProperties(message, place);
  return message;
}
