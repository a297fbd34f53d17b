import type { ServerResponse } from 'node:http';
import type { Outage } from '../http/outage.js';
import type { PathParams } from '../http/router.js';
import type { Channel } from '../world/channel.js';
import type { World } from '../world/world.js';

/** A request to the admin API; the body is `undefined` when there was none. */
export interface AdminCall {
  world: World;
  outage: Outage;
  params: PathParams;
  query: URLSearchParams;
  body: unknown;
}

/** JSON at once, or a stream that writes for itself. */
export type AdminAnswer =
  | { kind: 'json'; status: number; value: unknown }
  | { kind: 'stream'; write: (response: ServerResponse) => Promise<void> | void };

export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  handle: (call: AdminCall) => AdminAnswer | Promise<AdminAnswer>;
}

/** Said to whoever drives the simulator, as `{"error": message}`. */
export class AdminError extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 413,
    message: string,
  ) {
    super(message);
  }
}

export const answerWith = (value: unknown, status = 200): AdminAnswer => ({ kind: 'json', status, value });

/** @throws AdminError 404 */
export function channelOf({ world, params }: AdminCall): Channel {
  const channel = world.findChannel(params.channelId ?? '');
  if (channel === undefined) throw new AdminError(404, `no channel ${params.channelId}`);
  return channel;
}
