import type { Answer } from '../http/answer.js';
import { invalidReplyToken } from '../line-errors.js';
import { checkForChat } from '../messages/chat-rules.js';
import { checkSendRequest } from '../messages/check-request.js';
import { acceptRequest } from './accept.js';
import { findChatTarget } from './chat-target.js';
import { DEFAULT_LIMIT, type LineCall, type LineEndpoint } from './line-call.js';

/**
 * Answers to a webhook event, with the token that came with it: free of charge, once, within a minute. A retry key has no place
 * here.
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

function handleReply(call: LineCall): Answer {
  const { channel, nowMs } = call;
  const checked = checkSendRequest(call.body, call.channel.settings.refusedWords);
  if (checked.kind === 'refused') return checked.answer;
  const { replyToken } = checked.request.body;
  const token = typeof replyToken === 'string' ? replyToken : '';
  const chatId = channel.webhook.replyTokens.find(token, nowMs);
  const target = chatId === undefined ? null : findChatTarget(channel, chatId, nowMs);
  if (target === null) return invalidReplyToken();
  const unsuited = checkForChat(checked.request.messages, target.chat);
  if (unsuited !== null) return unsuited;
  channel.webhook.replyTokens.use(token);
  channel.dailyCounts.add(replyEndpoint.name, target.audience.people, nowMs);
  const sent = acceptRequest(call, { ...checked.request, units: [] }, target.audience);
  return { status: 200, body: `{"sentMessages":${sent.toJson()}}` };
}
