import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ATTRIBUTE_TYPES } from '../attribute-value.js';
import { ENCODINGS } from './encodings.js';
import type { Import, ImportStatus } from './import.js';

/** For OpenAPI only: a multipart body is read part by part in `upload.ts`. */
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
}

export class ImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['checking', 'running', 'done', 'failed'] })
  status!: ImportStatus;

  @ApiProperty()
  fileName!: string;

  @ApiProperty({ type: String, nullable: true })
  format!: string | null;

  @ApiProperty({ type: String, nullable: true })
  encoding!: string | null;

  @ApiProperty({ type: String, nullable: true })
  delimiter!: string | null;

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

  @ApiProperty({ type: String, nullable: true, description: 'why the import failed' })
  error!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: Date | null;
}

export function importView({ workspaceId: _workspaceId, options: _options, ...view }: Import): ImportView {
  return view;
}
