import { FindingView } from '../../common/index.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { MistakeView } from '../campaign-view.dto.js';
import { RemovedView } from '../report.dto.js';
import { CheckIssue, CheckQuota } from './check.dto.js';

export const AUDIENCE_CHECK_STATUSES = ['running', 'done', 'cancelled', 'failed'] as const;
export type AudienceCheckStatus = (typeof AUDIENCE_CHECK_STATUSES)[number];

export class StartAudienceCheck {
  @ApiPropertyOptional({
    default: false,
    description: 'Whether the addresses in the messages are asked for too, at most 50 of them',
  })
  @IsOptional()
  @IsBoolean()
  links?: boolean;
}

class CountedView {
  @ApiProperty()
  count!: number;

  @ApiProperty({ type: [String], description: 'External ids of some of them' })
  samples!: string[];
}

export class FailureFinding extends CountedView {
  @ApiProperty({ example: 'personalization_missing' })
  reason!: string;

  @ApiProperty({ description: 'In words' })
  detail!: string;

  @ApiProperty({
    type: MistakeView,
    nullable: true,
    description: 'What is wrong with the message of the first; null when it is not the message',
  })
  problem!: MistakeView | null;
}

export class VariableFinding extends CountedView {
  @ApiProperty({ example: 'first_name' })
  name!: string;
}

export class StopFinding extends CountedView {
  @ApiProperty({ description: 'In the words of the template' })
  reason!: string;
}

export class MostMissing {
  @ApiProperty()
  externalId!: string;

  @ApiProperty({ type: [String] })
  variables!: string[];
}

export class LongestRendering {
  @ApiProperty()
  externalId!: string;

  @ApiProperty({ description: 'UTF-16 code units of the messages as JSON' })
  units!: number;
}

export class RequestForecast {
  @ApiProperty()
  push!: number;

  @ApiProperty()
  multicast!: number;

  @ApiProperty({ description: "Seconds at LINE's pace, when nothing else is sent with the connection" })
  seconds!: number;
}

export class RefusedRendering {
  @ApiProperty({ description: 'A contact LINE would refuse this for' })
  externalId!: string;

  @ApiProperty({ description: 'What LINE says' })
  message!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Where, as LINE writes it' })
  property!: string | null;
}

export class LineValidation {
  @ApiProperty({
    description: 'Different renderings LINE was asked about; of many the first, the longest and the shortest',
  })
  asked!: number;

  @ApiProperty({ type: [RefusedRendering] })
  refused!: RefusedRendering[];

  @ApiProperty({
    type: FindingView,
    nullable: true,
    description: 'Why LINE could not be asked, or not about all',
  })
  problem!: FindingView | null;
}

export class LinkFinding {
  @ApiProperty()
  url!: string;

  @ApiProperty()
  ok!: boolean;

  @ApiProperty({ description: 'The status, or what went wrong, in words' })
  detail!: string;

  @ApiProperty({ type: FindingView, nullable: true, description: 'What went wrong; null when nothing did' })
  issue!: FindingView | null;
}

export class AudienceCheckResult {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Version of the message template, when it uses one',
  })
  templateVersion!: number | null;

  @ApiProperty({ type: [CheckIssue], description: 'Of the quick check and of this walk together' })
  issues!: CheckIssue[];

  @ApiProperty({ description: 'Contacts that matched; = removed + failing + sendable' })
  checked!: number;

  @ApiProperty({ type: RemovedView })
  removed!: RemovedView;

  @ApiProperty({ description: 'Would be attempted and fail' })
  failing!: number;

  @ApiProperty({ description: 'Would be sent to LINE' })
  sendable!: number;

  @ApiProperty({ type: [FailureFinding], description: 'Who would fail and why, the most frequent first' })
  failures!: FailureFinding[];

  @ApiProperty({ type: [VariableFinding], description: 'Variables without a value that make contacts fail' })
  variables!: VariableFinding[];

  @ApiProperty({ type: [StopFinding], description: 'Whom the template itself removes' })
  stops!: StopFinding[];

  @ApiProperty({ type: MostMissing, nullable: true })
  mostMissing!: MostMissing | null;

  @ApiProperty({ type: LongestRendering, nullable: true })
  longest!: LongestRendering | null;

  @ApiProperty({ description: 'Different renderings; people with the same one share requests' })
  distinct!: number;

  @ApiProperty({ type: RequestForecast })
  requests!: RequestForecast;

  @ApiProperty({ type: LineValidation })
  validation!: LineValidation;

  @ApiProperty({ type: [LinkFinding], nullable: true, description: 'null: not asked for' })
  links!: LinkFinding[] | null;

  @ApiProperty({ type: CheckQuota })
  quota!: CheckQuota;
}

export class AudienceCheckView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: AUDIENCE_CHECK_STATUSES })
  status!: AudienceCheckStatus;

  @ApiProperty({ description: 'The version of the campaign that was checked' })
  campaignVersion!: number;

  @ApiProperty({ description: 'Contacts looked at so far' })
  checked!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Of so many; null: not counted yet' })
  total!: number | null;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt!: string | null;

  @ApiProperty({ type: AudienceCheckResult, nullable: true, description: 'When it is done' })
  result!: AudienceCheckResult | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, in words' })
  problem!: string | null;
}
