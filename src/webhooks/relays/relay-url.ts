import type { Finding } from '#libs/findings';
import { say } from './relay-texts.js';

export interface RelayGround {
  /** whether http, and addresses of a private network, are allowed: for trials on one machine */
  allowsPrivate: boolean;
  /** where LINE reaches this server; absent while it is not known */
  publicUrl?: string;
  /** whether an address in figures is of the public internet */
  isPublicHost: (hostname: string) => boolean;
}

const OUR_PATH = /^\/webhooks\/line\//;

/** What keeps an address from being forwarded to; nothing when it may be. Names are judged again whenever they are called. */
export function relayUrlProblem(text: string, ground: RelayGround): Finding | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'https:' || (ground.allowsPrivate && url?.protocol === 'http:');
  if (!url || !isWeb) return say('relay_not_https');
  if (url.username !== '' || url.password !== '') return say('relay_has_password');
  if (isOurs(url, ground.publicUrl)) return say('relay_is_ours');
  if (!ground.allowsPrivate && !ground.isPublicHost(url.hostname)) return say('relay_private');
  return undefined;
}

function isOurs(url: URL, publicUrl: string | undefined): boolean {
  if (publicUrl === undefined) return false;
  const ours = new URL(publicUrl);
  return url.host === ours.host && OUR_PATH.test(url.pathname);
}
