import type { Answer } from '../http/answer.js';
import { invalidProperty } from '../line-errors.js';
import type { MessageObject } from '../world/ledger.js';
import { listAt } from './check-fields.js';
import { checkMessages } from './check-messages.js';
import { isAbsent, isObject, type JsonObject } from './json-shapes.js';
import { memberOf, report, rootPlace, type Place } from './place.js';
import { Problems } from './problems.js';

/** A request to send, good but for its recipients. */
export interface SendRequest {
  body: JsonObject;
  messages: readonly MessageObject[];
  units: readonly string[];
}

export type CheckedRequest = { kind: 'request'; request: SendRequest } | { kind: 'refused'; answer: Answer };

const UNIT_NAME = /^[a-zA-Z0-9_]{1,30}$/;
const UNITS = { max: 1 };
const NO_UNITS: readonly string[] = [];

/** Checks the body of push and multicast in LINE's order: the request's own members, then its messages. */
export function checkSendRequest(body: unknown, refusedWords: readonly string[]): CheckedRequest {
  if (!isObject(body)) return { kind: 'refused', answer: notAnObject() };
  const problems = new Problems();
  const root = rootPlace(problems);
  checkNotificationDisabled(body, root);
  const units = checkUnits(body, root);
  const answer = problems.answer();
  if (answer !== null) return { kind: 'refused', answer };
  const checked = checkMessages(body, refusedWords);
  if (checked.kind === 'refused') return checked;
  return { kind: 'request', request: { body, messages: checked.messages, units } };
}

/** What LINE answers to a body that is JSON but no object; the text is ours. */
export const notAnObject = (): Answer => invalidProperty("''");

function checkNotificationDisabled(body: JsonObject, root: Place): void {
  const value = body.notificationDisabled;
  if (isAbsent(value) || typeof value === 'boolean') return;
  report(memberOf(root, 'notificationDisabled'), { kind: 'unreadable' });
}

/** At most one name. @see https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/ */
function checkUnits(body: JsonObject, root: Place): readonly string[] {
  const units = listAt(body, 'customAggregationUnits', root, UNITS);
  if (units === null) return NO_UNITS;
  const place = memberOf(root, 'customAggregationUnits');
  return units.filter((unit, index): unit is string => {
    const at = memberOf(place, index);
    if (typeof unit !== 'string') report(at, { kind: 'unreadable' });
    else if (!UNIT_NAME.test(unit)) report(at, { kind: 'form', form: UNIT_NAME.source });
    return typeof unit === 'string';
  });
}
