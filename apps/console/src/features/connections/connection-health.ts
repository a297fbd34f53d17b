import type { Connection } from './connection.js';

export type Trouble =
  'revoked' | 'unreachable' | 'quotaUsedUp' | 'noSecret' | 'webhookElsewhere' | 'webhookOff' | 'quotaLow';

/** What repairs it; null where that is not done in this console. */
export type Repair = 'rotate' | 'verify' | 'webhook' | null;

export type Health = { state: 'connected' } | { state: 'attention'; trouble: Trouble; repair: Repair };

type Facts = Pick<Connection, 'status' | 'quota' | 'hasChannelSecret'> & {
  webhook: Pick<Connection['webhook'], 'isOurs' | 'isActive'>;
};

/** From this share of the month's messages on, the next campaign may not fit. */
export const LOW_FROM = 0.9;

/** The worst that is wrong with a connection: what keeps messages from going comes before what keeps events from coming. */
export function healthOf({ status, quota, hasChannelSecret, webhook }: Facts): Health {
  if (status === 'revoked') return trouble('revoked', 'rotate');
  if (status === 'unreachable') return trouble('unreachable', 'verify');
  const share = quotaShare(quota);
  if (share !== null && share >= 1) return trouble('quotaUsedUp', null);
  if (!hasChannelSecret) return trouble('noSecret', 'rotate');
  if (webhook.isOurs === false) return trouble('webhookElsewhere', 'webhook');
  if (webhook.isActive === false) return trouble('webhookOff', 'webhook');
  if (share !== null && share >= LOW_FROM) return trouble('quotaLow', null);
  return { state: 'connected' };
}

/** How much of the month's messages is used; null without a limit, more than 1 when LINE let more through. */
export function quotaShare({ limit, used }: Pick<Connection['quota'], 'limit' | 'used'>): number | null {
  if (limit === null) return null;
  return limit === 0 ? 1 : used / limit;
}

function trouble(name: Trouble, repair: Repair): Health {
  return { state: 'attention', trouble: name, repair };
}
