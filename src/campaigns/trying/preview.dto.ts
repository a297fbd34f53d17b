import { FindingView } from '../../common/index.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { CONTACT_PICKS, type ContactPick } from './contact-picks.js';

const TEST_RECIPIENTS_MAX = 50;

export class PreviewInput {
  @ApiPropertyOptional({ description: "A contact's id of yours; or give `attributes`" })
  @IsOptional()
  @IsString()
  @Length(1, 256)
  externalId?: string;

  @ApiPropertyOptional({
    type: Object,
    description: 'Values as a contact might have them, such as {"first_name": "Aya"}',
  })
  @IsOptional()
  @IsObject()
  attributes?: Record<string, unknown>;

  @ApiPropertyOptional({
    enum: CONTACT_PICKS,
    description:
      'Instead of `externalId`: any contact of the audience, the one with the most variables missing, or the one with the longest message (as the latest check found, else of the first 10,000)',
  })
  @IsOptional()
  @IsIn(CONTACT_PICKS)
  pick?: ContactPick;

  @ApiPropertyOptional({ type: Object, description: 'Values of `{{event.…}}`' })
  @IsOptional()
  @IsObject()
  event?: Record<string, unknown>;
}

export class PreviewProblem extends FindingView {
  @ApiProperty({ example: 'messages[0].text' })
  path!: string;
}

export class PreviewResult {
  @ApiProperty({ type: String, nullable: true, description: 'The contact; null when the values were typed' })
  externalId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The LINE ID; null when these values give none' })
  recipient!: string | null;

  @ApiProperty({
    type: [Object],
    nullable: true,
    description: 'Exactly as they would be sent; null when the contact that was picked would get none',
  })
  messages!: unknown[] | null;

  @ApiProperty({ type: [PreviewProblem], description: 'Why the contact that was picked would get none' })
  problems!: PreviewProblem[];
}

export class TestInput {
  @ApiPropertyOptional({ type: [String], description: 'LINE IDs to send the test to' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TEST_RECIPIENTS_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  lineIds?: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Contacts to send the test to, each with his own values',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TEST_RECIPIENTS_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  externalIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Saved test recipients to send the test to' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TEST_RECIPIENTS_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  testRecipientIds?: string[];

  @ApiPropertyOptional({
    oneOf: [{ type: 'string' }, { type: 'object' }],
    description:
      "Whose values to use for all: a contact's externalId, or {externalId}, {attributes} or {pick}; beside them, {event}",
  })
  @IsOptional()
  as?: unknown;
}

export class TestRecipientResult {
  @ApiProperty({ type: String, nullable: true })
  lineId!: string | null;

  @ApiPropertyOptional({ description: 'The contact, when the test was asked for by externalId' })
  externalId?: string;

  @ApiPropertyOptional({ description: 'The saved test recipient, when it was one' })
  testRecipientId?: string;

  @ApiPropertyOptional({ description: 'Name of the saved test recipient' })
  name?: string;

  @ApiProperty({ enum: ['sent', 'failed'] })
  status!: 'sent' | 'failed';

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of LINE; null when LINE was not asked or did not answer',
  })
  httpStatus!: number | null;

  @ApiProperty({ type: String, nullable: true })
  lineRequestId!: string | null;

  @ApiPropertyOptional({ description: 'What went wrong, in words, with what LINE said' })
  error?: string;

  @ApiPropertyOptional({ description: 'The same as a stable name, such as personalization_missing' })
  reason?: string;
}

export class TestResult {
  @ApiProperty({ description: 'Always true: tests are in no count, no cap and no report' })
  isTest!: true;

  @ApiProperty({ type: [TestRecipientResult] })
  results!: TestRecipientResult[];
}
