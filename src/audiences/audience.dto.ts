import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { PageQuery, FindingView } from '../common/index.js';
import { ContactSummary } from '../contacts/index.js';
import type { SizeColumns, UsedAudience } from './audience.repository.js';
import type { CoveredValues, HiddenBecause, ValueRange, ValueShare } from './value-shares.js';

const FILTER = {
  type: 'object' as const,
  additionalProperties: true,
  description:
    'A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.',
  example: { combinator: 'and', rules: [{ field: 'points', operator: '>=', value: 100 }] },
};
export const MAX_NAME_LENGTH = 200;

/** More contacts than PostgreSQL's int counts are in no workspace. */
const MAX_LIMIT = 100_000_000;
const MAX_SEED_LENGTH = 100;
const LIMIT = {
  type: Number,
  nullable: true,
  minimum: 1,
  maximum: MAX_LIMIT,
  description:
    'At most so many of the contacts that match; null for all. Drawn by lot, each audience by its own, and the same contacts every time as long as they match.',
};

export class CreateAudience {
  @ApiProperty({ maxLength: MAX_NAME_LENGTH })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  name!: string;

  @ApiProperty(FILTER)
  @IsObject({ message: 'must be a rule group, or {} for everyone' })
  filter!: Record<string, unknown>;

  @ApiPropertyOptional(LIMIT)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number | null;
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

  @ApiPropertyOptional(LIMIT)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number | null;
}

/** Whom to look at: a filter written here, or a saved audience; one of the two. */
class SelectedContacts {
  @ApiPropertyOptional(FILTER)
  @ValidateIf((body: SelectedContacts) => body.filter !== undefined || body.audienceId === undefined)
  @IsObject({ message: 'must be a rule group, or {} for everyone; or give audienceId instead' })
  filter?: Record<string, unknown>;

  @ApiPropertyOptional({ format: 'uuid', description: 'A saved audience, in place of `filter`' })
  @IsOptional()
  @IsUUID(undefined, { message: 'must be the id of an audience' })
  audienceId?: string;

  @ApiPropertyOptional({ ...FILTER, nullable: true, description: 'the same; whom it matches is left out' })
  @IsOptional()
  @IsObject({ message: 'must be a rule group' })
  exclude?: Record<string, unknown> | null;

  @ApiPropertyOptional({ ...LIMIT, description: 'At most so many, drawn by lot; beside `filter`' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number | null;

  @ApiPropertyOptional({
    maxLength: MAX_SEED_LENGTH,
    description:
      'What a limit draws by: with the id of a saved audience, the contacts that this one would have',
  })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_SEED_LENGTH)
  seed?: string;
}

export const PRECISIONS = ['exact', 'quick'] as const;

export class PreviewAudience extends SelectedContacts {
  @ApiPropertyOptional({
    enum: PRECISIONS,
    description:
      '`exact` when absent. `quick`: when counting takes longer than a moment, the numbers are estimated from some of the contacts, with `margin`',
  })
  @IsOptional()
  @IsIn(PRECISIONS)
  precision?: (typeof PRECISIONS)[number];
}

const MAX_COVERED_FIELDS = 50;

export class CoverAudience extends SelectedContacts {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: MAX_COVERED_FIELDS,
    description: 'Fields as filters and templates name them: `display_name`, `points`, `attributes.points`',
    example: ['points', 'first_name'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_COVERED_FIELDS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(300, { each: true })
  fields!: string[];

  @ApiPropertyOptional({
    default: false,
    description:
      'Also the most frequent values of each field. Then the numbers of a workspace with more than 20,000 contacts are estimated from some of them, with `margin`',
  })
  @IsOptional()
  @IsBoolean()
  values?: boolean;
}

export const AUDIENCE_SORTS = [
  'createdAt',
  '-createdAt',
  'name',
  '-name',
  'updatedAt',
  '-updatedAt',
] as const;
export type AudienceSort = (typeof AUDIENCE_SORTS)[number];

export class AudiencesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A part of the name, in any case' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  q?: string;

  @ApiPropertyOptional({
    enum: AUDIENCE_SORTS,
    default: 'createdAt',
    description: '`-`: the other way round',
  })
  @IsIn(AUDIENCE_SORTS)
  sort: AudienceSort = 'createdAt';
}

export class AudienceSize {
  @ApiProperty({ description: 'Contacts that match' })
  count!: number;

  @ApiProperty({ description: 'Of these, with a LINE id' })
  withLineId!: number;

  @ApiProperty({ description: 'Of these, with a LINE id and not known to block the account' })
  reachable!: number;

  @ApiProperty({ description: 'Of those that match, known to block the account' })
  blocked!: number;

  @ApiProperty({ format: 'date-time' })
  countedAt!: string;
}

export class AudienceView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(FILTER)
  filter!: object;

  @ApiProperty(LIMIT)
  limit!: number | null;

  @ApiProperty({
    type: AudienceSize,
    nullable: true,
    description: 'From the last count; null when this filter was never counted',
  })
  size!: AudienceSize | null;

  @ApiProperty({ description: 'Campaigns that use it' })
  usedBy!: number;

  @ApiProperty({ description: 'Other audiences that name it' })
  insideOf!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt!: Date;
}

export class AudienceWarning extends FindingView {
  @ApiProperty({ example: 'filter.rules[0].field' })
  path!: string;
}

export class PreviewAnswer extends AudienceSize {
  @ApiProperty({ description: 'Of those that match, known to be friends of the account' })
  friends!: number;

  @ApiProperty({ description: 'Of those that match, neither known as friends nor to block the account' })
  unknown!: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'null: the numbers are exact. Else they are estimated, and in 95 of 100 cases none is further from the truth than this',
  })
  margin!: number | null;

  @ApiProperty({ description: 'How long counting took, in milliseconds' })
  tookMs!: number;

  @ApiProperty({ type: [ContactSummary], description: 'the first of them, at most 10' })
  sample!: ContactSummary[];

  @ApiProperty({ type: [AudienceWarning], description: 'allowed, but probably not meant' })
  warnings!: AudienceWarning[];
}

export class ValueShareView implements ValueShare {
  @ApiProperty({ description: 'Numbers, `true` and `false` as text' })
  value!: string;

  @ApiProperty({ minimum: 0, maximum: 1, description: 'Of the contacts that match' })
  share!: number;

  @ApiProperty({ description: 'In 95 of 100 cases the true share is no further away; 0: it is exact' })
  margin!: number;
}

const RANGE_END = { oneOf: [{ type: 'number' }, { type: 'string', format: 'date-time' }] };

export class ValueRangeView implements ValueRange {
  @ApiProperty(RANGE_END)
  min!: number | string;

  @ApiProperty({ ...RANGE_END, description: 'Half of the values are no larger' })
  median!: number | string;

  @ApiProperty(RANGE_END)
  max!: number | string;
}

export class CoveredValuesView implements CoveredValues {
  @ApiProperty({
    type: [ValueShareView],
    maxItems: 20,
    description: 'The most frequent first, items of lists each; numbers where there are few different ones',
  })
  top!: ValueShareView[];

  @ApiProperty({ description: 'There are no other values among the contacts that were looked at' })
  isComplete!: boolean;

  @ApiProperty({
    enum: ['personal', 'unique'],
    nullable: true,
    description:
      'Why none are told: the name of the field says that they are personal, or nearly every contact has one of his own',
  })
  hidden!: HiddenBecause | null;

  @ApiProperty({
    type: ValueRangeView,
    nullable: true,
    description: 'Of numbers and times, among the contacts that were looked at',
  })
  range!: ValueRangeView | null;
}

export class FieldCoverage {
  @ApiProperty({ description: 'As it was asked for' })
  field!: string;

  @ApiProperty({ description: 'Contacts without a value: none, null, an empty text or an empty list' })
  missing!: number;

  @ApiPropertyOptional({ type: CoveredValuesView, description: 'When it was asked for' })
  values?: CoveredValuesView;
}

export class CoverageAnswer {
  @ApiProperty({ description: 'Contacts that match' })
  total!: number;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description:
      'With `values`: null when the numbers are exact. Else they are estimated, and in 95 of 100 cases none is further from the truth than this',
  })
  margin?: number | null;

  @ApiProperty({ type: [FieldCoverage], description: 'In the order they were asked for' })
  fields!: FieldCoverage[];
}

export class AudienceUse {
  @ApiProperty({ format: 'uuid' })
  campaignId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    example: 'draft',
    description: 'What was decided of the campaign: draft, published, archived …',
  })
  stage!: string;
}

export class AudienceHolder {
  @ApiProperty({ format: 'uuid' })
  audienceId!: string;

  @ApiProperty()
  name!: string;
}

export class AudienceUses {
  @ApiProperty({
    type: [AudienceUse],
    description: 'Campaigns that use it, and drafts whose conditions name it; the newest first, at most 100',
  })
  items!: AudienceUse[];

  @ApiProperty({
    type: [AudienceHolder],
    description: 'Audiences that name it; the newest first, at most 100',
  })
  audiences!: AudienceHolder[];
}

export function audienceView({
  id,
  name,
  filter,
  limit,
  usedBy,
  insideOf,
  createdAt,
  updatedAt,
  ...row
}: UsedAudience): AudienceView {
  return { id, name, filter, limit, size: sizeOf(row), usedBy, insideOf, createdAt, updatedAt };
}

function sizeOf(row: SizeColumns): AudienceSize | null {
  const { contactCount, withLineIdCount, reachableCount, blockedCount, countedAt } = row;
  if (contactCount === null || !countedAt) return null;
  return {
    count: contactCount,
    withLineId: withLineIdCount ?? 0,
    reachable: reachableCount ?? 0,
    blocked: blockedCount ?? 0,
    countedAt: countedAt.toISOString(),
  };
}
