import { say } from './input-texts.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { InvalidInput } from './app-error.js';
import { isUuid } from './ids.js';

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 1000, default: 50 })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  )
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(1000, { message: 'must be at most 1000' })
  limit = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** For OpenAPI: the shape of a page of `item`. */
export function pageSchema(item: string): Record<string, unknown> {
  return {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: { $ref: `#/components/schemas/${item}` } },
      nextCursor: { type: 'string', nullable: true },
    },
  };
}

export class Accepted {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

/** Made of ids. Opaque to the caller, so that what a list is sorted by may change. */
export function encodeCursor(key: string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key a page starts after.
 *
 * @param isId what each part has to be
 * @throws InvalidInput when it is not one of `encodeCursor` with `parts` ids
 */
export function decodeCursor(
  cursor: string,
  parts: number,
  isId: (value: unknown) => boolean = isUuid,
): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === parts && key.every((part): part is string => isId(part)))
      return key;
  } catch {
    // falls through to the one answer for every broken cursor
  }
  throw new InvalidInput([{ path: 'cursor', ...say('not_a_cursor') }]);
}

/** Cuts a list fetched with `limit + 1` rows into a page. */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
