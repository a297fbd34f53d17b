import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ATTRIBUTE_TYPES, type AttributeType, type AttributeValue } from '../attribute-value.js';
import type { TypedChange } from '../attribute-typing.js';
import { COLUMN_TARGETS, type ColumnMapping, type ColumnTarget } from './column-mapping.js';
import { FindingView } from '../../common/index.js';
import { ENCODINGS } from './encodings.js';
import { ImportUpload, MappedColumnView, MAPPING_SCHEMA, RowProblemView } from './import.dto.js';
import type { Inspection } from './inspect-file.js';

/** For OpenAPI only, as `ImportUpload`. */
export class InspectUpload extends ImportUpload {
  @ApiPropertyOptional({ type: Boolean, description: 'the file was cut: its last line is left out' })
  isPart?: string;
}

export class SuggestedColumn {
  @ApiProperty({ enum: COLUMN_TARGETS })
  target!: ColumnTarget;

  @ApiProperty({
    type: String,
    nullable: true,
    description: "of an attribute: its name, perhaps the column's own",
  })
  attribute!: string | null;

  @ApiProperty({ description: 'no column has ids of your own: the LINE id is to be the external id too' })
  alsoExternalId!: boolean;

  @ApiProperty({
    enum: ATTRIBUTE_TYPES,
    type: String,
    nullable: true,
    description: 'of an attribute: the one it has, or what its first cells look like',
  })
  type!: AttributeType | null;
}

export class InspectedColumnView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [String], maxItems: 5, description: 'different cells that are not empty' })
  samples!: string[];

  @ApiProperty({ type: SuggestedColumn })
  suggested!: SuggestedColumn;
}

export class InspectedRowProblem {
  @ApiProperty({ description: 'line of the file that the row begins in; the header is line 1' })
  row!: number;

  @ApiProperty({ type: String, nullable: true, description: 'null when it is the whole row' })
  column!: string | null;

  @ApiProperty({ description: 'All that is wrong, in one line' })
  message!: string;

  @ApiProperty({ type: [RowProblemView] })
  problems!: RowProblemView[];
}

export class InspectionCheck {
  @ApiProperty({ description: 'accepted + rejected: the first rows, at most 200' })
  rows!: number;

  @ApiProperty()
  accepted!: number;

  @ApiProperty({ type: [InspectedRowProblem] })
  rejected!: InspectedRowProblem[];
}

/** What a row would say about its contact; null where it says nothing. */
export class PreviewContact {
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

  @ApiProperty({ type: 'object', additionalProperties: true })
  attributes!: Record<string, AttributeValue | null>;
}

@ApiExtraModels(MappedColumnView)
export class InspectionView {
  @ApiProperty({ enum: ['csv', 'ndjson'] })
  format!: string;

  @ApiProperty({ enum: ENCODINGS })
  encoding!: string;

  @ApiProperty({ type: String, nullable: true, description: 'of CSV, as the field `delimiter` takes it' })
  delimiter!: string | null;

  @ApiProperty({ type: [InspectedColumnView] })
  columns!: InspectedColumnView[];

  @ApiProperty({
    ...MAPPING_SCHEMA,
    description: 'what check and preview hold for: the given one, else what is suggested',
  })
  mapping!: ColumnMapping;

  @ApiProperty({ type: FindingView, nullable: true, description: 'why the import would fail as a whole' })
  problem!: FindingView | null;

  @ApiProperty({ type: InspectionCheck })
  check!: InspectionCheck;

  @ApiProperty({ type: [PreviewContact], maxItems: 5, description: 'the first rows that are accepted' })
  preview!: PreviewContact[];
}

export function inspectionView({ shape, preview, ...inspection }: Inspection): InspectionView {
  const { format, encoding, delimiter } = shape;
  const shown = delimiter === '\t' ? 'tab' : delimiter;
  return {
    format,
    encoding,
    delimiter: format === 'csv' ? shown : null,
    ...inspection,
    preview: preview.map(previewOf),
  };
}

function previewOf({ externalId, fields, attributes }: TypedChange): PreviewContact {
  return {
    externalId,
    lineId: fields.line_id ?? null,
    displayName: fields.display_name ?? null,
    language: fields.language ?? null,
    timezone: fields.timezone ?? null,
    attributes: Object.fromEntries(attributes),
  };
}
