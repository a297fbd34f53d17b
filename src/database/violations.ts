import { QueryFailedError } from 'typeorm';

/** Foreign key violation; since PostgreSQL 18, what `ON DELETE RESTRICT` refuses has a code of its own. */
const REFERENCE_VIOLATIONS: readonly unknown[] = ['23503', '23001'];

const UNIQUE_VIOLATION = '23505';

/** Whether the database refused because another row refers to this one, or the row referred to is not there. */
export function isForeignKeyViolation(error: unknown): boolean {
  return REFERENCE_VIOLATIONS.includes(codeOf(error));
}

/** Whether the database refused because another row has the same key. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === UNIQUE_VIOLATION;
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return undefined;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}
