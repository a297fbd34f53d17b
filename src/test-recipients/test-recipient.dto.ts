import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches, ValidateIf } from 'class-validator';

const LINE_ID = /^[UCR][0-9a-f]{32}$/;
const LINE_ID_HELP = 'must be U, C or R followed by 32 digits of 0-9 and a-f';

export class CreateTestRecipient {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Mika, marketing' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ description: 'Of a person, a group or a room' })
  @Matches(LINE_ID, { message: LINE_ID_HELP, context: { code: 'not_line_id' } })
  lineId!: string;
}

export class UpdateTestRecipient {
  // Not IsOptional: that lets null through.
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @ValidateIf((body: UpdateTestRecipient) => body.name !== undefined)
  @IsString()
  @Length(1, 100)
  name?: string;

  @ApiPropertyOptional()
  @ValidateIf((body: UpdateTestRecipient) => body.lineId !== undefined)
  @Matches(LINE_ID, { message: LINE_ID_HELP, context: { code: 'not_line_id' } })
  lineId?: string;
}

export class TestRecipientView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  lineId!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt!: Date;
}
