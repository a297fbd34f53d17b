import { ApiProperty } from '@nestjs/swagger';
import type { PropertyValue } from '../../events/index.js';
import { TIMELINE_KINDS, type TimelineKind } from './merge-timeline.js';

export class TimelineEvent {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  properties!: Record<string, PropertyValue>;
}

/** One thing that a contact was sent or did. */
export class TimelineEntry {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: TIMELINE_KINDS })
  kind!: TimelineKind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null of an event' })
  campaignId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  campaignName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'sent, failed, removed or pending of a delivery, sent or failed of a test; null of a click and of an event',
  })
  status!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why he failed or was removed' })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was clicked' })
  url!: string | null;

  @ApiProperty({ type: TimelineEvent, nullable: true, description: 'What was told by POST /events' })
  event!: TimelineEvent | null;
}
