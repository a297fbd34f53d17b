import type { BotInfo } from '#libs/line';
import type { BotView, ConnectionView, QuotaView } from './connection.dto.js';
import type { Connection } from './connection.entity.js';
import type { WebhookView } from './webhook.dto.js';

/** Where LINE reaches this server for a connection. */
export function webhookUrlOf(publicUrl: string | undefined, id: string): string {
  return `${publicUrl}/webhooks/line/${id}`;
}

/** What of a connection may leave; no secret is in it. */
export function connectionView(row: Connection, publicUrl: string | undefined): ConnectionView {
  const webhookUrl = webhookUrlOf(publicUrl, row.id);
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    credential: row.sealedAccessToken ? 'access_token' : 'channel_secret',
    channelId: row.channelId,
    hasChannelSecret: row.sealedChannelSecret !== null,
    bot: {
      userId: row.botUserId,
      basicId: row.botBasicId,
      premiumId: row.botPremiumId,
      displayName: row.botDisplayName,
      pictureUrl: row.botPictureUrl,
    },
    quota: quotaView(row),
    webhookUrl,
    webhook: webhookView(row, webhookUrl),
    timeZone: row.timeZone,
    verifiedAt: row.verifiedAt.toISOString(),
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function webhookView(row: Connection, ours: string): WebhookView {
  const { webhookEndpoint: url, webhookTestedAt: testedAt, webhookTestOk, webhookTestDetail } = row;
  return {
    url,
    // Compared when shown, not when asked: PUBLIC_URL may have changed since.
    isOurs: row.webhookCheckedAt && url === ours,
    isActive: row.webhookIsActive,
    checkedAt: row.webhookCheckedAt?.toISOString() ?? null,
    lastReceivedAt: row.webhookReceivedAt?.toISOString() ?? null,
    lastTest: testedAt && {
      at: testedAt.toISOString(),
      ok: webhookTestOk === true,
      detail: webhookTestDetail ?? '',
    },
  };
}

export function quotaView(
  row: Pick<Connection, 'quotaType' | 'quotaLimit' | 'quotaUsed' | 'quotaReadAt'>,
): QuotaView {
  return {
    type: row.quotaType,
    limit: row.quotaLimit,
    used: row.quotaUsed,
    readAt: row.quotaReadAt?.toISOString() ?? null,
  };
}

export function botView({ userId, basicId, premiumId, displayName, pictureUrl }: BotInfo): BotView {
  return {
    userId,
    basicId,
    premiumId: premiumId ?? null,
    displayName,
    pictureUrl: pictureUrl ?? null,
  };
}
