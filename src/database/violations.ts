import { QueryFailedError } from 'typeorm';

/** Foreign key violation; since PostgreSQL 18, what `ON DELETE RESTRICT` refuses has a code of its own. */
const REFERENCE_VIOLATIONS: readonly unknown[] = ['23503', '23001'];

/** Whether the database refused because another row refers to this one, or the row referred to is not there. */
export function isForeignKeyViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    REFERENCE_VIOLATIONS.includes(cause.code)
  );
}
