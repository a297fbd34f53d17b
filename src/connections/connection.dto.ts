import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { FindingView, IsTimeZone } from '../common/index.js';
import { CONNECTION_STATUSES, type ConnectionStatus } from './connection.entity.js';
import { WebhookView } from './webhook.dto.js';

const ONE_LINE = /^[\x21-\x7e]+$/;
const SECRET_RULE = {
  message: 'must be copied whole from the LINE Developers Console, without spaces',
  context: { code: 'not_copied_whole' },
};

class ConnectionSecrets {
  @ApiPropertyOptional({ writeOnly: true, description: 'Long-lived channel access token' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  @Matches(ONE_LINE, SECRET_RULE)
  channelAccessToken?: string;

  @ApiPropertyOptional({
    description: 'With `channelSecret`, instead of a token: tokens are then issued by themselves',
  })
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,20}$/, {
    message: 'must be the number shown as "Channel ID" in the LINE Developers Console',
    context: { code: 'not_channel_id' },
  })
  channelId?: string;

  @ApiPropertyOptional({
    writeOnly: true,
    description: 'Verifies webhooks; with `channelId` also issues tokens',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, SECRET_RULE)
  channelSecret?: string;

  @ApiPropertyOptional({
    description: 'IANA name: the zone campaigns of this account are scheduled in. Default: the workspace’s',
    example: 'Asia/Tokyo',
  })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string;
}

/** A credential to be tried, as it would be sent to make a connection. */
export class TryConnection extends ConnectionSecrets {}

export class CreateConnection extends ConnectionSecrets {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  name!: string;
}

export class UpdateConnection extends ConnectionSecrets {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;
}

export class BotView {
  @ApiProperty()
  userId!: string;

  @ApiProperty({ example: '@123abcde' })
  basicId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Accounts that bought one have it' })
  premiumId!: string | null;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ type: String, nullable: true })
  pictureUrl!: string | null;
}

export class QuotaView {
  @ApiProperty({ enum: ['none', 'limited'] })
  type!: 'none' | 'limited';

  @ApiProperty({ type: Number, nullable: true, description: 'Messages a month; null when there is no limit' })
  limit!: number | null;

  @ApiProperty({ description: 'Messages used this month, approximate as LINE says' })
  used!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When LINE said so; null when that is not known',
  })
  readAt!: string | null;
}

export class ConnectionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: CONNECTION_STATUSES })
  status!: ConnectionStatus;

  @ApiProperty({ enum: ['access_token', 'channel_secret'], description: 'Where access tokens come from' })
  credential!: 'access_token' | 'channel_secret';

  @ApiProperty({ type: String, nullable: true })
  channelId!: string | null;

  @ApiProperty({ description: 'Whether a channel secret is kept, as webhooks need it' })
  hasChannelSecret!: boolean;

  @ApiProperty()
  bot!: BotView;

  @ApiProperty()
  quota!: QuotaView;

  @ApiProperty({ description: 'Enter it in the LINE Developers Console' })
  webhookUrl!: string;

  @ApiProperty({ description: 'Where LINE sends events, as it said last, and whether they arrive' })
  webhook!: WebhookView;

  @ApiProperty({ example: 'Asia/Tokyo' })
  timeZone!: string;

  @ApiProperty({ format: 'date-time' })
  verifiedAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What was wrong when LINE was asked last, or refused the token',
  })
  lastError!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class ConnectionWarning extends FindingView {
  @ApiProperty({ enum: ['channelSecret', 'channelAccessToken', 'quota'] })
  path!: 'channelSecret' | 'channelAccessToken' | 'quota';
}

/** What LINE says of a credential; nothing of it is kept. */
export class TriedConnection {
  @ApiProperty()
  bot!: BotView;

  @ApiProperty()
  quota!: QuotaView;

  @ApiProperty({ type: [ConnectionWarning], description: 'Allowed, but probably not meant' })
  warnings!: ConnectionWarning[];
}
