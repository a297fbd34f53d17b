import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { RETENTION_DAYS, type RetentionSetting } from '#libs/retention';
import type { OutdatedCounts } from './retention.service.js';
import type { RetentionState } from './retention.repository.js';

const SAYS: Readonly<Record<RetentionSetting, string>> = {
  eventsDays:
    'Custom events go when `at` is so many days ago. Audiences that look further back then count less.',
  contentsDays:
    'What was sent goes so many days after its run ended, what people wrote so many days after it came. ' +
    'Counts, outcomes, reasons and request ids stay.',
};

const schemaOf = (setting: RetentionSetting) => ({
  type: 'integer' as const,
  minimum: RETENTION_DAYS[setting].min,
  maximum: RETENTION_DAYS[setting].max,
});

/** Whole days within the bounds, null for ever; `undefined` is no change. */
function Days(setting: RetentionSetting): PropertyDecorator {
  const { min, max } = RETENTION_DAYS[setting];
  return applyDecorators(
    ValidateIf((_body, value: unknown) => value !== undefined && value !== null),
    IsInt({ message: 'must be a whole number of days; null keeps all for ever' }),
    Min(min, { message: `must not be less than ${min}; null keeps all for ever` }),
    Max(max, { message: `must not be greater than ${max}; null keeps all for ever` }),
  );
}

export class RetentionView implements RetentionState {
  @ApiProperty({ ...schemaOf('eventsDays'), nullable: true, description: SAYS.eventsDays })
  eventsDays!: number | null;

  @ApiProperty({ ...schemaOf('contentsDays'), nullable: true, description: SAYS.contentsDays })
  contentsDays!: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When all that is older had been removed; null: not yet since the settings were changed',
  })
  sweptAt!: Date | null;
}

export class ChangeRetention {
  @ApiPropertyOptional({ ...schemaOf('eventsDays'), nullable: true, description: 'null: for ever' })
  @Days('eventsDays')
  eventsDays?: number | null;

  @ApiPropertyOptional({ ...schemaOf('contentsDays'), nullable: true, description: 'null: for ever' })
  @Days('contentsDays')
  contentsDays?: number | null;
}

const asNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
);

export class OutdatedQuery {
  @ApiPropertyOptional(schemaOf('eventsDays'))
  @asNumber
  @Days('eventsDays')
  eventsDays?: number;

  @ApiPropertyOptional(schemaOf('contentsDays'))
  @asNumber
  @Days('contentsDays')
  contentsDays?: number;
}

export class OutdatedCount {
  @ApiProperty({ description: 'up to 10,000' })
  count!: number;

  @ApiProperty({ description: 'false: there are more' })
  isExact!: boolean;
}

/** Only of what was asked about. */
export class OutdatedView implements OutdatedCounts {
  @ApiPropertyOptional({ description: 'Custom events' })
  events?: OutdatedCount;

  @ApiPropertyOptional({ description: 'Contacts for whom a message is kept' })
  sentMessages?: OutdatedCount;

  @ApiPropertyOptional({ description: 'What people wrote and tapped' })
  receivedMessages?: OutdatedCount;
}
