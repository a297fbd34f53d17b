import type { JsonObject } from '../messages/json-shapes.js';
import { DEFAULT_SETTINGS, type Channel, type ChannelSettings } from '../world/channel.js';
import { definedOnly } from '../world/defined-only.js';
import type { QuotaLimit } from '../world/quota.js';
import { AdminError } from './admin-call.js';
import { readWebhookChange } from './webhook-routes.js';
import { readChoice, readFlag, readNumber, readObject, readText } from './read-input.js';

/** What may be changed on a channel at any time. */
export const CHANNEL_SETTINGS = [
  'displayName',
  'pictureUrl',
  'verified',
  'unknownInMulticast',
  'followerPages',
  'blocksMidRun',
  'chatOrder',
  'novelties',
  'refusedWords',
  'narrowcast',
  'quota',
  'usage',
  'reserve',
  'consumption',
  'rateLimits',
  'sameUserCap',
  'ledger',
  'webhook',
] as const;

/**
 * Applies those settings the input has. Everything is read before anything is changed, so a bad input changes nothing.
 *
 * @throws AdminError 400
 */
export function applyChannelSettings(channel: Channel, input: JsonObject, nowMs: number): void {
  const bot = {
    displayName: readText(input, 'displayName'),
    pictureUrl: readText(input, 'pictureUrl'),
  };
  const settings: { [K in keyof ChannelSettings]: ChannelSettings[K] | undefined } = {
    verified: readFlag(input, 'verified'),
    unknownInMulticast: readChoice(input, 'unknownInMulticast', ['drop', 'reject']),
    followerPages: readChoice(input, 'followerPages', ['full', 'ragged']),
    blocksMidRun: readNumber(input, 'blocksMidRun', { max: 1, fraction: true }),
    chatOrder: readChoice(input, 'chatOrder', ['as_sent', 'shuffled']),
    novelties: readFlag(input, 'novelties'),
    refusedWords: readWords(input),
    narrowcast: readNarrowcastTimes(input),
  };
  const ledger = readChoice(input, 'ledger', ['full', 'lean']);
  const changes = [
    readQuotaChange(channel, input, nowMs),
    readConsumptionChange(channel, input),
    readRateChange(channel, input),
    readCapChange(channel, input),
    readWebhookChange(channel, input),
  ];
  Object.assign(channel.bot, definedOnly(bot));
  Object.assign(channel.settings, definedOnly(settings));
  if (ledger !== undefined && ledger !== channel.ledger.kind) channel.keepLedger(ledger);
  for (const change of changes) change();
}

function readWords({ refusedWords }: JsonObject): readonly string[] | undefined {
  if (refusedWords === undefined) return undefined;
  if (Array.isArray(refusedWords) && refusedWords.every((word) => typeof word === 'string' && word !== ''))
    return refusedWords as string[];
  throw new AdminError(400, 'refusedWords must be a list of words');
}

function readNarrowcastTimes(input: JsonObject): ChannelSettings['narrowcast'] | undefined {
  if (input.narrowcast === undefined) return undefined;
  const times = readObject(input.narrowcast, ['waitingSeconds', 'sendingSeconds'], 'narrowcast');
  const { waitingSeconds, sendingSeconds } = DEFAULT_SETTINGS.narrowcast;
  return {
    waitingSeconds: readNumber(times, 'waitingSeconds') ?? waitingSeconds,
    sendingSeconds: readNumber(times, 'sendingSeconds') ?? sendingSeconds,
  };
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

function readConsumptionChange({ quota }: Channel, input: JsonObject): () => void {
  if (input.consumption === undefined) return () => undefined;
  const told = readObject(input.consumption, ['lagSeconds', 'roundTo'], 'consumption');
  const lagSeconds = readNumber(told, 'lagSeconds') ?? quota.view.lagSeconds;
  const roundTo = readNumber(told, 'roundTo', { min: 1 }) ?? quota.view.roundTo;
  return () => {
    quota.view = { lagSeconds, roundTo };
  };
}

function readCapChange({ sameUserCap }: Channel, input: JsonObject): () => void {
  const { sameUserCap: given } = input;
  if (given === undefined) return () => undefined;
  if (given === null) return () => sameUserCap.set(null);
  const cap = readObject(given, ['messages', 'seconds'], 'sameUserCap');
  const messages = readNumber(cap, 'messages');
  if (messages === undefined) throw new AdminError(400, 'sameUserCap.messages is needed');
  const seconds = readNumber(cap, 'seconds', { min: 1 }) ?? 60;
  return () => sameUserCap.set({ messages, seconds });
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
