import type { People } from './people-file.js';
import { DEFAULT_SETTINGS, type ChannelSettings, type ChannelSpec } from './world/channel.js';
import { idFrom } from './world/ids.js';
import type { LedgerKind } from './world/ledger.js';
import type { QuotaLimit } from './world/quota.js';
import type { RateLimitSettings } from './world/rate-limits.js';
import { seededChance } from './world/seeded-chance.js';
import type { UserSpec } from './world/users.js';
import type { WebhookSetting } from './world/webhook.js';
import type { World } from './world/world.js';

/** The channel every world begins with. */
export const DEMO_CHANNEL = {
  id: '2000000001',
  secret: 'sim-secret-0123456789abcdef01234',
  token: 'sim-token',
} as const;

/** What may be chosen about the first world; everything has a default. */
export interface WorldOptions {
  /** Invented friends of the demo channel; none by default. */
  users?: number;
  /** Known friends, groups and rooms of the demo channel besides; none by default. */
  people?: People;
  /** Other seed, other ids, names and chances; 1 by default. */
  seed?: number;
  /** Of the demo channel; 1,000,000 messages a month by default. */
  quota?: QuotaLimit;
  /** The bot's name; "Simulated Bot" by default. */
  botName?: string;
  /** Whether the demo channel is a verified account; yes by default. */
  verified?: boolean;
  /** Of the demo channel: what the admin API changes with `PATCH`. */
  settings?: Partial<ChannelSettings>;
  /** Whether the demo channel's rates are limited; no by default. */
  rateLimits?: Partial<RateLimitSettings>;
  /** What the demo channel's ledger keeps; everything by default. */
  ledger?: LedgerKind;
  /** Where the demo channel's events go; nowhere by default. */
  webhook?: WebhookSetting;
  /** The demo channel's access token; `sim-token` by default. */
  token?: string;
}

const DEFAULT_QUOTA: QuotaLimit = { type: 'limited', value: 1_000_000 };

/** Puts the demo channel, its token and its invented friends into an empty world. */
export function furnishDefaultWorld(world: World, options: WorldOptions): void {
  const seed = options.seed ?? 1;
  const channel = world.addChannel(
    channelSpec({
      id: DEMO_CHANNEL.id,
      secret: DEMO_CHANNEL.secret,
      seed,
      quota: options.quota,
      botName: options.botName,
      settings: {
        ...options.settings,
        ...(options.verified !== undefined && { verified: options.verified }),
      },
    }),
  );
  if (channel === null) return;
  channel.rateLimits.set({ ...channel.rateLimits.settings, ...options.rateLimits });
  if (options.ledger !== undefined) channel.ledger.become(options.ledger);
  if (options.webhook !== undefined) channel.webhook.setting = { ...options.webhook };
  world.addToken(options.token ?? DEMO_CHANNEL.token, channel);
  for (const user of inventUsers(seed, channel.id, 0, options.users ?? 0)) channel.putUser(user);
  for (const user of options.people?.users ?? []) channel.putUser(user);
  for (const group of options.people?.groups ?? []) channel.putGroup(group);
}

/** What a new channel needs to be told; the rest follows from its id. */
export interface ChannelChoice {
  id: string;
  secret?: string;
  seed?: number;
  botName?: string;
  botUserId?: string;
  basicId?: string;
  pictureUrl?: string;
  quota?: QuotaLimit;
  settings?: Partial<ChannelSettings>;
}

/** A whole channel from a few choices: verified, with a default quota and a bot made from its id. */
export function channelSpec(choice: ChannelChoice): ChannelSpec {
  const botUserId = choice.botUserId ?? idFrom('U', 'bot', choice.id);
  return {
    id: choice.id,
    secret: choice.secret ?? idFrom('U', 'secret', choice.id).slice(1),
    bot: {
      userId: botUserId,
      basicId: choice.basicId ?? `@${botUserId.slice(1, 9)}`,
      displayName: choice.botName ?? 'Simulated Bot',
      ...(choice.pictureUrl !== undefined && { pictureUrl: choice.pictureUrl }),
    },
    quota: choice.quota ?? DEFAULT_QUOTA,
    settings: { ...DEFAULT_SETTINGS, ...choice.settings },
    seed: choice.seed ?? 1,
  };
}

const PEOPLE: readonly { language: string; names: readonly string[] }[] = [
  { language: 'ja', names: ['佐藤 花子', '鈴木 一郎', '高橋 さくら', '田中 健太', '伊藤 美咲', '渡辺 大輔'] },
  { language: 'zh-TW', names: ['陳怡君', '林志明', '黃淑芬', '張家豪', '李雅婷', '王俊傑'] },
  {
    language: 'th',
    names: ['สมชาย ใจดี', 'สุดา แสงทอง', 'อนันต์ ศรีสุข', 'มาลี วงศ์ดี', 'ปรีชา ทองคำ', 'กานดา พรหมมา'],
  },
  {
    language: 'en',
    names: ['Alice Morgan', 'Ben Carter', 'Chloe Davis', 'Daniel Reed', 'Emma Walsh', 'Frank Hughes'],
  },
];

/** Invented friends number `from` to `from + count - 1`: the same for the same seed and channel. */
export function* inventUsers(
  seed: number,
  channelId: string,
  from: number,
  count: number,
): Generator<UserSpec> {
  const chance = seededChance(seed + from);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance() * items.length)];
  for (let number = from; number < from + count; number += 1) {
    const people = pick(PEOPLE);
    const displayName = pick(people?.names ?? []) ?? 'User';
    yield { userId: idFrom('U', seed, channelId, number), displayName, language: people?.language ?? 'en' };
  }
}
