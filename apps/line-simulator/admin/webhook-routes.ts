import type { JsonObject } from '../messages/json-shapes.js';
import type { Channel } from '../world/channel.js';
import { AdminError, answerWith, channelOf, type AdminRoute } from './admin-call.js';
import { definedOnly } from '../world/defined-only.js';
import { readFlag, readNumber, readObject, readText } from './read-input.js';

/** What became of the latest webhooks. */
export const webhookRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/__sim/channels/:channelId/webhooks',
    handle: (call) => {
      const { posts, underWay } = channelOf(call).webhook;
      return answerWith({ items: posts.list(), underWay });
    },
  },
];

/**
 * Reads the setting `webhook`: how its posts travel, and where to. Any http or https address will do, `null` takes it away. Whoever gives an address wants it to be
 * used, unless they say otherwise.
 *
 * @throws AdminError 400
 */
export function readWebhookChange({ webhook }: Channel, input: JsonObject): () => void {
  if (input.webhook === undefined) return () => undefined;
  const given = readObject(
    input.webhook,
    ['endpoint', 'active', 'redelivery', 'duplicates', 'delayMs'],
    'webhook',
  );
  const travel = {
    redelivery: readFlag(given, 'redelivery'),
    duplicates: readNumber(given, 'duplicates', { max: 1, fraction: true }),
    delayMs: readNumber(given, 'delayMs', { max: 60_000 }),
  };
  const address = readText(given, 'endpoint');
  if (address !== undefined && !(URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)))
    throw new AdminError(400, 'webhook.endpoint must be an http or https address');
  const endpoint = given.endpoint === undefined ? webhook.setting.endpoint : (address ?? null);
  const active = readFlag(given, 'active') ?? (address !== undefined || webhook.setting.active);
  return () => {
    webhook.setting = { endpoint, active: active && endpoint !== null };
    Object.assign(webhook.travel, definedOnly(travel));
  };
}
