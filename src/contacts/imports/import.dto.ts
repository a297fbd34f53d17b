import { FindingView } from '../../common/index.js';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { ATTRIBUTE_TYPES } from '../attribute-value.js';
import {
  COLUMN_TARGETS,
  type ColumnMapping,
  type ColumnTarget,
  type MappedColumn,
} from './column-mapping.js';
import { ENCODINGS } from './encodings.js';
import { REJECTIONS_KEPT_DAYS, rejectedUntil } from './kept-rejections.js';
import type { RepeatedRow } from './repeated-rows.js';
import type { RowProblem } from './row-problems.js';
import { type Import, IMPORT_STATUSES, type ImportStatus, type ImportUndo } from './import.js';

/** For OpenAPI only: a multipart body is read part by part in `receive-upload.ts`. */
export class ImportUpload {
  @ApiProperty({ type: 'string', format: 'binary', description: 'CSV or NDJSON' })
  file!: unknown;

  @ApiPropertyOptional({ enum: ['csv', 'ndjson'], description: 'recognised when absent' })
  format?: string;

  @ApiPropertyOptional({ enum: ENCODINGS, description: 'recognised when absent' })
  encoding?: string;

  @ApiPropertyOptional({ enum: [',', ';', 'tab', '|'], description: 'recognised when absent' })
  delimiter?: string;

  @ApiPropertyOptional({
    description: `JSON object from attribute to type (${ATTRIBUTE_TYPES.join(', ')}), for attributes that do not exist yet`,
    example: '{"postcode": "text", "tags": "list"}',
  })
  types?: string;

  @ApiPropertyOptional({
    description:
      'JSON object from column to `MappedColumn`; a column that is not named is what its own name says. One column is ' +
      'the external_id, or a line_id with alsoExternalId',
    example: '{"会員番号": {"target": "external_id"}, "メモ": {"target": "ignore"}}',
  })
  mapping?: string;
}

/** What a column of a file is to become. */
export class MappedColumnView implements MappedColumn {
  @ApiProperty({ enum: COLUMN_TARGETS })
  target!: ColumnTarget;

  @ApiPropertyOptional({ description: "of an attribute: its name; the column's own when absent" })
  attribute?: string;

  @ApiPropertyOptional({ description: 'of a line_id: it is the external id too' })
  alsoExternalId?: boolean;
}

export const MAPPING_SCHEMA = {
  type: 'object' as const,
  additionalProperties: { $ref: getSchemaPath(MappedColumnView) },
};

export class RepeatedRowView implements RepeatedRow {
  @ApiProperty({ description: 'line of the file that the row begins in; the header is line 1' })
  row!: number;

  @ApiProperty({ description: 'line of the first row of the same contact' })
  first!: number;
}

export class ImportUndoView implements ImportUndo {
  @ApiProperty({ description: 'contacts that it had made, and that are gone' })
  removed!: number;

  @ApiProperty({ description: 'contacts that it had changed, and that are as before' })
  restored!: number;

  @ApiProperty({
    description:
      'contacts that stay, wholly or in part, since something came to them after the import: another change, a message, ' +
      'an event, a friendship. Of those it had made, counted at the end',
  })
  kept!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null while it is under way',
  })
  at!: string | null;
}

@ApiExtraModels(MappedColumnView)
export class ImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: IMPORT_STATUSES })
  status!: ImportStatus;

  @ApiProperty()
  fileName!: string;

  @ApiProperty({ type: String, nullable: true })
  format!: string | null;

  @ApiProperty({ type: String, nullable: true })
  encoding!: string | null;

  @ApiProperty({ type: String, nullable: true })
  delimiter!: string | null;

  @ApiProperty({ ...MAPPING_SCHEMA, nullable: true, description: 'as it was sent' })
  mapping!: ColumnMapping | null;

  @ApiProperty({ type: Number, nullable: true, description: 'known when the file was checked' })
  rowsTotal!: number | null;

  @ApiProperty({ description: 'created + updated + unchanged + rejected' })
  rowsRead!: number;

  @ApiProperty()
  created!: number;

  @ApiProperty()
  updated!: number;

  @ApiProperty({ description: 'already as in the file' })
  unchanged!: number;

  @ApiProperty({ description: 'listed, with reasons, in errors.csv' })
  rejected!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: `until when the rejected rows are kept: ${REJECTIONS_KEPT_DAYS} days from when it ended; null while it is under way`,
  })
  rejectedUntil!: Date | null;

  @ApiProperty({
    description: 'rows of contacts that stand in the file before; of two, the later one counts',
  })
  repeated!: number;

  @ApiProperty({ type: [RepeatedRowView], description: 'the first 50 of them' })
  repeatedRows!: RepeatedRowView[];

  @ApiProperty({ type: String, nullable: true, description: 'why the import failed' })
  error!: string | null;

  @ApiProperty({ type: FindingView, nullable: true, description: 'the same with its code' })
  problem!: FindingView | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'until when it can be undone; null when it cannot',
  })
  undoUntil!: Date | null;

  @ApiProperty({ type: ImportUndoView, nullable: true, description: 'null unless it was undone' })
  undo!: ImportUndoView | null;
}

/** One reason for which a row is refused. */
export class RowProblemView extends FindingView implements RowProblem {
  @ApiProperty({ type: String, nullable: true, description: 'null when it is the whole row' })
  column!: string | null;
}

export class ImportLimits {
  @ApiProperty({ description: 'Bytes of the largest file that is taken (IMPORT_MAX_BYTES)' })
  maxBytes!: number;
}

export class RejectedRowView {
  @ApiProperty({ description: 'line of the file that the row begins in; the header is line 1' })
  row!: number;

  @ApiProperty({ description: 'All that is wrong, in one line' })
  message!: string;

  @ApiProperty({
    type: [RowProblemView],
    description: 'The same one by one; empty for imports made before codes were kept',
  })
  problems!: RowProblemView[];

  @ApiProperty({ type: [String], description: 'as they stand in the file; of NDJSON, the line' })
  cells!: string[];
}

export function importView({ workspaceId: _workspaceId, options, ...view }: Import): ImportView {
  return { ...view, mapping: options.mapping ?? null, rejectedUntil: rejectedUntil(view) };
}
