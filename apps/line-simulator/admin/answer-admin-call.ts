import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, type ReadBody } from '../http/read-body.js';
import { Router } from '../http/router.js';
import { AdminError, type AdminAnswer, type AdminCall, type AdminRoute } from './admin-call.js';
import { audienceRoutes } from './audience-routes.js';
import { channelRoutes } from './channel-routes.js';
import { chatRoutes } from './chat-routes.js';
import { faultRoutes } from './fault-routes.js';
import { groupRoutes } from './group-routes.js';
import { ledgerRoutes } from './ledger-routes.js';
import { tokenRoutes } from './token-routes.js';
import { tapRoutes } from './tap-routes.js';
import { userRoutes } from './user-routes.js';
import { webhookRoutes } from './webhook-routes.js';
import { worldRoutes } from './world-routes.js';

/** Enough for a million users with names in one request. */
const MAX_BODY_BYTES = 256 * 1_024 * 1_024;

const router = new Router<AdminRoute>();
const ROUTES = [
  worldRoutes,
  channelRoutes,
  tokenRoutes,
  userRoutes,
  groupRoutes,
  audienceRoutes,
  chatRoutes,
  ledgerRoutes,
  faultRoutes,
  tapRoutes,
  webhookRoutes,
].flat();
for (const route of ROUTES) router.add(route.method, route.path, route);

/** Serves one request to the admin API under `/__sim/`. */
export function answerAdminCall(
  { world, outage }: Pick<AdminCall, 'world' | 'outage'>,
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: { path: string; query: string },
): void {
  readBody(request, MAX_BODY_BYTES, (received) => {
    const answer = answerSafely(() => {
      const found = router.find(request.method ?? '', path);
      if (found === undefined) throw new AdminError(404, `no ${request.method} ${path}`);
      const { value: route, params } = found;
      const body = parseBody(received);
      return route.handle({ world, outage, params, query: new URLSearchParams(query), body });
    });
    void answer.then((made) => send(response, made));
  });
}

function parseBody({ bytes, tooLarge }: ReadBody): unknown {
  if (tooLarge) throw new AdminError(413, `at most ${MAX_BODY_BYTES} bytes`);
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new AdminError(400, error instanceof Error ? error.message : 'the body is not JSON');
  }
}

/** Runs at once what needs no waiting, so that its effects are there before anything else happens. */
async function answerSafely(handle: () => AdminAnswer | Promise<AdminAnswer>): Promise<AdminAnswer> {
  try {
    return await handle();
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): AdminAnswer {
  if (error instanceof AdminError)
    return { kind: 'json', status: error.status, value: { error: error.message } };
  console.error('line-simulator:', error);
  return { kind: 'json', status: 500, value: { error: 'the simulator failed; see its output' } };
}

async function send(response: ServerResponse, answer: AdminAnswer): Promise<void> {
  if (answer.kind === 'stream') {
    await answer.write(response);
    return;
  }
  const body = JSON.stringify(answer.value);
  response
    .writeHead(answer.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
