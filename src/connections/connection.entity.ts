import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column('text', { name: 'bot_user_id' })
  botUserId!: string;

  @Column('text', { name: 'bot_basic_id' })
  botBasicId!: string;

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

  @Column('timestamptz', { name: 'verified_at' })
  verifiedAt!: Date;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
