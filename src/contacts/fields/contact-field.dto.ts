import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { OPERATORS, type Operator } from '#libs/rules';
import { ATTRIBUTE_TYPES, type AttributeType } from '../attribute-value.js';
import { MAX_EXAMPLES } from './field-examples.js';

export class ContactFieldView {
  @ApiProperty({ description: 'as filters and templates write it' })
  name!: string;

  @ApiProperty({ enum: ATTRIBUTE_TYPES })
  type!: AttributeType;

  @ApiProperty({ description: 'every contact has it; the others are attributes of this workspace' })
  isSystem!: boolean;

  @ApiProperty({ description: 'a template may name it; otherwise it is for filters only' })
  isVariable!: boolean;

  @ApiProperty({
    description: 'it looks like an id, a name or a way to reach somebody: no values of it are shown',
  })
  isPersonal!: boolean;

  @ApiProperty({ enum: OPERATORS, isArray: true, description: 'those that a filter may use with this type' })
  operators!: readonly Operator[];

  @ApiProperty({
    type: [String],
    maxItems: MAX_EXAMPLES,
    description: 'some different short values, from the newest contacts; none of personal fields',
  })
  examples!: string[];
}

export class ContactFieldsView {
  @ApiProperty({ type: [ContactFieldView], description: 'system fields, then attributes by name' })
  items!: ContactFieldView[];
}

export class FieldValuesQuery {
  @ApiPropertyOptional({ description: 'a part of the value, in any case' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  q?: string;
}

export class FieldValuesView {
  @ApiProperty({ type: [String], maxItems: 20, description: 'the most frequent first' })
  items!: string[];

  @ApiProperty({ description: 'so many contacts were looked at, the newest; at most 20,000' })
  scannedCount!: number;

  @ApiProperty({
    description:
      'there is no other value of at most 100 characters: all contacts were looked at, and all values are here',
  })
  isComplete!: boolean;
}
