import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Agent, request } from 'undici';
import { SETTINGS, type Settings } from '../config/index.js';
import { isPublicAddress } from './public-address.js';

export const SILENT_AFTER_SECONDS = 5;
const TIMEOUT_MS = SILENT_AFTER_SECONDS * 1_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** So little of a page is read before it is put away. */
const MOST_READ_BYTES = 65_536;

export type Reached = { ok: true; status: number } | ({ ok: false } & Unreached);

/** Why no page was found: it answers with an error, or one of the others. */
export type Unreached =
  { reason: 'error_status'; status: number } | { reason: 'too_many_redirects' | Silence };

/** Why there was no answer at all. */
export type Silence =
  | 'private_network'
  | 'no_answer_in_time'
  | 'unknown_host'
  | 'connection_refused'
  | 'certificate_not_trusted'
  | 'unreachable';

/** What was answered to a post; a redirect is an answer like another, since it is not followed. */
export type Posted = { ok: true; status: number } | { ok: false; reason: Silence };

/** An address that is not of the public internet. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';

  constructor() {
    super('The address leads to a private network, which is not asked.');
  }
}

/** Calls addresses that somebody typed: never into a private network, each within seconds, and never more than a little of an answer. */
@Injectable()
export class OutgoingService implements OnModuleDestroy {
  private readonly agent: Agent;
  /** whether addresses of a private network are called, and plain http will do: for a trial on one machine */
  readonly allowsPrivate: boolean;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.allowsPrivate = settings.outgoingPrivateAddresses === 'allow';
    this.agent = new Agent({
      // The address is judged where it is connected to, so that a name that changes in between leads nowhere else.
      connect: { lookup: this.allowsPrivate ? undefined : publicLookup, timeout: TIMEOUT_MS },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.agent.destroy();
  }

  /** Whether a page answers there, redirects followed. Never throws. */
  async reach(url: string): Promise<Reached> {
    try {
      let at = new URL(url);
      for (let followed = 0; followed <= MOST_REDIRECTS; followed++) {
        const { status, location } = await this.ask(at);
        if (!REDIRECTS.includes(status) || location === undefined)
          return status < 400 ? { ok: true, status } : { ok: false, reason: 'error_status', status };
        at = new URL(location, at);
      }
      return { ok: false, reason: 'too_many_redirects' };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  /** Sends a body there as it is, and follows no redirect. Never throws. */
  async post(url: string, headers: Record<string, string>, body: Buffer): Promise<Posted> {
    try {
      const at = new URL(url);
      this.refusePrivate(at);
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await request(at, { method: 'POST', dispatcher: this.agent, signal, headers, body });
      // That it was taken is known by now: a body that does not end is no refusal.
      await answer.body.dump({ limit: MOST_READ_BYTES, signal }).catch(() => undefined);
      return { ok: true, status: answer.statusCode };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  private async ask(url: URL): Promise<{ status: number; location?: string }> {
    this.refusePrivate(url);
    const answer = await request(url, {
      dispatcher: this.agent,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'user-agent': 'Hikyaku link check', accept: 'text/html,*/*' },
    });
    await answer.body.dump({ limit: MOST_READ_BYTES, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { location } = answer.headers;
    return { status: answer.statusCode, location: Array.isArray(location) ? location[0] : location };
  }

  /** Names are judged when they are looked up; an address in figures is looked up by nobody. */
  private refusePrivate({ protocol, hostname }: URL): void {
    if (protocol !== 'http:' && protocol !== 'https:') throw new AddressRefused();
    if (!this.allowsPrivate && !isPublicHost(hostname)) throw new AddressRefused();
  }
}

/** What is known of a host before it is looked up: an address in figures, of this machine's network, is none to call. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 || isPublicAddress(host);
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '');
    const [first] = found;
    if (!first || !found.every(({ address }) => isPublicAddress(address)))
      return callback(new AddressRefused(), '');
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

function reasonOf(error: unknown): Silence {
  const { name = '', code, cause } = error as { name?: string; code?: string; cause?: unknown };
  if (error instanceof AddressRefused || cause instanceof AddressRefused) return 'private_network';
  if (name === 'TimeoutError' || code?.startsWith('UND_ERR_') === true) return 'no_answer_in_time';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown_host';
  if (code === 'ECONNREFUSED') return 'connection_refused';
  if (code?.startsWith('ERR_TLS') === true || code?.includes('CERT') === true)
    return 'certificate_not_trusted';
  return 'unreachable';
}
