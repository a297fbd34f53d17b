import type { Channel } from '../world/channel.js';
import type { WebhookResult } from '../world/webhook.js';
import type { World } from '../world/world.js';
import { tell } from '../webhooks/send-webhook.js';
import { chatIdOf, type Actor } from '../webhooks/webhook-event.js';
import type { TapMeaning } from './tap-meaning.js';

/**
 * Lets what a person did happen: their words appear at once, and the bot is told. A message to the bot alone makes the person
 * one who wrote.
 */
export async function carryOut(
  world: World,
  channel: Channel,
  actor: Actor,
  { shown, deed }: Extract<TapMeaning, { kind: 'meaning' }>,
): Promise<WebhookResult> {
  const { userId, group } = actor;
  const atMs = world.clock.now();
  if (shown !== null) world.say(channel, { chatId: chatIdOf(actor), userId, text: shown, atMs });
  if (deed === null) return 'off';
  if (deed.type === 'message' && group === null) channel.putUser({ userId, wroteAtMs: atMs });
  // A bot that is not in a group hears nothing of it.
  if (group?.botIsMember === false) return 'off';
  return tell(world, channel, actor, deed);
}
