import { EMPTY_OK, type Answer } from '../http/answer.js';
import { checkMessages } from '../messages/check-messages.js';
import { notAnObject } from '../messages/check-request.js';
import { isObject } from '../messages/json-shapes.js';
import { DEFAULT_LIMIT, type LineCall, type LineEndpoint } from './line-call.js';

const SENDERS = ['reply', 'push', 'multicast', 'narrowcast', 'broadcast'] as const;

/**
 * `validate/*`: the check of `messages` that sending makes, and only that.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#validate-message-objects-of-push-message
 */
export const validateEndpoints: readonly LineEndpoint[] = SENDERS.map((sender) => ({
  name: `validate_${sender}`,
  method: 'POST',
  path: `/v2/bot/message/validate/${sender}`,
  limit: DEFAULT_LIMIT,
  body: 'json',
  takesRetryKey: false,
  handle: handleValidate,
}));

function handleValidate({ body, channel }: LineCall): Answer {
  if (!isObject(body)) return notAnObject();
  const checked = checkMessages(body, channel.settings.refusedWords);
  return checked.kind === 'refused' ? checked.answer : EMPTY_OK;
}
