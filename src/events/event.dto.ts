import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength, MinLength } from 'class-validator';
import { JudgesItsItems } from '../common/index.js';
import { MAX_EVENT_ID_LENGTH, MAX_NAME_LENGTH } from './parse-event.js';
import { PROPERTY_TYPES, type PropertyType } from './property-uses.js';

/** Checked by `parseEvent`. */
export class EventInput {
  @ApiProperty({ maxLength: 255, description: 'your own id of the contact, who has to be there already' })
  @Allow()
  externalId!: string;

  @ApiProperty({ maxLength: MAX_NAME_LENGTH, example: 'purchase' })
  @Allow()
  name!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'when it happened, with its zone; now when left out, and never later than now',
  })
  @Allow()
  at?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Up to 50 texts, numbers, booleans, or times with their zone (ISO 8601)',
    example: { amount: 4200, currency: 'JPY' },
  })
  @Allow()
  properties?: Record<string, unknown>;

  @ApiPropertyOptional({
    maxLength: MAX_EVENT_ID_LENGTH,
    description: 'your own id of the event: the same one is stored once, however often it is sent',
  })
  @Allow()
  eventId?: string;
}

export const MAX_EVENTS = 1_000;

@JudgesItsItems()
export class SendEvents {
  @ApiProperty({ type: [EventInput], minItems: 1, maxItems: MAX_EVENTS })
  @IsArray({ message: 'must be a list of events' })
  @ArrayMinSize(1, { message: 'must have at least 1 event' })
  @ArrayMaxSize(MAX_EVENTS, {
    message: `must have at most ${MAX_EVENTS} events; send more in several requests`,
  })
  events!: unknown[];
}

export class EventRejection {
  @ApiProperty({ description: 'place in the list that was sent, from 0' })
  index!: number;

  @ApiProperty()
  message!: string;
}

export class EventsAnswer {
  @ApiProperty({ description: 'stored now' })
  accepted!: number;

  @ApiProperty({ description: 'stored before, or twice in this request, by their `eventId`' })
  duplicates!: number;

  @ApiProperty({ type: [EventRejection] })
  rejected!: EventRejection[];
}

export class EventNameView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'how many events have it, counted up to 1,000' })
  count!: number;

  @ApiProperty({ description: 'false: there may be more' })
  isExact!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'when the last one happened',
  })
  lastAt!: Date | null;
}

export class EventNames {
  @ApiProperty({ type: [EventNameView] })
  items!: EventNameView[];
}

export class EventPropertiesQuery {
  @ApiProperty({ maxLength: MAX_NAME_LENGTH, description: 'of the event' })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_NAME_LENGTH)
  name!: string;
}

export class EventPropertyView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: PROPERTY_TYPES, description: 'of most of its values' })
  type!: PropertyType;

  @ApiProperty({ type: [String], description: 'its most frequent texts; none where they may be personal' })
  values!: string[];
}

export class EventProperties {
  @ApiProperty({ type: [EventPropertyView] })
  items!: EventPropertyView[];
}
