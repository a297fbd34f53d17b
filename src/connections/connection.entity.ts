import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IssuedTokenKind } from '#libs/line';

export const CONNECTION_STATUSES = ['active', 'revoked', 'unreachable'] as const;
/** `revoked`: LINE refuses the credential · `unreachable`: the last verification got no answer */
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number];

/** A LINE Official Account of a workspace. Secrets are sealed; nothing here may leave through a view unchecked. */
@Entity('connections')
export class Connection {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  status!: ConnectionStatus;

  /** long-lived channel access token; absent when tokens are issued from channel id and secret */
  @Column('text', { name: 'sealed_access_token', nullable: true })
  sealedAccessToken!: string | null;

  @Column('text', { name: 'channel_id', nullable: true })
  channelId!: string | null;

  @Column('text', { name: 'sealed_channel_secret', nullable: true })
  sealedChannelSecret!: string | null;

  /** the access token issued last from channel id and secret; absent before the first, and after LINE refused it */
  @Column('text', { name: 'sealed_issued_token', nullable: true })
  sealedIssuedToken!: string | null;

  @Column('text', { name: 'issued_token_kind', nullable: true })
  issuedTokenKind!: IssuedTokenKind | null;

  @Column('timestamptz', { name: 'issued_token_issued_at', nullable: true })
  issuedTokenIssuedAt!: Date | null;

  @Column('timestamptz', { name: 'issued_token_expires_at', nullable: true })
  issuedTokenExpiresAt!: Date | null;

  /** LINE refused the token before this one, and has not accepted this one yet */
  @Column('boolean', { name: 'issued_token_suspect' })
  issuedTokenSuspect!: boolean;

  @Column('text', { name: 'bot_user_id' })
  botUserId!: string;

  @Column('text', { name: 'bot_basic_id' })
  botBasicId!: string;

  @Column('text', { name: 'bot_premium_id', nullable: true })
  botPremiumId!: string | null;

  @Column('text', { name: 'bot_display_name' })
  botDisplayName!: string;

  @Column('text', { name: 'bot_picture_url', nullable: true })
  botPictureUrl!: string | null;

  @Column('text', { name: 'quota_type' })
  quotaType!: 'none' | 'limited';

  /** messages a month; null when there is no limit */
  @Column('int', { name: 'quota_limit', nullable: true })
  quotaLimit!: number | null;

  /** messages used this month, as LINE says approximately */
  @Column('int', { name: 'quota_used' })
  quotaUsed!: number;

  /** absent until the quota was read for the first time since it is noted */
  @Column('timestamptz', { name: 'quota_read_at', nullable: true })
  quotaReadAt!: Date | null;

  /** IANA name */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** where LINE sends events, as it said when it was asked last; absent when nowhere, or never asked */
  @Column('text', { name: 'webhook_endpoint', nullable: true })
  webhookEndpoint!: string | null;

  /** absent until LINE was asked */
  @Column('boolean', { name: 'webhook_is_active', nullable: true })
  webhookIsActive!: boolean | null;

  @Column('timestamptz', { name: 'webhook_checked_at', nullable: true })
  webhookCheckedAt!: Date | null;

  @Column('timestamptz', { name: 'webhook_received_at', nullable: true })
  webhookReceivedAt!: Date | null;

  /** with the two below: the last test, or none */
  @Column('timestamptz', { name: 'webhook_tested_at', nullable: true })
  webhookTestedAt!: Date | null;

  @Column('boolean', { name: 'webhook_test_ok', nullable: true })
  webhookTestOk!: boolean | null;

  @Column('text', { name: 'webhook_test_detail', nullable: true })
  webhookTestDetail!: string | null;

  @Column('timestamptz', { name: 'verified_at' })
  verifiedAt!: Date;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
