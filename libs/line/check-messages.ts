import { checkTextMessage } from './check-text-message.js';
import { checkList, isJsonObject, type JsonObject } from './check-values.js';
import { MAX_MESSAGES, MIN_MESSAGES } from './limits.js';
import { IssueScope, type MessageIssue, type MessageStage } from './message-issue.js';
import { LINE_MESSAGE_TYPES, type LineMessageType } from './messages.js';

type MessageChecker = (message: JsonObject, scope: IssueScope) => void;

/** One checker per type that can be sent. */
const CHECKERS: Readonly<Record<LineMessageType, MessageChecker>> = {
  text: checkTextMessage,
};

/**
 * Everything that would keep LINE from accepting these messages; an empty list means they can be sent as they are.
 * Takes any JSON and never throws.
 *
 * @param value what stands under `messages`: 1 to 5 message objects
 * @param stage `template`: strings are templates, so emptiness is judged but neither lengths, addresses nor emoji
 *   positions; `rendered`: as they go to LINE
 */
export function checkMessages(value: unknown, stage: MessageStage): MessageIssue[] {
  const issues: MessageIssue[] = [];
  const scope = new IssueScope('messages', stage, issues);
  const messages = checkList(value, scope);
  if (messages === undefined) return issues;
  if (messages.length < MIN_MESSAGES) scope.error('must hold at least one message');
  if (messages.length > MAX_MESSAGES) {
    scope.error(`holds ${messages.length} messages; LINE allows at most ${MAX_MESSAGES}`);
  }
  messages.forEach((message, index) => checkMessage(message, scope.item(index)));
  return issues;
}

function checkMessage(value: unknown, scope: IssueScope): void {
  if (!isJsonObject(value)) {
    scope.error('must be an object');
    return;
  }
  const type = value['type'];
  if (isSendable(type)) CHECKERS[type](value, scope);
  else refuseType(type, scope.key('type'));
}

function isSendable(type: unknown): type is LineMessageType {
  return typeof type === 'string' && Object.hasOwn(CHECKERS, type);
}

function refuseType(type: unknown, scope: IssueScope): void {
  if (type === undefined) scope.error('is missing');
  else if (typeof type !== 'string') scope.error('must be a string');
  else if (LINE_MESSAGE_TYPES.some((known) => known === type)) {
    scope.error(`"${type}" is not available yet: only ${Object.keys(CHECKERS).join(', ')}`);
  } else scope.error(`is not a type of message that LINE knows: ${JSON.stringify(type.slice(0, 40))}`);
}
