import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsLanguage, IsTimeZone } from '../common/index.js';
import { LINK_TRACKING, type LinkTracking } from '../messages/index.js';
import { DELIVERY_TYPES, type DeliveryType } from './campaign-definition.js';

const FILTER_HELP = 'Rule groups; {} is everyone';

export class AudienceInput {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A saved audience, instead of `filter`; empty in a draft that still has to choose one',
  })
  // An empty one is a mistake of the draft, which is told with the others: it is not taken for everyone.
  @ValidateIf((_audience, id) => id !== undefined && id !== null && id !== '')
  @IsUUID()
  audienceId?: string;

  @ApiPropertyOptional({ type: Object, description: FILTER_HELP })
  // Null is refused: taken for "no filter", it would send to everyone.
  @ValidateIf((_audience, filter) => filter !== undefined)
  @IsObject({ message: 'must be rule groups; {} is everyone' })
  filter?: Record<string, unknown>;

  @ApiPropertyOptional({ type: Object, description: 'Who matches this is left out; same form as `filter`' })
  @IsOptional()
  @IsObject()
  exclude?: Record<string, unknown>;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: 1,
    description: 'Attempt at most so many contacts',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  limit?: number | null;
}

export class DeliveryInput {
  @ApiPropertyOptional({ enum: DELIVERY_TYPES, default: 'one_time' })
  @IsOptional()
  @IsIn(DELIVERY_TYPES)
  type?: DeliveryType;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'null: when published',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  at?: string | null;
}

export class UtmInput {
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ default: 'line' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  source?: string;

  @ApiPropertyOptional({ default: 'social' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  medium?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: "null: the campaign's name" })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  campaign?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  content?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  term?: string | null;
}

export class LocalizationInput {
  @ApiPropertyOptional({ default: 'en', description: 'BCP 47, for contacts without a language of their own' })
  @IsOptional()
  @IsLanguage()
  language?: string;

  @ApiPropertyOptional({ default: 'UTC', description: 'IANA, for contacts without a time zone of their own' })
  @IsOptional()
  @IsTimeZone()
  timezone?: string;
}

export class MessageTemplateInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: 1,
    description: 'null: the latest when published',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
}

export class LinksInput {
  @ApiPropertyOptional({
    enum: LINK_TRACKING,
    description:
      'How clicks are counted. A new campaign has `campaign` where the public address of this server is https, else `none`',
  })
  @IsOptional()
  @IsIn(LINK_TRACKING)
  tracking?: LinkTracking;
}

export class FrequencyCapInput {
  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  respect?: boolean;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  count?: boolean;
}

export class QuietHoursInput {
  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  respect?: boolean;
}
