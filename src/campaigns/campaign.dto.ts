import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DEFAULT_RECIPIENT } from './campaign-definition.js';
import {
  AudienceInput,
  DeliveryInput,
  FrequencyCapInput,
  LinksInput,
  LocalizationInput,
  MessageTemplateInput,
  QuietHoursInput,
  UtmInput,
} from './campaign-parts.dto.js';

/** What a campaign is; stored drafts are held against these rules too. */
export class CampaignParts {
  @ApiProperty({ minLength: 1, maxLength: 256 })
  @IsString()
  @MinLength(1)
  @MaxLength(256)
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
  @MinLength(1)
  @MaxLength(500)
  recipient?: string;

  @ApiPropertyOptional({
    type: [Object],
    maxItems: 5,
    description: 'LINE message objects; every string is a template',
  })
  @IsOptional()
  @IsArray()
  @IsObject({
    each: true,
    message: 'must be a list of LINE message objects',
    context: { code: 'not_line_messages' },
  })
  @ArrayMaxSize(5, { message: 'holds more than 5 messages; LINE takes at most 5 in one request' })
  messages?: Record<string, unknown>[];

  @ApiPropertyOptional({
    type: MessageTemplateInput,
    nullable: true,
    description: 'Messages of the content library, in place of `messages`',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MessageTemplateInput)
  messageTemplate?: MessageTemplateInput | null;

  @ApiPropertyOptional({ type: LocalizationInput })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizationInput)
  localization?: LocalizationInput;

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

export class CreateCampaign extends CampaignParts {
  @ApiPropertyOptional({
    default: false,
    description:
      'Keep what is not valid yet, such as a message without text, and answer with its `mistakes` instead of 422',
  })
  @IsOptional()
  @IsBoolean()
  keepMistakes?: boolean;
}

export class UpdateCampaign extends PartialType(CreateCampaign) {
  @ApiPropertyOptional({
    description: 'The `version` the change is based on; another one in store answers 409',
  })
  @IsOptional()
  @IsInt()
  version?: number;
}
