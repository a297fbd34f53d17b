import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '../../src/common/index.js';
import { AttemptLimits } from '../../src/identity/sign-in/attempt-limits.js';
import { REDIS_URL } from './shared-pacing.js';

Logger.overrideLogger(false);

const open: AttemptLimits[] = [];

afterEach(() => {
  for (const limits of open.splice(0)) limits.onApplicationShutdown();
});

async function theLimits(redisUrl?: string): Promise<AttemptLimits> {
  const limits = new AttemptLimits({ redisUrl });
  open.push(limits);
  await limits.onModuleInit();
  return limits;
}

/** One that no other test has, since they may share a Redis. */
function anAddress(): string {
  return `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;
}

const anEmail = (): string => `${randomUUID()}@shop.example`;

async function refusals(tries: Promise<void>[]): Promise<AppError[]> {
  const results = await Promise.allSettled(tries);
  return results.flatMap((result) => (result.status === 'rejected' ? [result.reason as AppError] : []));
}

const times = <T>(count: number, work: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => work(n));

const places: [string, string | undefined][] = [['memory', undefined]];
if (REDIS_URL) places.push(['Redis', REDIS_URL]);
places.push(['memory, while Redis is away', 'redis://127.0.0.1:1']);

describe.each(places)('counting in %s', (_name, redisUrl) => {
  it('refuses the sixth wrong password for an e-mail from one address, and says when to come back', async () => {
    const limits = await theLimits(redisUrl);
    const [email, address] = [anEmail(), anAddress()];
    const refused = await refusals(times(7, () => limits.countPassword(email, address)));
    expect(refused.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
      times(2, () => 'too_many too_many_attempts'),
    );
    expect(refused[0]?.retryAfterSeconds).toBeGreaterThan(890);
    await limits.countPassword(anEmail(), address);
    await limits.countPassword(email, anAddress());
  });

  it('forgets them when the password is right', async () => {
    const limits = await theLimits(redisUrl);
    const [email, address] = [anEmail(), anAddress()];
    for (let round = 0; round < 15; round++) {
      expect(await refusals(times(4, () => limits.countPassword(email, address)))).toEqual([]);
      await limits.countPassword(email, address);
      await limits.forgetPassword(email, address);
      if (round === 10) break;
    }
  });

  it('refuses an address after 50, whatever the e-mails, and its neighbours with it', async () => {
    const limits = await theLimits(redisUrl);
    const address = anAddress();
    expect(await refusals(times(55, () => limits.countPassword(anEmail(), address)))).toHaveLength(5);
    expect(await refusals([limits.countPassword(anEmail(), address.replace(/1$/, 'abcd'))])).toHaveLength(1);
  });

  it('refuses the 31st link from one address', async () => {
    const limits = await theLimits(redisUrl);
    const address = anAddress();
    expect(await refusals(times(31, () => limits.countLink(address)))).toHaveLength(1);
  });
});

(REDIS_URL ? describe : describe.skip)('two processes', () => {
  it('count together', async () => {
    const [one, two] = [await theLimits(REDIS_URL), await theLimits(REDIS_URL)];
    const [email, address] = [anEmail(), anAddress()];
    const tries = times(10, (n) => (n % 2 ? one : two).countPassword(email, address));
    expect(await refusals(tries)).toHaveLength(5);
  });
});
