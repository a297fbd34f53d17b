import { FindingView } from '../common/index.js';
import { ApiProperty } from '@nestjs/swagger';
import { Problem } from '../common/index.js';
import { LINK_TRACKING, type LinkTracking, type Localization, type UtmOptions } from '../messages/index.js';
import {
  type CampaignDefinition,
  DELIVERY_TYPES,
  type DeliveryType,
  type MessageTemplateChoice,
} from './campaign-definition.js';
import { CAMPAIGN_STATUSES, type CampaignStatus } from './campaign-lifecycle.js';
import { AudienceInput } from './campaign-parts.dto.js';
import type { Mistake } from './drafting/mistake.js';

export class MessageTemplateChoiceView implements MessageTemplateChoice {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null: the latest when published' })
  version!: number | null;
}

export class LocalizationView implements Localization {
  @ApiProperty({ example: 'ja' })
  language!: string;

  @ApiProperty({ example: 'Asia/Tokyo' })
  timezone!: string;
}

export class CampaignDeliveryView {
  @ApiProperty({ enum: DELIVERY_TYPES })
  type!: DeliveryType;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'null: when published' })
  at!: string | null;
}

export class UtmView implements UtmOptions {
  @ApiProperty()
  enabled!: boolean;

  @ApiProperty()
  source!: string;

  @ApiProperty()
  medium!: string;

  @ApiProperty({ type: String, nullable: true, description: "null: the campaign's name" })
  campaign!: string | null;

  @ApiProperty({ type: String, nullable: true })
  content!: string | null;

  @ApiProperty({ type: String, nullable: true })
  term!: string | null;
}

export class LinksView {
  @ApiProperty({ enum: LINK_TRACKING })
  tracking!: LinkTracking;
}

export class FrequencyCapView {
  @ApiProperty()
  respect!: boolean;

  @ApiProperty()
  count!: boolean;
}

export class QuietHoursView {
  @ApiProperty()
  respect!: boolean;
}

/** What a campaign is, in full: nothing of it is left out in an answer. */
export class CampaignContentView implements CampaignDefinition {
  @ApiProperty({ maxLength: 256 })
  name!: string;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  connectionId!: string | null;

  @ApiProperty({ type: AudienceInput })
  audience!: CampaignDefinition['audience'];

  @ApiProperty({ description: 'Template of the LINE ID to send to' })
  recipient!: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'LINE message objects; every string is a template',
  })
  messages!: Record<string, unknown>[];

  @ApiProperty({ type: MessageTemplateChoiceView, nullable: true })
  messageTemplate!: MessageTemplateChoice | null;

  @ApiProperty({ type: LocalizationView })
  localization!: Localization;

  @ApiProperty({ type: CampaignDeliveryView })
  delivery!: CampaignDefinition['delivery'];

  @ApiProperty({ type: UtmView })
  utm!: UtmOptions;

  @ApiProperty({ type: LinksView })
  links!: CampaignDefinition['links'];

  @ApiProperty({ type: FrequencyCapView })
  frequencyCap!: CampaignDefinition['frequencyCap'];

  @ApiProperty({ type: QuietHoursView })
  quietHours!: CampaignDefinition['quietHours'];

  @ApiProperty({ minimum: 0, maximum: 100 })
  controlGroupPercent!: number;

  @ApiProperty({ type: 'array', items: {} })
  goals!: unknown[];
}

export class PersonView {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class MistakeView extends FindingView implements Mistake {
  @ApiProperty({ example: 'messages[0].text' })
  path!: string;

  @ApiProperty({ required: false, minimum: 1, description: 'Of the template at `path`' })
  line?: number;

  @ApiProperty({ required: false, minimum: 1 })
  column?: number;
}

export class CampaignView extends CampaignContentView {
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

  @ApiProperty({
    type: [MistakeView],
    description: 'What keeps the draft from being valid, as of its saving; the check tells it anew',
  })
  mistakes!: Mistake[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;

  @ApiProperty({
    type: PersonView,
    nullable: true,
    description: 'Who changed it last; null when that was done with an API key',
  })
  updatedBy!: PersonView | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The version that was tested last with success; another than `version`: changed since',
  })
  testedVersion!: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  testedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'When sending started' })
  publishedAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When what is `scheduled` starts; null in every other status',
  })
  publishDueAt!: string | null;
}

/** A 409 with the code `campaign_changed`. */
export class CampaignChangedProblem extends Problem {
  @ApiProperty({
    type: CampaignView,
    required: false,
    description: 'What is in store, when the code is `campaign_changed`',
  })
  current?: CampaignView;
}
