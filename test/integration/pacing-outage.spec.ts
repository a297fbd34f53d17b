import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ConfigModule, loadSettings } from '../../src/config/index.js';
import { type Grant, Pacing, PacingModule } from '../../src/pacing/index.js';
import { REDIS_URL, SharedPacing } from './shared-pacing.js';

/** Who waits for a Redis that never answers waits for minutes. */
const SOON_MS = 5_000;
const REFUSED = 'redis://user:topsecret@127.0.0.1:1';

const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

class LoudLog implements LoggerService {
  readonly warnings: string[] = [];
  readonly messages: string[] = [];
  log(...parts: unknown[]): void {
    this.messages.push(JSON.stringify(parts));
  }
  error(): void {}
  warn(...parts: unknown[]): void {
    this.warnings.push(JSON.stringify(parts));
  }
}

async function startPacing(environment: Record<string, string>) {
  const log = new LoudLog();
  const imports = [ConfigModule.forRoot(loadSettings(environment)), PacingModule];
  const app = await (await Test.createTestingModule({ imports }).setLogger(log).compile()).init();
  open.push(app);
  return { app, log, pacing: app.get(Pacing) };
}

/** Stands between a process and Redis: lets through, refuses, or falls silent, in which connections stay for ever. */
class Road {
  private server?: Server;
  private port = 0;
  private silent = false;
  private readonly sockets = new Set<Socket>();

  async open(): Promise<void> {
    const server = createServer((near) => this.join(near)).listen(this.port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
    this.server = server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  fallSilent(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.removeAllListeners('data');
  }

  speakAgain(): void {
    this.silent = false;
  }

  close(): Promise<void> {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    return Promise.resolve();
  }

  private join(near: Socket): void {
    const { hostname, port } = new URL(REDIS_URL ?? 'redis://127.0.0.1');
    const far = connect(Number(port || 6379), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      if (!this.silent) from.on('data', (data) => to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  }
}

async function aRoad(): Promise<Road> {
  const road = new Road();
  await road.open();
  open.push(road);
  return road;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function takeMany(pacing: Pacing, count: number): Promise<Grant[]> {
  return Promise.all(Array.from({ length: count }, () => pacing.take('C1', 'push', 500)));
}

/** Tokens a second in the time that is promised. */
function speedOf(grants: Grant[]): number {
  const tokens = grants.reduce((sum, grant) => sum + grant.tokens, 0);
  return (tokens * 1_000) / Math.max(...grants.map(({ waitMs }) => waitMs));
}

describe('pacing with Redis away', () => {
  it('keeps to half the pace by itself, and warns once, without the password', async () => {
    const { pacing, log } = await startPacing({ REDIS_URL: REFUSED });
    await pacing.take('C1', 'push', 1);
    expect(speedOf(await takeMany(pacing, 5))).toBeCloseTo(995, -2);
    // Several attempts to connect fail in this time.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await takeMany(pacing, 5);
    expect(log.warnings).toHaveLength(1);
    expect(log.warnings.join()).toContain('ECONNREFUSED');
    expect(log.warnings.join()).not.toContain('topsecret');
  });

  it('slows down when LINE refuses', async () => {
    const { pacing } = await startPacing({ REDIS_URL: REFUSED });
    await pacing.take('C1', 'push', 1);
    pacing.slowDown('C1', 'push');
    expect((await pacing.take('C1', 'push', 1)).waitMs).toBeGreaterThan(200);
    expect(pacing.levels()).toMatchObject([{ factor: expect.closeTo(0.5, 1) }]);
  });

  it.each([
    ['refuses connections', () => Promise.resolve(REFUSED)],
    ['is at an address that never answers', () => Promise.resolve('redis://192.0.2.1:6379')],
    [
      'accepts connections and is silent',
      async () => {
        const road = await aRoad();
        road.fallSilent();
        return road.url;
      },
    ],
  ])('given it %s, grants soon, and the process ends soon', async (_, start) => {
    const { app, pacing } = await startPacing({ REDIS_URL: await start() });
    const begun = Date.now();
    expect(await pacing.take('C1', 'push', 10)).toMatchObject({ tokens: 10 });
    expect(Date.now() - begun).toBeLessThan(SOON_MS);
    const closing = Date.now();
    await app.close();
    expect(Date.now() - closing).toBeLessThan(SOON_MS);
    expect(await pacing.take('C1', 'push', 10)).toMatchObject({ tokens: 10 });
  });

  it('given the limits are lifted, has no need of it', async () => {
    const { pacing, log } = await startPacing({
      REDIS_URL: REFUSED,
      LINE_PUSH_PER_SECOND: '0',
      LINE_MULTICAST_PER_SECOND: '0',
    });
    expect(await pacing.take('C1', 'push', 1_000)).toEqual({ tokens: 1_000, waitMs: 0 });
    expect(log.warnings).toEqual([]);
  });
});

(REDIS_URL ? describe : describe.skip)('pacing with Redis that goes and comes (needs REDIS_URL)', () => {
  /** A process over the road, and one that has its Redis directly: what both share shows which way the first goes. */
  async function twoProcesses() {
    const shared = new SharedPacing();
    open.push(shared);
    const road = await aRoad();
    const [far, near] = [shared.startProcess(undefined, road.url), shared.startProcess()];
    const goesByRedis = async (): Promise<boolean> => {
      const channel = `C${Math.random()}`;
      await far.take(channel, 'push', 1);
      return (await near.take(channel, 'push', 1)).waitMs > 0.75;
    };
    return { road, far, goesByRedis };
  }

  it('given connections are refused for a while, goes back to Redis when they are not', async () => {
    const { road, goesByRedis } = await twoProcesses();
    expect(await goesByRedis()).toBe(true);
    await road.close();
    await until(async () => !(await goesByRedis()));
    await road.open();
    await until(goesByRedis);
    expect(await goesByRedis()).toBe(true);
  });

  it('given connections fall silent, nobody waits for long, and it goes back over a new one', async () => {
    const { road, far, goesByRedis } = await twoProcesses();
    expect(await goesByRedis()).toBe(true);
    road.fallSilent();
    const begun = Date.now();
    await takeMany(far, 20);
    expect(Date.now() - begun).toBeLessThan(SOON_MS);
    expect(await goesByRedis()).toBe(false);
    road.speakAgain();
    await until(goesByRedis);
    expect(await goesByRedis()).toBe(true);
  });

  it('given it goes away, what was promised before stays promised', async () => {
    const { road, far } = await twoProcesses();
    const before = await takeMany(far, 5);
    await road.close();
    const after = await takeMany(far, 1);
    expect(Math.max(...before.map(({ waitMs }) => waitMs))).toBeGreaterThan(240);
    expect(after[0]?.waitMs).toBeGreaterThan(150);
  });
});
