import type { JsonObject } from '../messages/json-shapes.js';
import type { Channel } from '../world/channel.js';
import type { QuotaLimit } from '../world/quota.js';
import { AdminError } from './admin-call.js';
import { readChoice, readFlag, readNumber, readObject, readText } from './read-input.js';

/** What may be changed on a channel at any time. */
export const CHANNEL_SETTINGS = [
  'displayName',
  'pictureUrl',
  'verified',
  'unknownInMulticast',
  'followerPages',
  'quota',
  'usage',
  'reserve',
  'rateLimits',
] as const;

/**
 * Applies those settings the input has. Everything is read before anything is changed, so a bad input changes nothing.
 *
 * @throws AdminError 400
 */
export function applyChannelSettings(channel: Channel, input: JsonObject, nowMs: number): void {
  const displayName = readText(input, 'displayName');
  const pictureUrl = readText(input, 'pictureUrl');
  const verified = readFlag(input, 'verified');
  const unknownInMulticast = readChoice(input, 'unknownInMulticast', ['drop', 'reject']);
  const followerPages = readChoice(input, 'followerPages', ['full', 'ragged']);
  const applyQuota = readQuotaChange(channel, input, nowMs);
  const applyRates = readRateChange(channel, input);
  Object.assign(channel.bot, displayName === undefined ? {} : { displayName });
  Object.assign(channel.bot, pictureUrl === undefined ? {} : { pictureUrl });
  Object.assign(channel.settings, verified === undefined ? {} : { verified });
  Object.assign(channel.settings, unknownInMulticast === undefined ? {} : { unknownInMulticast });
  Object.assign(channel.settings, followerPages === undefined ? {} : { followerPages });
  applyQuota();
  applyRates();
}

function readQuotaChange({ quota }: Channel, input: JsonObject, nowMs: number): () => void {
  const limit = readQuotaLimit(input);
  const usage = readNumber(input, 'usage');
  const reserve =
    input.reserve === undefined ? null : readObject(input.reserve, ['messages', 'seconds'], 'reserve');
  const messages = reserve === null ? 0 : (readNumber(reserve, 'messages') ?? 0);
  const seconds = reserve === null ? 0 : (readNumber(reserve, 'seconds') ?? 0);
  return () => {
    if (limit !== null) quota.limit = limit;
    if (usage !== undefined) quota.setUsage(usage, nowMs);
    if (reserve !== null) quota.reserve(messages, nowMs + seconds * 1_000);
  };
}

function readQuotaLimit(input: JsonObject): QuotaLimit | null {
  if (input.quota === undefined) return null;
  const quota = readObject(input.quota, ['type', 'value'], 'quota');
  if (readChoice(quota, 'type', ['none', 'limited']) === 'none') return { type: 'none' };
  const value = readNumber(quota, 'value');
  if (value === undefined)
    throw new AdminError(400, 'quota must be {"type":"none"} or {"type":"limited","value":N}');
  return { type: 'limited', value };
}

function readRateChange({ rateLimits }: Channel, input: JsonObject): () => void {
  if (input.rateLimits === undefined) return () => undefined;
  const rates = readObject(input.rateLimits, ['enabled', 'burst'], 'rateLimits');
  const enabled = readFlag(rates, 'enabled') ?? rateLimits.settings.enabled;
  const burst =
    readNumber(rates, 'burst', { min: 0.001, max: 1, fraction: true }) ?? rateLimits.settings.burst;
  return () => rateLimits.set({ enabled, burst });
}
