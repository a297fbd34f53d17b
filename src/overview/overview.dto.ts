import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FindingValues } from '#libs/findings';
import { FINDING_SCHEMA } from '../common/index.js';
import { CAMPAIGN_STATUSES, type CampaignStatus } from '../campaigns/index.js';

export class OverviewChecklist {
  @ApiProperty({ description: 'A connection that LINE accepts' })
  connection!: boolean;

  @ApiProperty({ description: 'A webhook of LINE’s has arrived, or a test of one succeeded' })
  webhook!: boolean;

  @ApiProperty({ description: 'There are contacts' })
  contacts!: boolean;

  @ApiProperty({ description: 'There is somebody to send tests to' })
  testRecipient!: boolean;

  @ApiProperty({ description: 'A campaign was tested with success' })
  testSent!: boolean;
}

export class OverviewCounts {
  @ApiProperty({ description: '= removed + attempted' })
  qualified!: number;

  @ApiProperty()
  removed!: number;

  @ApiProperty({ description: '= pending + failed + sent' })
  attempted!: number;

  @ApiProperty()
  pending!: number;

  @ApiProperty()
  failed!: number;

  @ApiProperty({ description: 'LINE accepted the message; that says nothing of arrival or reading' })
  sent!: number;
}

class OverviewCampaign {
  @ApiProperty({ format: 'uuid' })
  campaignId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES })
  status!: CampaignStatus;
}

export class OverviewSending extends OverviewCampaign {
  @ApiProperty()
  counts!: OverviewCounts;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
}

export class OverviewScheduled extends OverviewCampaign {
  @ApiProperty({ format: 'date-time' })
  dueAt!: string;
}

export class OverviewFinished extends OverviewCampaign {
  @ApiProperty({ description: 'Of all its runs; who failed and was tried again counts once' })
  counts!: OverviewCounts;

  @ApiProperty({ format: 'date-time' })
  finishedAt!: string;
}

export class OverviewDraft extends OverviewCampaign {
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export const PROBLEM_KINDS = [
  'connection_revoked',
  'campaign_paused',
  'campaign_failed',
  'quota_low',
  'import_failed',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export class OverviewProblem {
  @ApiProperty({ enum: PROBLEM_KINDS })
  kind!: ProblemKind;

  @ApiProperty({ format: 'uuid', description: 'Of the connection, campaign or import' })
  subjectId!: string;

  @ApiProperty({ description: 'Of the connection or campaign; of an import, the file’s' })
  name!: string;

  @ApiProperty({ description: 'What is wrong and what helps, for a person' })
  detail!: string;

  @ApiProperty({ description: 'What is wrong, as a stable name; of a failed import, that of its problem' })
  code!: string;

  @ApiPropertyOptional(FINDING_SCHEMA.values)
  values?: FindingValues;
}

export class OverviewQuota {
  @ApiProperty({ format: 'uuid' })
  connectionId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Messages a month; null when there is no limit' })
  limit!: number | null;

  @ApiProperty({ description: 'Messages used this month, approximate as LINE says' })
  used!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When LINE said so' })
  readAt!: string | null;
}

export class OverviewTotals {
  @ApiProperty()
  contacts!: number;

  @ApiProperty({ description: 'With a LINE id and not known to block the account' })
  reachable!: number;

  @ApiProperty({ description: 'false: there are many, and these numbers are the database’s estimates' })
  isExact!: boolean;
}

export class OverviewView {
  @ApiProperty()
  checklist!: OverviewChecklist;

  @ApiProperty({ type: [OverviewSending], description: 'Under way or paused, the newest first, at most 5' })
  sending!: OverviewSending[];

  @ApiProperty({ type: [OverviewScheduled], description: 'The next first, at most 5' })
  scheduled!: OverviewScheduled[];

  @ApiProperty({ type: [OverviewFinished], description: 'Ended, the latest first, at most 5' })
  recent!: OverviewFinished[];

  @ApiProperty({ type: [OverviewDraft], description: 'The latest changed first, at most 5' })
  drafts!: OverviewDraft[];

  @ApiProperty({ type: [OverviewProblem], description: 'What needs somebody, the most urgent kind first' })
  problems!: OverviewProblem[];

  @ApiProperty({ type: [OverviewQuota], description: 'Of each connection' })
  quota!: OverviewQuota[];

  @ApiProperty()
  totals!: OverviewTotals;
}
