import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../common/index.js';
import { PersonView } from '../campaign-view.dto.js';
import { CAMPAIGN_STATUSES, type CampaignStatus } from '../campaign-lifecycle.js';
import { CountsView } from '../report.dto.js';

export const CAMPAIGN_SORTS = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
  '-name',
  'name',
] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

export const LIST_VIEWS = ['full', 'summary'] as const;

export class CampaignsQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    description:
      'One or several, comma separated; without it, all but `archived`. Of: ' + CAMPAIGN_STATUSES.join(', '),
    example: 'draft,scheduled',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(CAMPAIGN_STATUSES, { each: true, message: `must be of ${CAMPAIGN_STATUSES.join(', ')}` })
  status?: CampaignStatus[];

  @ApiPropertyOptional({ description: 'A part of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(256)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  connectionId?: string;

  @ApiPropertyOptional({ enum: CAMPAIGN_SORTS, default: '-createdAt' })
  @IsOptional()
  @IsIn(CAMPAIGN_SORTS)
  sort?: CampaignSort;

  @ApiPropertyOptional({
    enum: LIST_VIEWS,
    default: 'full',
    description: '`summary` leaves the definitions out: CampaignSummary instead of CampaignView',
  })
  @IsOptional()
  @IsIn(LIST_VIEWS)
  view?: (typeof LIST_VIEWS)[number];
}

/** A campaign as a list shows it. */
export class CampaignSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: CAMPAIGN_STATUSES })
  status!: CampaignStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is paused, stopping or failed' })
  statusReason!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  connectionId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  connectionName!: string | null;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;

  @ApiProperty({ type: PersonView, nullable: true })
  updatedBy!: PersonView | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  publishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  publishDueAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The latest run' })
  runId!: string | null;

  @ApiProperty({
    type: CountsView,
    nullable: true,
    description: 'Of all its runs together, as in the report; null while there is none',
  })
  counts!: CountsView | null;

  @ApiProperty({ description: 'Whether it is a draft' })
  isEditable!: boolean;
}

/** How many campaigns are in each status. */
export class CampaignCounts implements Record<CampaignStatus, number> {
  @ApiProperty()
  draft!: number;

  @ApiProperty()
  scheduled!: number;

  @ApiProperty()
  sending!: number;

  @ApiProperty()
  paused!: number;

  @ApiProperty()
  sent!: number;

  @ApiProperty()
  stopped!: number;

  @ApiProperty()
  failed!: number;

  @ApiProperty()
  archived!: number;
}
