import { say } from './connection-texts.js';
import type { Quota } from '#libs/line';
import type { ConnectionWarning } from './connection.dto.js';

export interface TriedFacts {
  quota: Quota;
  hasChannelSecret: boolean;
  /** the name of a connection to the same account, when there is one */
  connectedAs?: string;
}

/** What is allowed, but probably not meant, of a credential that LINE accepted. */
export function connectionWarnings({
  quota,
  hasChannelSecret,
  connectedAs,
}: TriedFacts): ConnectionWarning[] {
  const warnings: ConnectionWarning[] = [];
  if (connectedAs !== undefined)
    warnings.push({
      path: 'channelAccessToken',
      ...say('account_connected_already', { name: connectedAs }),
    });
  if (!hasChannelSecret)
    warnings.push({
      path: 'channelSecret',
      ...say('channel_secret_missing'),
    });
  if (quota.limit !== null && quota.used >= quota.limit)
    warnings.push({
      path: 'quota',
      ...say('account_quota_used_up', { used: quota.used, limit: quota.limit }),
    });
  return warnings;
}
