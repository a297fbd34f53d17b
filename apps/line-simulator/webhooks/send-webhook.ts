import type { Channel } from '../world/channel.js';
import type { WebhookResult } from '../world/webhook.js';
import type { World } from '../world/world.js';
import { postWebhook, type PostOutcome } from './post-webhook.js';
import { type Actor, type Deed, makeEvent, type WebhookEvent } from './webhook-event.js';

const MOST_REDELIVERIES = 8;
/** LINE does not say when; it grows with each. In real time, as the server lives that is called. */
const FIRST_REDELIVERY_MS = 400;

/** Sends events to a channel's endpoint, on the ways its `travel` names: at once or late, once or twice, again when not taken. */
export async function sendWebhook(
  world: World,
  channel: Channel,
  events: readonly WebhookEvent[],
): Promise<WebhookResult> {
  const { webhook } = channel;
  const { endpoint, active } = webhook.setting;
  if (endpoint === null || !active) return 'off';
  const { duplicates, delayMs } = webhook.travel;
  const send = (): Promise<WebhookResult> => deliver(world, channel, endpoint, events, 0);
  if (webhook.strikes(duplicates)) webhook.later(Math.max(delayMs, FIRST_REDELIVERY_MS), send);
  if (delayMs === 0) return webhook.during(send);
  webhook.later(delayMs, send);
  return 'later';
}

/** Tells the bot what was done. */
export function tell(world: World, channel: Channel, actor: Actor, deed: Deed): Promise<WebhookResult> {
  return sendWebhook(world, channel, [makeEvent(world, channel, actor, deed)]);
}

async function deliver(
  world: World,
  channel: Channel,
  endpoint: string,
  events: readonly WebhookEvent[],
  redeliveries: number,
): Promise<WebhookResult> {
  const { webhook } = channel;
  const { reason } = await postEvents(world, channel, endpoint, events);
  if (reason === 'OK') return 'sent';
  if (webhook.travel.redelivery && redeliveries < MOST_REDELIVERIES) {
    const again = events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }));
    webhook.later(FIRST_REDELIVERY_MS * 2 ** redeliveries, () =>
      deliver(world, channel, endpoint, again, redeliveries + 1),
    );
  }
  return 'failed';
}

/** Posts events to an endpoint and notes what became of it; without any, it tests the connection. */
export async function postEvents(
  world: World,
  channel: Channel,
  endpoint: string,
  events: readonly WebhookEvent[],
): Promise<PostOutcome> {
  const at = new Date(world.clock.now()).toISOString();
  const body = Buffer.from(JSON.stringify({ destination: channel.bot.userId, events }));
  const outcome = await postWebhook(endpoint, channel.secret, body);
  channel.webhook.posts.add({
    at,
    endpoint,
    status: outcome.statusCode === 0 ? null : outcome.statusCode,
    error: outcome.reason === 'OK' ? null : outcome.reason,
    eventTypes: events.map(({ type }) => type),
  });
  return outcome;
}
