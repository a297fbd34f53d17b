import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../common/index.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../deliveries/index.js';
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

export class ReportView extends FunnelView {
  @ApiProperty({ enum: CAMPAIGN_STATUSES })
  status!: CampaignStatus;

  @ApiProperty({ type: [FailureCount] })
  failures!: FailureCount[];

  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'null: links are not tracked, so nobody counts clicks',
  })
  clicks!: null;

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
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES })
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;

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
    description: 'What was frozen for him; null when nothing was to be sent',
  })
  messages!: unknown[] | null;

  @ApiProperty({ type: String, nullable: true, description: 'The key that keeps LINE from sending it twice' })
  retryKey!: string | null;
}
