import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { ContactSummary } from '../contacts/index.js';
import type { Audience } from './audience.entity.js';

const FILTER = {
  type: 'object' as const,
  additionalProperties: true,
  description:
    'A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.',
  example: { combinator: 'and', rules: [{ field: 'points', operator: '>=', value: 100 }] },
};
const MAX_NAME_LENGTH = 200;

export class CreateAudience {
  @ApiProperty({ maxLength: MAX_NAME_LENGTH })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  name!: string;

  @ApiProperty(FILTER)
  @IsObject({ message: 'must be a rule group, or {} for everyone' })
  filter!: Record<string, unknown>;
}

export class UpdateAudience {
  // Not IsOptional: that lets null through, and an audience keeps its name.
  @ApiPropertyOptional({ maxLength: MAX_NAME_LENGTH })
  @ValidateIf((body: UpdateAudience) => body.name !== undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  name?: string;

  @ApiPropertyOptional(FILTER)
  @ValidateIf((body: UpdateAudience) => body.filter !== undefined)
  @IsObject({ message: 'must be a rule group, or {} for everyone' })
  filter?: Record<string, unknown>;
}

export class PreviewAudience {
  @ApiProperty(FILTER)
  @IsObject({ message: 'must be a rule group, or {} for everyone' })
  filter!: Record<string, unknown>;

  @ApiPropertyOptional({ ...FILTER, nullable: true, description: 'the same; whom it matches is left out' })
  @IsOptional()
  @IsObject({ message: 'must be a rule group' })
  exclude?: Record<string, unknown> | null;
}

export class AudienceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(FILTER)
  filter!: object;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt!: Date;
}

export class AudienceWarning {
  @ApiProperty({ example: 'filter.rules[0].field' })
  path!: string;

  @ApiProperty()
  message!: string;
}

export class PreviewAnswer {
  @ApiProperty({ description: 'contacts that match' })
  count!: number;

  @ApiProperty({ description: 'of these, with a LINE id' })
  withLineId!: number;

  @ApiProperty({ type: [ContactSummary], description: 'the first of them, at most 10' })
  sample!: ContactSummary[];

  @ApiProperty({ type: [AudienceWarning], description: 'allowed, but probably not meant' })
  warnings!: AudienceWarning[];
}

export function audienceView({ id, name, filter, createdAt, updatedAt }: Audience): AudienceView {
  return { id, name, filter, createdAt, updatedAt };
}
