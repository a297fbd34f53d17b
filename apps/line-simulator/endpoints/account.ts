import { jsonAnswer } from '../http/answer.js';
import { bodiless } from './bodiless.js';
import type { LineEndpoint } from './line-call.js';

/**
 * The bot itself and its monthly messages.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#get-bot-info
 * @see https://developers.line.biz/en/reference/messaging-api/#get-quota
 */
export const accountEndpoints: readonly LineEndpoint[] = [
  bodiless('GET', 'bot_info', '/v2/bot/info', ({ channel }) =>
    jsonAnswer(200, { ...channel.bot, chatMode: 'bot', markAsReadMode: 'auto' }),
  ),
  bodiless('GET', 'quota', '/v2/bot/message/quota', ({ channel }) => jsonAnswer(200, channel.quota.limit)),
  bodiless('GET', 'quota_consumption', '/v2/bot/message/quota/consumption', ({ channel, nowMs }) =>
    jsonAnswer(200, { totalUsage: channel.quota.toldUsage(nowMs) }),
  ),
];
