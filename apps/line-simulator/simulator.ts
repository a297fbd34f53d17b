import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAdminCall } from './admin/answer-admin-call.js';
import { answerLineCall, type Target } from './endpoints/answer-line-call.js';
import { DEMO_CHANNEL, furnishDefaultWorld, type WorldOptions } from './default-world.js';
import { loadPhonePages, sendPhonePage, type PhonePages } from './phone-pages.js';
import { World } from './world/world.js';

export interface SimulatorOptions extends WorldOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** `127.0.0.1` by default: the admin API asks nobody who they are. */
  host?: string;
}

/** A running simulator. */
export interface Simulator {
  /** e.g. `http://127.0.0.1:7100`, without a slash at the end: the base of LINE's API and of its data API. */
  url: string;
  port: number;
  /** Access to everything the admin API reaches, for tests in the same process. */
  admin: World;
  /** The demo channel's credentials. */
  channel: { id: string; secret: string; token: string };
  /** Stops listening and drops every connection, answered or not. */
  close(): Promise<void>;
}

/**
 * Starts a simulated LINE platform.
 *
 * @throws the listening error, e.g. when the port is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = new World((empty) => furnishDefaultWorld(empty, options));
  const pages = loadPhonePages();
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) =>
    dispatch(world, pages, request, response),
  );
  const host = options.host ?? '127.0.0.1';
  const { port } = await listen(server, options.port ?? 0, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    admin: world,
    channel: { id: DEMO_CHANNEL.id, secret: DEMO_CHANNEL.secret, token: options.token ?? DEMO_CHANNEL.token },
    close: () => close(server),
  };
}

function dispatch(world: World, pages: PhonePages, request: IncomingMessage, response: ServerResponse): void {
  const target = splitTarget(request.url ?? '/');
  const { path } = target;
  if (path.startsWith('/__sim/')) answerAdminCall(world, request, response, target);
  else if (!sendPhonePage(pages, request, response, path)) answerLineCall(world, request, response, target);
}

function splitTarget(url: string): Target {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('not listening on a port'));
      else resolve(address);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Hanging answers and event streams never end by themselves.
    server.closeAllConnections();
  });
}
