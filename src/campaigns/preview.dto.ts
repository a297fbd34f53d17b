import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, IsOptional, IsString, Length } from 'class-validator';

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
}

export class PreviewResult {
  @ApiProperty({ type: String, nullable: true, description: 'The LINE ID; null when these values give none' })
  recipient!: string | null;

  @ApiProperty({ type: [Object], description: 'Exactly as they would be sent' })
  messages!: unknown[];
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

  @ApiPropertyOptional({
    oneOf: [{ type: 'string' }, { type: 'object' }],
    description: "Whose values to use for all: a contact's externalId, or {externalId} or {attributes}",
  })
  @IsOptional()
  as?: unknown;
}

export class TestRecipientResult {
  @ApiProperty({ type: String, nullable: true })
  lineId!: string | null;

  @ApiPropertyOptional({ description: 'The contact, when the test was asked for by externalId' })
  externalId?: string;

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

  @ApiPropertyOptional({ description: 'What went wrong, in words' })
  error?: string;

  @ApiPropertyOptional({ description: 'The same as a stable name, such as personalization_missing' })
  reason?: string;
}

export class TestResult {
  @ApiProperty({ type: [TestRecipientResult] })
  results!: TestRecipientResult[];
}
