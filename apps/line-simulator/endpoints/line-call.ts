import type { Answer } from '../http/answer.js';
import type { PathParams } from '../http/router.js';
import type { Channel } from '../world/channel.js';
import type { RateLimit } from '../world/rate-limits.js';
import type { SeenKey } from '../world/retry-keys.js';
import type { World } from '../world/world.js';
import type { ReadBody } from '../http/read-body.js';

/** What every call has: a name, a place and a limit. */
export interface NamedEndpoint {
  /** Used by faults, statistics and the ledger, e.g. `push`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As a template of the router. */
  readonly path: string;
  readonly limit: RateLimit;
}

/** What rates, faults and violations have to know of a call. */
export interface ChannelCall {
  readonly channel: Channel;
  readonly endpoint: NamedEndpoint;
  readonly requestId: string;
  /** One instant for the whole call, in ms since the epoch of the virtual clock. */
  readonly nowMs: number;
}

/** One of the Messaging API's calls: what it takes, and what serves it. */
export interface LineEndpoint extends NamedEndpoint {
  readonly body: 'json' | 'none';
  readonly takesRetryKey: boolean;
  /** Runs after all checks that do not depend on the endpoint; must not wait, so that it is atomic. */
  handle(call: LineCall): Answer;
}

/** An authenticated request on its way through the checks; the later fields are filled in by them. */
export interface LineCall extends ChannelCall {
  readonly world: World;
  readonly endpoint: LineEndpoint;
  readonly params: PathParams;
  /** Without the `?`. */
  readonly query: string;
  readonly contentType: string | undefined;
  readonly received: ReadBody;
  /** The body, once it could be parsed. */
  body: unknown;
  /** The header as sent. */
  readonly retryKey: string | null;
  /** What is known of the key, once it was found well-formed where it may be sent. */
  seenKey: SeenKey | null;
}

/** LINE's default, for every endpoint whose limit is not stated. */
export const DEFAULT_LIMIT: RateLimit = { requests: 2_000, seconds: 1 };
