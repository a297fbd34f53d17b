import { Latest } from './latest.js';
import { ReplyTokens } from './reply-tokens.js';

/** Where events go, and whether they go there at all: the "Use webhook" switch. */
export interface WebhookSetting {
  endpoint: string | null;
  active: boolean;
}

/** How events travel. */
export interface WebhookTravel {
  /** the switch "Webhook redelivery": what was not taken is sent again */
  redelivery: boolean;
  /** the share of posts that come twice, from 0 to 1 */
  duplicates: number;
  /** posts set out up to so many milliseconds of real time late, and so in another order */
  delayMs: number;
}

/** What became of an event; `later` when it sets out late, `off` when there was nowhere to send it, or nothing to send. */
export type WebhookResult = 'sent' | 'failed' | 'later' | 'off';

/** LINE's own words for the outcome of one post. */
export const POST_REASONS = [
  'OK',
  'COULD_NOT_CONNECT',
  'REQUEST_TIMEOUT',
  'ERROR_STATUS_CODE',
  'UNCLASSIFIED',
] as const;
export type PostReason = (typeof POST_REASONS)[number];

/** One post to the endpoint, as it is shown: no bodies and no secrets. */
export interface WebhookPost {
  readonly at: string;
  readonly endpoint: string;
  /** `null` when there was no answer. */
  readonly status: number | null;
  readonly error: Exclude<PostReason, 'OK'> | null;
  /** Empty for a test of the connection. */
  readonly eventTypes: readonly string[];
}

const POSTS_KEPT = 200;

/** A channel's webhook: its setting, its latest posts, and the tokens that went out with them. */
export class Webhook {
  setting: WebhookSetting = { endpoint: null, active: false };
  travel: WebhookTravel = { redelivery: false, duplicates: 0, delayMs: 0 };
  readonly posts = new Latest<WebhookPost>(POSTS_KEPT);
  readonly replyTokens = new ReplyTokens();

  private readonly timers = new Set<NodeJS.Timeout>();
  private posting = 0;

  /** @param chance a number from 0 (included) to 1 (not included) */
  constructor(private readonly chance: () => number) {}

  /** Posts that are on their way or will set out. */
  get underWay(): number {
    return this.timers.size + this.posting;
  }

  strikes(probability: number): boolean {
    return probability > 0 && this.chance() < probability;
  }

  /** @param mostMs it waits for up to so long, by chance */
  later(mostMs: number, work: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.during(work);
    }, this.chance() * mostMs).unref();
    this.timers.add(timer);
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.posting += 1;
    try {
      return await work();
    } finally {
      this.posting -= 1;
    }
  }

  /** Forgets what was sent and what would be; the setting stays. */
  clearTraffic(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.posts.clear();
    this.replyTokens.clear();
  }
}
