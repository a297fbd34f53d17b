import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CampaignDefinition, DEFAULT_RECIPIENT } from './campaign-definition.js';
import { CAMPAIGN_STATUSES, type CampaignStatus } from './campaign-lifecycle.js';
import {
  AudienceInput,
  DeliveryInput,
  FrequencyCapInput,
  LinksInput,
  QuietHoursInput,
  UtmInput,
} from './campaign-parts.dto.js';

export class CreateCampaign {
  @ApiProperty({ minLength: 1, maxLength: 256 })
  @IsString()
  @Length(1, 256)
  name!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'May still be missing in a draft',
  })
  @IsOptional()
  @IsUUID()
  connectionId?: string | null;

  @ApiPropertyOptional({ type: AudienceInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => AudienceInput)
  audience?: AudienceInput;

  @ApiPropertyOptional({
    default: DEFAULT_RECIPIENT,
    description: 'Template of the LINE ID to send to: an attribute, or one fixed user, group or room ID',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  recipient?: string;

  @ApiPropertyOptional({
    type: [Object],
    maxItems: 5,
    description: 'LINE message objects; every string is a template',
  })
  @IsOptional()
  @IsArray()
  @IsObject({ each: true, message: 'must be a list of LINE message objects' })
  @ArrayMaxSize(5, { message: 'holds more than 5 messages; LINE takes at most 5 in one request' })
  messages?: Record<string, unknown>[];

  @ApiPropertyOptional({ type: DeliveryInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => DeliveryInput)
  delivery?: DeliveryInput;

  @ApiPropertyOptional({ type: UtmInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => UtmInput)
  utm?: UtmInput;

  @ApiPropertyOptional({ type: LinksInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => LinksInput)
  links?: LinksInput;

  @ApiPropertyOptional({ type: FrequencyCapInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => FrequencyCapInput)
  frequencyCap?: FrequencyCapInput;

  @ApiPropertyOptional({ type: QuietHoursInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursInput)
  quietHours?: QuietHoursInput;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, default: 0 })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100)
  controlGroupPercent?: number;

  @ApiPropertyOptional({ type: [Object] })
  @IsOptional()
  @IsArray()
  goals?: unknown[];
}

export class UpdateCampaign extends PartialType(CreateCampaign) {
  @ApiPropertyOptional({
    description: 'The `version` the change is based on; another one in store answers 409',
  })
  @IsOptional()
  @IsInt()
  version?: number;
}

/** The definition in full: nothing of it is left out in an answer. */
export class CampaignView extends CreateCampaign implements CampaignDefinition {
  declare audience: CampaignDefinition['audience'];
  declare recipient: string;
  declare messages: CampaignDefinition['messages'];
  declare delivery: CampaignDefinition['delivery'];
  declare utm: CampaignDefinition['utm'];
  declare links: CampaignDefinition['links'];
  declare frequencyCap: CampaignDefinition['frequencyCap'];
  declare quietHours: CampaignDefinition['quietHours'];
  declare controlGroupPercent: number;
  declare goals: unknown[];

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES })
  status!: CampaignStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it is paused or failed, such as `token_revoked`',
  })
  statusReason!: string | null;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The latest run' })
  runId!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  publishedAt!: string | null;
}
