import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { JudgesItsItems, PageQuery } from '../common/index.js';
import type { AttributeValue } from './attribute-value.js';
import type { ContactRow, FriendStatus, StoredContact } from './contact.js';

const ATTRIBUTES = {
  type: 'object' as const,
  additionalProperties: true,
  description:
    'Text, number, boolean, date and time with its zone (ISO 8601), or list of texts; null removes. ' +
    'The first value decides the type of an attribute.',
  example: { first_name: '花子', points: 120, tags: ['gold'] },
};

/** Checked by `parseContact`, by the same rules as bulk and imported contacts; here only the names are. */
export class PutContact {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'LINE id of a user (U…), group (C…) or room (R…); null removes it',
    example: 'U0123456789abcdef0123456789abcdef',
  })
  @Allow()
  lineId?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 255 })
  @Allow()
  displayName?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'BCP 47, such as zh-TW' })
  @Allow()
  language?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'IANA name, such as Asia/Tokyo' })
  @Allow()
  timezone?: unknown;

  @ApiPropertyOptional(ATTRIBUTES)
  @Allow()
  attributes?: unknown;
}

export class BulkContact extends PutContact {
  @ApiProperty({ maxLength: 255, description: 'your own id of the contact' })
  @Allow()
  externalId!: string;
}

export const MAX_BULK = 5_000;

@JudgesItsItems()
export class BulkContacts {
  @ApiProperty({ type: [BulkContact], minItems: 1, maxItems: MAX_BULK })
  @IsArray({ message: 'must be a list of contacts' })
  @ArrayMinSize(1, { message: 'must have at least 1 contact' })
  @ArrayMaxSize(MAX_BULK, {
    message: `must have at most ${MAX_BULK} contacts; send more in several requests`,
  })
  contacts!: unknown[];
}

export class BulkRejection {
  @ApiProperty({ description: 'place in the list that was sent, from 0' })
  index!: number;

  @ApiProperty()
  message!: string;
}

export class BulkAnswer {
  @ApiProperty()
  created!: number;

  @ApiProperty()
  updated!: number;

  @ApiProperty({ description: 'already as sent' })
  unchanged!: number;

  @ApiProperty({ type: [BulkRejection] })
  rejected!: BulkRejection[];
}

export class ContactsQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(255)
  lineId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(255)
  externalId?: string;

  @ApiPropertyOptional({ description: 'a part of the external id or the display name, in any case' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  q?: string;
}

/** A contact as lists of other features show it. */
export class ContactSummary implements ContactRow {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  externalId!: string;

  @ApiProperty({ type: String, nullable: true })
  lineId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  displayName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  language!: string | null;

  @ApiProperty({ type: String, nullable: true })
  timezone!: string | null;

  @ApiProperty({ enum: ['friend', 'blocked', 'unknown'] })
  friendStatus!: FriendStatus;

  @ApiProperty({ ...ATTRIBUTES, description: 'every attribute of the contact' })
  attributes!: Record<string, AttributeValue>;
}

export class ContactView extends ContactSummary {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  followedAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastInteractionAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt!: Date;
}

/** A stored contact has the view's shape already; this says so, and only so. */
export function contactView(contact: StoredContact): ContactView {
  return contact;
}
