import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { getQueueOptionsToken, getQueueToken } from '@nestjs/bull';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bull';
import { ConfigModule, loadSettings } from '../../src/config/index.js';
import { queueName, queueOptions } from '../../src/queue/bull-queues.js';
import { Bell, BELL_TOPICS } from '../../src/queue/bell.js';
import { QueueModule, WorkLoop } from '../../src/queue/index.js';

const REDIS_URL = process.env.REDIS_URL;
const MILLION = 1_000_000;

const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

class WarningLog implements LoggerService {
  readonly warnings: string[] = [];
  log(): void {}
  error(): void {}
  warn(...parts: unknown[]): void {
    this.warnings.push(JSON.stringify(parts));
  }
}

/** A process's bell. Those with the same prefix share their rings. */
async function startBell(redisUrl: string | undefined, prefix: string, log = new WarningLog()) {
  const building = Test.createTestingModule({
    imports: [ConfigModule.forRoot({ ...loadSettings({}), redisUrl }), QueueModule],
  }).setLogger(log);
  for (const topic of BELL_TOPICS)
    building
      .overrideProvider(getQueueOptionsToken(queueName(topic)))
      .useValue(queueOptions(redisUrl, prefix));
  const app: INestApplicationContext = await (await building.compile()).init();
  const bell = { app, bell: app.get(Bell), queue: (name: string) => app.get<Queue>(getQueueToken(name)) };
  const close = async (): Promise<void> => {
    if (redisUrl && redisUrl === REDIS_URL) await removeKeys(bell.queue('hikyaku-send'), prefix);
    await app.close();
  };
  open.push({ close });
  return bell;
}

async function removeKeys({ client }: Queue, prefix: string): Promise<void> {
  const keys = await client.keys(`${prefix}:*`);
  if (keys.length > 0) await client.del(keys);
}

function newPrefix(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}

function heardOnce(bell: Bell): Promise<void> {
  return new Promise((resolve) => {
    bell.listen('send', resolve);
  });
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A port where something listens but never says a word. */
async function startMuteServer(): Promise<string> {
  const server: Server = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  open.push({ close: () => Promise.resolve(server.close()) });
  const address = server.address();
  return `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const withRedis = REDIS_URL ? describe : describe.skip;

withRedis('the bell in Redis (needs REDIS_URL)', () => {
  it('given a listener in another process, when rung, then he hears it', async () => {
    const prefix = newPrefix();
    const [ringer, listener] = [await startBell(REDIS_URL, prefix), await startBell(REDIS_URL, prefix)];
    const heard = heardOnce(listener.bell);
    await ringer.bell.ring('send');
    await expect(heard).resolves.toBeUndefined();
  });

  it('given a listener of the other topic, when rung, then he does not hear it', async () => {
    const prefix = newPrefix();
    const [ringer, listener] = [await startBell(REDIS_URL, prefix), await startBell(REDIS_URL, prefix)];
    const topics: string[] = [];
    listener.bell.listen('plan', () => topics.push('plan'));
    const heard = heardOnce(listener.bell);
    await ringer.bell.ring('send');
    await heard;
    expect(topics).toEqual([]);
  });

  it('given nobody listens, when rung a million times, then one ring waits, and one is heard', async () => {
    const prefix = newPrefix();
    const ringer = await startBell(REDIS_URL, prefix);
    const queue = ringer.queue('hikyaku-send');
    for (let n = 0; n < MILLION; n++) void ringer.bell.ring('send');
    await until(async () => (await queue.getWaitingCount()) > 0);
    await ringer.bell.ring('send');
    expect(await queue.getJobCounts()).toMatchObject({ waiting: 1, active: 0, completed: 0, failed: 0 });
    const listener = await startBell(REDIS_URL, prefix);
    await heardOnce(listener.bell);
    await until(async () => (await queue.getJobCounts()).waiting === 0);
    expect(await queue.getJobCounts()).toMatchObject({ active: 0, completed: 0, failed: 0 });
  });

  it('given Redis loses everything, then the work is found by looking, and later rings are heard', async () => {
    const prefix = newPrefix();
    const [ringer, worker] = [await startBell(REDIS_URL, prefix), await startBell(REDIS_URL, prefix)];
    const ledger = ['the work'];
    await ringer.bell.ring('send');
    const queue = ringer.queue('hikyaku-send');
    await until(async () => (await queue.getWaitingCount()) > 0);
    await removeKeys(queue, prefix);

    const loop = new WorkLoop({
      step: () => Promise.resolve(ledger.pop() !== undefined),
      parallel: 1,
      lookEveryMs: 50,
      onError: () => undefined,
    });
    open.push({ close: () => loop.end() });
    loop.start();
    await until(() => ledger.length === 0);
    const heard = heardOnce(worker.bell);
    await ringer.bell.ring('send');
    await expect(heard).resolves.toBeUndefined();
  });
});

describe('the bell with Redis away', () => {
  const refused = 'redis://user:topsecret@127.0.0.1:1';

  it('still wakes its own process, and warns once, without the password', async () => {
    const log = new WarningLog();
    const { bell } = await startBell(refused, newPrefix(), log);
    let heard = 0;
    bell.listen('send', () => (heard += 1));
    await bell.ring('send');
    await bell.ring('send');
    expect(heard).toBe(2);
    await until(() => log.warnings.length > 0);
    // Several attempts to connect fail in this time.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(log.warnings).toHaveLength(1);
    expect(log.warnings.join()).toContain('ECONNREFUSED');
    expect(log.warnings.join()).not.toContain('topsecret');
  });

  it.each([
    ['refuses connections', () => Promise.resolve(refused)],
    ['accepts them and is silent', startMuteServer],
    ['is at an address that never answers', () => Promise.resolve('redis://192.0.2.1:6379')],
  ])('given it %s, when the process ends, then soon', async (_, start) => {
    const { app, bell } = await startBell(await start(), newPrefix());
    bell.listen('send', () => undefined);
    await bell.ring('send');
    const begun = Date.now();
    await app.close();
    expect(Date.now() - begun).toBeLessThan(15_000);
  });
});

describe('the bell without REDIS_URL', () => {
  it('rings within the process and connects to nothing', async () => {
    const log = new WarningLog();
    const { bell, queue } = await startBell(undefined, newPrefix(), log);
    const heard = heardOnce(bell);
    await bell.ring('send');
    await expect(heard).resolves.toBeUndefined();
    expect(BELL_TOPICS.flatMap((topic) => queue(queueName(topic)).clients)).toEqual([]);
  });
});
