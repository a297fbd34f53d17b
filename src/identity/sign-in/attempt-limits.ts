import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { AppError } from '../../common/index.js';
import { redisConnection, redisTrouble, SETTINGS, type Settings } from '../../config/index.js';
import { networkOf } from './network.js';

const WINDOW_SECONDS = 15 * 60;
const WRONG_FOR_EMAIL = 5;
const WRONG_FOR_ADDRESS = 50;
const LINKS_FOR_ADDRESS = 30;
const REDIS_ANSWERS_WITHIN_MS = 500;

/**
 * How often one may try in 15 minutes. Counted before the try, so that many at once are no way around it; what was right
 * is taken off again. With Redis all processes count together; while it is away, each counts alone.
 */
@Injectable()
export class AttemptLimits implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(AttemptLimits.name);
  private readonly redis?: Redis;
  private isAway = false;
  private readonly ofEmail: RateLimiterAbstract;
  private readonly ofAddress: RateLimiterAbstract;
  private readonly ofLinks: RateLimiterAbstract;

  constructor(@Inject(SETTINGS) { redisUrl }: Pick<Settings, 'redisUrl'>) {
    if (redisUrl) this.redis = this.connect(redisUrl);
    this.ofEmail = this.limiter('email', WRONG_FOR_EMAIL);
    this.ofAddress = this.limiter('address', WRONG_FOR_ADDRESS);
    this.ofLinks = this.limiter('links', LINKS_FOR_ADDRESS);
  }

  /** @throws AppError when there were too many wrong ones, for this e-mail from here or altogether from here */
  async countPassword(email: string, address: string): Promise<void> {
    await take(this.ofAddress, networkOf(address));
    await take(this.ofEmail, pairOf(email, address));
  }

  /** The password was right. */
  async forgetPassword(email: string, address: string): Promise<void> {
    await this.ofEmail.delete(pairOf(email, address));
    await this.ofAddress.reward(networkOf(address), 1);
  }

  /** @throws AppError when too many links were tried from here */
  async countLink(address: string): Promise<void> {
    await take(this.ofLinks, networkOf(address));
  }

  /** A Redis that is away now is tried again and again; nobody waits for it. */
  async onModuleInit(): Promise<void> {
    await this.redis?.connect().catch((error: unknown) => this.tell(error));
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private limiter(name: string, points: number): RateLimiterAbstract {
    const options = { keyPrefix: `hikyaku:attempts:${name}`, points, duration: WINDOW_SECONDS };
    const alone = new RateLimiterMemory(options);
    if (!this.redis) return alone;
    return new RateLimiterRedis({
      ...options,
      storeClient: this.redis,
      insuranceLimiter: alone,
      rejectIfRedisNotReady: true,
    });
  }

  private connect(redisUrl: string): Redis {
    const redis = new Redis({
      ...redisConnection(redisUrl),
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      disconnectTimeout: REDIS_ANSWERS_WITHIN_MS,
      commandTimeout: REDIS_ANSWERS_WITHIN_MS,
    });
    redis.on('error', (error) => this.tell(error));
    redis.on('ready', () => (this.isAway = false));
    return redis;
  }

  /** Once, until it is back. */
  private tell(error: unknown): void {
    if (!this.isAway) this.logger.warn({ reason: redisTrouble(error) }, 'attempts are counted without Redis');
    this.isAway = true;
  }
}

async function take(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw new AppError(
      'too_many',
      'too_many_attempts',
      `There were too many attempts from here. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`,
      { retryAfterSeconds },
    );
  }
}

/** Hashed: whoever reads Redis learns no e-mail addresses. */
function pairOf(email: string, address: string): string {
  return createHash('sha256')
    .update(`${email}\n${networkOf(address)}`)
    .digest('hex');
}
