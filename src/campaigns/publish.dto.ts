import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CheckIssue } from './checking/check.dto.js';
import { LONGEST_GRACE_SECONDS } from './scheduling/due-time.js';

export class PublishInput {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: LONGEST_GRACE_SECONDS,
    default: 0,
    description: 'How long sending waits for a change of mind: until then, `unpublish` takes it back',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_GRACE_SECONDS)
  graceSeconds?: number;

  @ApiPropertyOptional({
    description: 'The `version` that was looked over; another one in store answers 409 `campaign_changed`',
  })
  @IsOptional()
  @IsInt()
  version?: number;
}

export class Published {
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'null: it starts later' })
  runId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it starts; null: it has started',
  })
  publishDueAt!: string | null;

  @ApiProperty({ type: [CheckIssue], description: 'What the check warns of, which is no reason not to send' })
  warnings!: CheckIssue[];
}

export class Retried {
  @ApiProperty({ format: 'uuid' })
  runId!: string;

  @ApiProperty({ description: 'Contacts that are attempted again' })
  contacts!: number;
}
