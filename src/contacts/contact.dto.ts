import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { JudgesItsItems, PageQuery } from '../common/index.js';
import type { AttributeValue } from './attribute-value.js';
import { type ContactRow, FRIEND_STATUSES, type FriendStatus, type StoredContact } from './contact.js';
import { CONTACT_SORTS, type ContactSort } from './contact-list.js';

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

/** `?a=x,y` and `?a=x&a=y` alike. */
const textList = ({ value }: { value: unknown }): unknown =>
  [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]));

const trueOrFalse = ({ value }: { value: unknown }): unknown => {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
};

/** The filters of a list of contacts and of its count. */
export class ContactFilterQuery {
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

  @ApiPropertyOptional({
    enum: FRIEND_STATUSES,
    isArray: true,
    description: 'any of these: repeated, or between commas',
  })
  @IsOptional()
  @Transform(textList)
  @IsIn(FRIEND_STATUSES, { each: true, message: `must be of ${FRIEND_STATUSES.join(', ')}, between commas` })
  friendStatus?: FriendStatus[];

  @ApiPropertyOptional({ description: 'exactly as stored, such as ja or zh-TW' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  language?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(trueOrFalse)
  @IsBoolean({ message: 'must be true or false' })
  hasLineId?: boolean;
}

export class ContactsQuery extends IntersectionType(PageQuery, ContactFilterQuery) {
  @ApiPropertyOptional({
    enum: CONTACT_SORTS,
    default: 'createdAt',
    description: 'ascending, or descending with a minus; there is an order for what an index holds',
  })
  @IsIn(CONTACT_SORTS, { message: `must be one of ${CONTACT_SORTS.join(', ')}` })
  sort: ContactSort = 'createdAt';
}

export class ContactCount {
  @ApiProperty({ description: 'exact up to 100,000, an estimate of the database beyond' })
  count!: number;

  @ApiProperty({ description: 'false: "about"' })
  isExact!: boolean;
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

const LIST = { type: 'array', items: {} } as const;

/** Everything that is held of a contact; a feature that holds nothing of him has an empty list. */
export class ContactExportView {
  @ApiProperty()
  contact!: ContactView;

  @ApiPropertyOptional({ ...LIST, description: 'Of which accounts he is a friend' })
  friendships?: unknown[];

  @ApiPropertyOptional({ ...LIST, description: 'What LINE says of him, to each account' })
  profiles?: unknown[];

  @ApiPropertyOptional({
    ...LIST,
    description: 'What he did, as it was told by the API, for as long as the workspace keeps it',
  })
  events?: unknown[];

  @ApiPropertyOptional({
    ...LIST,
    description:
      'What he was sent, or was to be, with the messages made for him; where they were removed, `messagesKeptDays` says after how long',
  })
  deliveries?: unknown[];

  @ApiPropertyOptional({ ...LIST, description: 'Tests that went to him' })
  tests?: unknown[];

  @ApiPropertyOptional({ ...LIST, description: 'Links of his own that he clicked' })
  clicks?: unknown[];

  @ApiPropertyOptional({
    ...LIST,
    description:
      'What he wrote and tapped, as LINE told it; where there is no `content`, `removed` says why: `unsent` by him, or `retention`',
  })
  webhookEvents?: unknown[];
}

/** A stored contact has the view's shape already; this says so, and only so. */
export function contactView(contact: StoredContact): ContactView {
  return contact;
}
