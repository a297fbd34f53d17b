import type { Quota } from '#libs/line';
import type { Connection } from './connection.entity.js';

/** The most a column holds; no account of LINE comes near it. */
const MOST = 2_147_483_647;

export function quotaColumns(
  { type, limit, used }: Quota,
  readAt: Date,
): Pick<Connection, 'quotaType' | 'quotaLimit' | 'quotaUsed' | 'quotaReadAt'> {
  return {
    quotaType: type,
    quotaLimit: limit === null ? null : Math.min(limit, MOST),
    quotaUsed: Math.min(used, MOST),
    quotaReadAt: readAt,
  };
}
