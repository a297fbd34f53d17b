import { startSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
import type { Channel } from './world/channel.js';

/** An answer as a spec looks at it; `json` is `null` when the body is no JSON. */
export interface SeenAnswer {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

export interface CallOptions {
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  token?: string | null;
}

export type LineCaller = (method: string, path: string, options?: CallOptions) => Promise<SeenAnswer>;

/** A simulator on a free port and a way to speak to it, for specs. */
export interface SpecSimulator {
  simulator: Simulator;
  /** The demo channel, as it is now: a reset makes a new one. */
  readonly channel: Channel;
  /** Ids of the invented friends. */
  friends: readonly string[];
  /** Calls LINE, with the demo channel's token unless told otherwise. */
  line: LineCaller;
  /** Calls the admin API; paths begin after `/__sim`. */
  admin: LineCaller;
}

/** Starts a simulator with some friends. The spec closes it. */
export async function startForSpec(options: SimulatorOptions = {}): Promise<SpecSimulator> {
  const simulator = await startSimulator({ users: 5, ...options });
  const demoChannel = (): Channel => {
    const channel = simulator.admin.findChannel(simulator.channel.id);
    if (channel === undefined) throw new Error('no demo channel');
    return channel;
  };
  return {
    simulator,
    get channel() {
      return demoChannel();
    },
    friends: demoChannel().users.map(({ userId }) => userId),
    line: (method, path, call) =>
      request(simulator.url + path, method, { token: simulator.channel.token, ...call }),
    admin: (method, path, call) => request(`${simulator.url}/__sim${path}`, method, { token: null, ...call }),
  };
}

async function request(
  url: string,
  method: string,
  { body, raw, headers, token }: CallOptions,
): Promise<SeenAnswer> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token == null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A text message object. */
export const text = (words: string): { type: 'text'; text: string } => ({ type: 'text', text: words });

/** The `n`th id that nobody has. */
export const strangerId = (prefix: 'U' | 'C' | 'R', n = 0): string =>
  prefix + n.toString(16).padStart(32, '0');
