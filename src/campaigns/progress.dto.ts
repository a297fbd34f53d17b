import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_STATUSES, type CampaignStatus } from './campaign-lifecycle.js';
import { CountsView } from './report.dto.js';
import { RUN_PHASES, type RunPhase } from './run-progress.js';

export class AudienceProgress {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Contacts that matched when it was published; null when nobody counted them',
  })
  total!: number | null;

  @ApiProperty({ description: 'Contacts planned so far; in the end a few more or less than `total`' })
  planned!: number;
}

/** Of the latest run; without one everything is null or 0. */
export class ProgressView extends CountsView {
  @ApiProperty({ type: String, nullable: true, format: 'uuid' })
  runId!: string | null;

  @ApiProperty({ enum: CAMPAIGN_STATUSES, description: "The campaign's" })
  status!: CampaignStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is paused, stopping or failed' })
  statusReason!: string | null;

  @ApiProperty({
    enum: RUN_PHASES,
    nullable: true,
    description: 'While `planning` is under way, what is planned is being sent already. Without a run null',
  })
  phase!: RunPhase | null;

  @ApiProperty({ type: AudienceProgress })
  audience!: AudienceProgress;

  @ApiProperty({
    description: 'Held back by a gate or a stop, for whatever reason; the report names the reasons',
  })
  removed!: number;

  @ApiProperty({
    description: 'Recipients with an outcome a second, over the last ten seconds',
    example: 1987.5,
  })
  perSecond!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'At the present speed; null when nothing moves, so that nobody can say',
  })
  secondsLeft!: number | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  startedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  finishedAt!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When these numbers were read' })
  at!: string;
}
