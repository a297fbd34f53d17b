import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { FindingView, PageQuery } from '../common/index.js';
import { type Use, USES } from './fits.js';
import type { ImageType } from './parsed-image.js';
import { MAX_NAME_LENGTH, UPLOAD_USES } from './receive-image.js';

/** For OpenAPI only: a multipart body is read part by part in `receive-image.ts`. */
export class MediaUpload {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'JPEG or PNG, at most 10 MB and 40 megapixels',
  })
  file!: unknown;

  @ApiPropertyOptional({ maxLength: MAX_NAME_LENGTH, description: 'the name of the file when absent' })
  name?: string;

  @ApiPropertyOptional({
    enum: UPLOAD_USES,
    description: 'what it is meant for: refused when it does not fit',
  })
  use?: string;
}

export class RenameMedia {
  // Not IsOptional: that lets null through, and an image keeps its name.
  @ApiPropertyOptional({ maxLength: MAX_NAME_LENGTH })
  @ValidateIf((body: RenameMedia) => body.name !== undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_NAME_LENGTH)
  name?: string;
}

export class MediaQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'stands anywhere in the name', maxLength: MAX_NAME_LENGTH })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME_LENGTH)
  q?: string;
}

export class DeleteMediaQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'also when campaigns show it' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  force?: 'true' | 'false';
}

export class MediaUrls {
  @ApiProperty({ description: 'upright and without metadata' })
  original!: string;

  @ApiProperty({ description: 'at most 1024 pixels on a side and 1 MB' })
  preview!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: '`baseUrl` of an imagemap; null: too tall for one',
  })
  imagemapBase!: string | null;
}

export class MediaBaseSize {
  @ApiProperty({ example: 1040 })
  width!: number;

  @ApiProperty()
  height!: number;
}

export class MediaFit {
  @ApiProperty({ enum: USES })
  use!: Use;

  @ApiProperty()
  ok!: boolean;

  @ApiProperty({ type: [FindingView], description: 'why not; or, when it fits, what to know about it' })
  remarks!: FindingView[];

  @ApiProperty({ type: String, nullable: true, description: 'what to put into the message' })
  url!: string | null;
}

export class MediaView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['image/jpeg', 'image/png'] })
  type!: ImageType;

  @ApiProperty({ description: 'in pixels, as it is seen' })
  width!: number;

  @ApiProperty()
  height!: number;

  @ApiProperty({ description: 'of the original as it is served' })
  bytes!: number;

  @ApiProperty({ description: 'an animated PNG; only flex messages play it' })
  animated!: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: MediaUrls })
  urls!: MediaUrls;

  @ApiProperty({ type: MediaBaseSize, nullable: true, description: '`baseSize` of an imagemap' })
  baseSize!: MediaBaseSize | null;

  @ApiProperty({ type: [MediaFit] })
  fits!: MediaFit[];

  @ApiProperty({ type: [String], description: 'what keeps LINE from fetching it, of whatever use' })
  warnings!: string[];
}
