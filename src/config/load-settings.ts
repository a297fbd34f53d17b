import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { config as readDotEnv } from 'dotenv';
import { Environment, ROLES } from './environment.js';
import type { Settings } from './settings.js';

/** Every mistake in the environment at once, one line each. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `The configuration has ${problems.length} mistake(s):\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.name = 'SettingsError';
  }
}

/**
 * Checks the environment and answers the settings.
 *
 * An empty value counts as absent, since `.env` files and container platforms write it so.
 *
 * @throws SettingsError listing every wrong value
 */
export function loadSettings(environment: NodeJS.ProcessEnv): Settings {
  const known = Object.keys(new Environment());
  const optional = [
    'DATABASE_URL',
    'REDIS_URL',
    'PUBLIC_URL',
    'ENCRYPTION_KEY',
    'ADMIN_API_KEY',
    'METRICS_TOKEN',
  ];
  const given = Object.fromEntries(
    [...new Set([...known, ...optional])]
      .filter((name) => environment[name])
      .map((name) => [name, environment[name]]),
  );
  const checked = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const problems = validateSync(checked).map((error) => {
    // Of several reasons the one about its kind: that "eighty" is above no limit helps nobody.
    const reasons = [error.constraints?.isInt, ...Object.values(error.constraints ?? {})].filter(Boolean);
    // The value itself is not repeated: it may be a secret with a typing error.
    return `${error.property} ${reasons[0] ?? 'is not valid'}`;
  });
  if (problems.length > 0) throw new SettingsError(problems);
  return toSettings(checked);
}

/** The process's own settings: the environment, completed by `.env` in the working folder. */
export function loadProcessSettings(): Settings {
  readDotEnv({ quiet: true });
  return loadSettings(process.env);
}

function toSettings(env: Environment): Settings {
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    lineApiBaseUrl: env.LINE_API_BASE_URL,
    lineDataApiBaseUrl: env.LINE_DATA_API_BASE_URL,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: env.TRUSTED_PROXIES?.split(',').map((one) => one.trim()),
    encryptionKey: env.ENCRYPTION_KEY,
    adminApiKey: env.ADMIN_API_KEY,
    metricsToken: env.METRICS_TOKEN,
    logLevel: env.LOG_LEVEL,
    lineTimeoutMs: env.LINE_TIMEOUT_MS,
    sendConcurrency: env.SEND_CONCURRENCY,
    leaseSeconds: env.LEASE_SECONDS,
    roles: ROLES.filter((role) => env.ROLES.split(',').some((given) => given.trim() === role)),
    linePushPerSecond: env.LINE_PUSH_PER_SECOND,
    lineMulticastPerSecond: env.LINE_MULTICAST_PER_SECOND,
    importMaxBytes: env.IMPORT_MAX_BYTES,
    mediaMaxTotalBytes: env.MEDIA_MAX_TOTAL_MB * 1_000_000,
    linkLifeDays: env.LINK_LIFE_DAYS,
    outgoingPrivateAddresses: env.OUTGOING_PRIVATE_ADDRESSES,
  };
}
