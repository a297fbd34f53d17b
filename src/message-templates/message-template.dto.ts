import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { PageQuery } from '../common/index.js';

const MESSAGES_HELP = '1 to 5 LINE message objects; every string is a template';
const NAME_MAX = 256;

export class CreateMessageTemplate {
  @ApiProperty({ minLength: 1, maxLength: NAME_MAX })
  @IsString()
  @Length(1, NAME_MAX)
  name!: string;

  @ApiProperty({ type: [Object], minItems: 1, maxItems: 5, description: MESSAGES_HELP })
  @IsArray()
  @ArrayMinSize(1, { message: 'must hold at least one message' })
  @ArrayMaxSize(5, { message: 'holds more than 5 messages; LINE takes at most 5 in one request' })
  @IsObject({
    each: true,
    message: 'must be a list of LINE message objects',
    context: { code: 'not_line_messages' },
  })
  messages!: Record<string, unknown>[];
}

export class UpdateMessageTemplate {
  // Not IsOptional: that lets null through, and a template keeps its name and its messages.
  @ApiPropertyOptional({ minLength: 1, maxLength: NAME_MAX })
  @ValidateIf((body: UpdateMessageTemplate) => body.name !== undefined)
  @IsString()
  @Length(1, NAME_MAX)
  name?: string;

  @ApiPropertyOptional({
    type: [Object],
    minItems: 1,
    maxItems: 5,
    description: `${MESSAGES_HELP}. Makes a new version`,
  })
  @ValidateIf((body: UpdateMessageTemplate) => body.messages !== undefined)
  @IsArray()
  @ArrayMinSize(1, { message: 'must hold at least one message' })
  @ArrayMaxSize(5, { message: 'holds more than 5 messages; LINE takes at most 5 in one request' })
  @IsObject({
    each: true,
    message: 'must be a list of LINE message objects',
    context: { code: 'not_line_messages' },
  })
  messages?: Record<string, unknown>[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500, description: 'What was changed' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;

  @ApiPropertyOptional({
    description: 'The `version` the change is based on; another one in store answers 409',
  })
  @ValidateIf((body: UpdateMessageTemplate) => body.version !== undefined)
  @IsInt()
  version?: number;
}

export class MessageTemplatesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(NAME_MAX)
  q?: string;

  @ApiPropertyOptional({ default: false, description: 'Whether archived ones are listed too' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'must be true or false' })
  archived = false;
}

export class MessageTemplateSummary {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'The latest; they count from 1' })
  version!: number;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  archivedAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class MessageTemplateView extends MessageTemplateSummary {
  @ApiProperty({ type: [Object], description: 'Of the latest version' })
  messages!: Record<string, unknown>[];

  @ApiProperty({ type: String, nullable: true, description: 'What the latest version changed' })
  note!: string | null;
}

export class MessageTemplateVersionView {
  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [Object] })
  messages!: Record<string, unknown>[];

  @ApiProperty({ type: String, nullable: true, description: 'What it changed' })
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}
