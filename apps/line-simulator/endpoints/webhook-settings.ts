import { EMPTY_OK, jsonAnswer, type Answer } from '../http/answer.js';
import { invalidWebhookUrl, webhookNotFound } from '../line-errors.js';
import { isObject } from '../messages/json-shapes.js';
import { notAnObject } from '../messages/check-request.js';
import { postEvents } from '../webhooks/send-webhook.js';
import { isWebhookUrl } from '../webhooks/webhook-url.js';
import type { LineCall, LineEndpoint } from './line-call.js';

const ENDPOINT = '/v2/bot/channel/webhook/endpoint';
const A_THOUSAND_A_MINUTE = { requests: 1_000, seconds: 60 };

/**
 * Where a channel's webhooks go. Whether they are used at all is a switch that no call of LINE's can turn.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#webhook-settings
 */
export const webhookEndpoints: readonly LineEndpoint[] = [
  {
    name: 'webhook_endpoint_set',
    method: 'PUT',
    path: ENDPOINT,
    limit: A_THOUSAND_A_MINUTE,
    body: 'json',
    takesRetryKey: false,
    handle: setEndpoint,
  },
  {
    name: 'webhook_endpoint',
    method: 'GET',
    path: ENDPOINT,
    limit: A_THOUSAND_A_MINUTE,
    body: 'none',
    takesRetryKey: false,
    handle: ({ channel: { webhook } }) =>
      webhook.setting.endpoint === null ? webhookNotFound() : jsonAnswer(200, webhook.setting),
  },
  {
    name: 'webhook_test',
    method: 'POST',
    path: '/v2/bot/channel/webhook/test',
    limit: { requests: 60, seconds: 3_600 },
    body: 'json',
    takesRetryKey: false,
    handle: testEndpoint,
  },
];

/** In force at once, where LINE takes up to a minute. */
function setEndpoint({ body, channel: { webhook } }: LineCall): Answer {
  if (!isObject(body)) return notAnObject();
  const { endpoint } = body;
  if (!isWebhookUrl(endpoint)) return invalidWebhookUrl();
  webhook.setting = { ...webhook.setting, endpoint };
  return EMPTY_OK;
}

/** Posts a body without events to the endpoint, or to the one that the request names. */
function testEndpoint({ body, world, channel }: LineCall): Answer {
  if (!isObject(body)) return notAnObject();
  const own = channel.webhook.setting.endpoint;
  const endpoint = body.endpoint ?? own;
  if (endpoint === null) return webhookNotFound();
  // What was set through the admin API may be tested, wherever it is.
  const isGood = isWebhookUrl(endpoint) || (typeof endpoint === 'string' && endpoint === own);
  if (!isGood) return invalidWebhookUrl();
  const timestamp = new Date(world.clock.now()).toISOString();
  const later = postEvents(world, channel, endpoint, []).then(({ reason, statusCode, detail }) =>
    JSON.stringify({ success: reason === 'OK', timestamp, statusCode, reason, detail }),
  );
  return { status: 200, body: '', later };
}
