import { ApiPropertyOptional } from '@nestjs/swagger';
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
import {
  DELIVERY_TYPES,
  type DeliveryType,
  LINK_TRACKING,
  type LinkTracking,
} from './campaign-definition.js';

const FILTER_HELP = 'Rule groups; {} is everyone';

export class AudienceInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'A saved audience, instead of `filter`' })
  @IsOptional()
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

export class LinksInput {
  @ApiPropertyOptional({ enum: LINK_TRACKING, default: 'none' })
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
