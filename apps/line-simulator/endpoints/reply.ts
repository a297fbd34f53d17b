import type { Answer } from '../http/answer.js';
import { invalidReplyToken } from '../line-errors.js';
import { checkSendRequest } from '../messages/check-request.js';
import { DEFAULT_LIMIT, type LineCall, type LineEndpoint } from './line-call.js';

/**
 * Replies need a token out of a webhook. None are sent yet, so every token is a wrong one; messages and a retry key, which has
 * no place here, are refused as LINE refuses them.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#send-reply-message
 */
export const replyEndpoint: LineEndpoint = {
  name: 'reply',
  method: 'POST',
  path: '/v2/bot/message/reply',
  limit: DEFAULT_LIMIT,
  body: 'json',
  takesRetryKey: false,
  handle: handleReply,
};

function handleReply({ body }: LineCall): Answer {
  const checked = checkSendRequest(body);
  return checked.kind === 'refused' ? checked.answer : invalidReplyToken();
}
