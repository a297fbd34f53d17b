import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../common/index.js';
import {
  DELIVERY_FILTERS,
  DELIVERY_STATUSES,
  type DeliveryFilter,
  type DeliveryStatus,
} from '../deliveries/index.js';
import { CAMPAIGN_STATUSES, type CampaignStatus } from './campaign-lifecycle.js';
import type { RemovedByName } from './report.js';

export class RemovedView implements RemovedByName {
  @ApiProperty()
  noLineId!: number;

  @ApiProperty()
  invalidLineId!: number;

  @ApiProperty()
  duplicate!: number;

  @ApiProperty()
  notFriend!: number;

  @ApiProperty()
  quietHours!: number;

  @ApiProperty()
  frequencyCap!: number;

  @ApiProperty()
  controlGroup!: number;

  @ApiProperty()
  limit!: number;

  @ApiProperty()
  stopped!: number;

  @ApiProperty({ description: 'The message itself says, by {{#stop}}, that it is not for them' })
  stoppedByTemplate!: number;
}

export class CountsView {
  @ApiProperty({
    description: 'Matched the audience, as far as planned; = removed + attempted at every moment',
  })
  qualified!: number;

  @ApiProperty({ description: 'Passed every gate; = pending + failed + sent at every moment' })
  attempted!: number;

  @ApiProperty({ description: 'Attempted, without an outcome yet' })
  pending!: number;

  @ApiProperty()
  failed!: number;

  @ApiProperty({ description: 'LINE accepted the message; that says nothing of arrival or reading' })
  sent!: number;
}

export class FunnelView extends CountsView {
  @ApiProperty({ type: RemovedView })
  removed!: RemovedView;
}

export class FailureCount {
  @ApiProperty({ example: 'personalization_missing' })
  reason!: string;

  @ApiProperty()
  count!: number;

  @ApiProperty({
    description: 'Whether `retry` tries them again: another attempt may succeed, and nothing was sent',
  })
  retryable!: boolean;
}

export class RunView extends FunnelView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  status!: string;

  @ApiProperty({ type: String, nullable: true })
  statusReason!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'The run whose failures this one attempts again',
  })
  retryOfRunId!: string | null;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt!: string | null;
}

export class UrlClicksView {
  @ApiProperty({ description: 'Where the link leads, with its UTM parameters' })
  url!: string;

  @ApiProperty()
  total!: number;

  @ApiProperty({ description: 'Different contacts; 0 where everybody has the same link' })
  contacts!: number;
}

export class HourClicksView {
  @ApiProperty({ format: 'date-time', description: 'When the hour begins' })
  at!: string;

  @ApiProperty()
  total!: number;
}

export class ClicksView {
  @ApiProperty({ description: 'Clicks of people; without bots, link previews and tests' })
  total!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Different contacts who clicked; null where everybody has the same links, so that nobody knows',
  })
  contacts!: number | null;

  @ApiProperty({ description: 'Different visitors, told apart by address and browser for one day' })
  visitors!: number;

  @ApiProperty()
  bots!: number;

  @ApiProperty({ description: 'Requests that only draw a preview of the page, as LINE makes them' })
  previews!: number;

  @ApiProperty({ type: [UrlClicksView], description: 'The 50 most clicked' })
  byUrl!: UrlClicksView[];

  @ApiProperty({
    type: [HourClicksView],
    description:
      'Clicks of people by the hour, of the first 14 days; hours without one are left out, so 336 at most',
  })
  byHour!: HourClicksView[];

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  lastAt!: string | null;
}

export class ReportView extends FunnelView {
  @ApiProperty({ enum: CAMPAIGN_STATUSES })
  status!: CampaignStatus;

  @ApiProperty({ type: [FailureCount] })
  failures!: FailureCount[];

  @ApiProperty({
    type: ClicksView,
    nullable: true,
    description: 'null: links are not tracked, so nobody counts clicks',
  })
  clicks!: ClicksView | null;

  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'null: no goal is set, so nobody counts conversions',
  })
  conversions!: null;

  @ApiProperty({ type: Object, nullable: true, description: "LINE's own statistics; null: not fetched" })
  line!: null;

  @ApiProperty({ type: [RunView] })
  runs!: RunView[];
}

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DELIVERY_FILTERS, description: '`attempted`: sent, failed or pending' })
  @IsOptional()
  @IsIn(DELIVERY_FILTERS)
  status?: DeliveryFilter;

  @ApiPropertyOptional({ description: "A part of the contact's externalId or display name" })
  @IsOptional()
  @IsString()
  @MaxLength(256)
  q?: string;

  @ApiPropertyOptional({ description: 'A failure reason, or a name of `removed` in the report' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Without it, the latest run together with those whose failures it retries',
  })
  @IsOptional()
  @IsUUID()
  runId?: string;
}

export class DeliveryView {
  @ApiProperty({ type: String, nullable: true, description: 'null when the contact was erased' })
  externalId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  displayName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  lineId!: string | null;

  @ApiProperty({ enum: DELIVERY_STATUSES })
  status!: DeliveryStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Why he failed or was removed' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reason in words' })
  detail!: string | null;

  @ApiProperty({ type: String, nullable: true })
  lineRequestId!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  at!: string | null;
}

export class ExplanationStep {
  @ApiProperty({ example: 'qualified' })
  step!: string;

  @ApiProperty({ description: 'What happened there, in words' })
  detail!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  at!: string | null;
}

export class ExplanationView extends DeliveryView {
  @ApiProperty({ type: [ExplanationStep], description: 'Every step this contact passed, in order' })
  steps!: ExplanationStep[];

  @ApiProperty({
    type: [Object],
    nullable: true,
    description: 'What was frozen for him; null when nothing was to be sent, or it is not kept any more',
  })
  messages!: unknown[] | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The key that keeps LINE from sending it twice; it goes with the messages',
  })
  retryKey!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'After how many days messages, retry keys and details of the run were removed, as the workspace decided; null: they were not',
  })
  contentsKeptDays!: number | null;
}
