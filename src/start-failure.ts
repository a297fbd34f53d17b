import { SettingsError } from './config/index.js';
import { DatabaseUnsuitable, DataDirInUse } from './database/index.js';

const DATABASE_CODES: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host name is not known',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no such database',
};

const EXPECTED = [SettingsError, DataDirInUse, DatabaseUnsuitable];

/** Why the server could not start, for the operator, when it is something he can mend; nothing for our own faults. */
export function describeStartFailure(error: unknown): string | undefined {
  if (error instanceof Error && EXPECTED.some((kind) => error instanceof kind)) return error.message;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'The port is in use. Stop the other program, or set PORT to another one.';
  if (code === 'EACCES')
    return 'The port, or the data folder, may not be used by this user. Set PORT or DATA_DIR.';
  const database = code && DATABASE_CODES[code];
  return database && `The database of DATABASE_URL cannot be used: ${database}.`;
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
