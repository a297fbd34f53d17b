import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { answerAdminCall } from './admin/answer-admin-call.js';
import { DEMO_CHANNEL, furnishDefaultWorld, type WorldOptions } from './default-world.js';
import { answerLineCall } from './endpoints/answer-line-call.js';
import { MAX_BODY_BYTES } from './endpoints/checks.js';
import { fromIncoming } from './http/http-request.js';
import { LineConnection, type ConnectionUse } from './http/line-connection.js';
import { Listener } from './http/listener.js';
import { Outage } from './http/outage.js';
import { readBody } from './http/read-body.js';
import { sendAnswer } from './http/send-answer.js';
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
  /** Refuses connections for a while, as in an outage of the platform. */
  outage: Outage;
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
  const host = options.host ?? '127.0.0.1';
  const server = createServer({ noDelay: true });
  const listener = new Listener(server, host, options.port ?? 0);
  const outage = new Outage(listener);
  const use = connectionUse(world, outage);
  server.on('connection', (socket) => void new LineConnection(socket, use));
  const port = await listener.open();
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    admin: world,
    outage,
    channel: { id: DEMO_CHANNEL.id, secret: DEMO_CHANNEL.secret, token: options.token ?? DEMO_CHANNEL.token },
    close: () => listener.close(),
  };
}

/** Calls of LINE, which are many, are served on the bare connection; people and admin calls by Node's HTTP server. */
function connectionUse(world: World, outage: Outage): ConnectionUse {
  const pages = loadPhonePages();
  const httpServer = createHttpServer({ keepAliveTimeout: 75_000 }, (request, response) =>
    dispatch({ world, outage, pages }, request, response),
  );
  return {
    serves: (url) => url.startsWith('/v2/') || url.startsWith('/oauth2/'),
    answer: (request) => answerLineCall(world, request),
    handOver: (socket) => void httpServer.emit('connection', socket),
    mostBodyBytes: MAX_BODY_BYTES,
  };
}

interface Platform {
  world: World;
  outage: Outage;
  pages: PhonePages;
}

function dispatch(
  { world, outage, pages }: Platform,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [path = '', query = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  if (path.startsWith('/__sim/')) answerAdminCall({ world, outage }, request, response, { path, query });
  else if (!sendPhonePage(pages, request, response, path)) {
    readBody(request, MAX_BODY_BYTES, (body) =>
      sendAnswer(response, answerLineCall(world, fromIncoming(request, body))),
    );
  }
}
