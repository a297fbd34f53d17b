import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateBy } from 'class-validator';
import ipaddr from 'ipaddr.js';

/** What a process may do; several processes share the work. */
export const ROLES = ['api', 'plan', 'send'] as const;
export type Role = (typeof ROLES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whole = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
);

function IsUrlOf(protocols: string[]): PropertyDecorator {
  return ValidateBy({
    name: 'isUrlOf',
    validator: {
      validate: (value) =>
        typeof value === 'string' && URL.canParse(value) && protocols.includes(new URL(value).protocol),
      defaultMessage: () => `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    },
  });
}

function isNetwork(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}

/** The environment as it may be given; `load-settings.ts` turns it into `Settings`. Defaults stand here and nowhere else. */
export class Environment {
  @whole
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (any free port) or more' })
  @Max(65_535, { message: 'must be at most 65535' })
  PORT = 3000;

  @IsString()
  HOST = '0.0.0.0';

  @IsString()
  DATA_DIR = './data';

  @IsOptional()
  @IsUrlOf(['postgres:', 'postgresql:'])
  DATABASE_URL?: string;

  @IsOptional()
  @IsUrlOf(['redis:', 'rediss:'])
  REDIS_URL?: string;

  @IsUrlOf(['http:', 'https:'])
  LINE_API_BASE_URL = 'https://api.line.me';

  @IsUrlOf(['http:', 'https:'])
  LINE_DATA_API_BASE_URL = 'https://api-data.line.me';

  @IsOptional()
  @IsUrlOf(['http:', 'https:'])
  PUBLIC_URL?: string;

  @IsOptional()
  @ValidateBy({
    name: 'isAddresses',
    validator: {
      validate: (value) =>
        typeof value === 'string' && value.split(',').every((one) => isNetwork(one.trim())),
      defaultMessage: () => 'must be addresses or networks with commas, such as 10.0.0.2,172.16.0.0/12',
    },
  })
  TRUSTED_PROXIES?: string;

  @IsOptional()
  @ValidateBy({
    name: 'isKey',
    validator: {
      validate: (value) => typeof value === 'string' && Buffer.from(value, 'base64').length === 32,
      defaultMessage: () => 'must be 32 bytes in base64, as `openssl rand -base64 32` prints',
    },
  })
  ENCRYPTION_KEY?: string;

  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/, { message: 'must be 1 to 200 printable characters without spaces' })
  ADMIN_API_KEY?: string;

  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/, { message: 'must be 1 to 200 printable characters without spaces' })
  METRICS_TOKEN?: string;

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';

  @whole
  @IsInt({ message: 'must be a whole number of milliseconds' })
  @Min(100, { message: 'must be at least 100' })
  @Max(120_000, { message: 'must be at most 120000' })
  LINE_TIMEOUT_MS = 10_000;

  @whole
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(1000, { message: 'must be at most 1000' })
  SEND_CONCURRENCY = 400;

  @whole
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (no limit, never against LINE) or more' })
  LINE_PUSH_PER_SECOND = 2000;

  @whole
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 (no limit, never against LINE) or more' })
  LINE_MULTICAST_PER_SECOND = 200;

  @whole
  @IsInt({ message: 'must be a whole number of seconds' })
  @Min(2, { message: 'must be at least 2' })
  @Max(600, { message: 'must be at most 600' })
  LEASE_SECONDS = 30;

  @ValidateBy({
    name: 'isRoles',
    validator: {
      validate: (value) =>
        typeof value === 'string' &&
        value.split(',').every((role) => ROLES.some((known) => known === role.trim())),
      defaultMessage: () => `must be a list of ${ROLES.join(', ')}, separated by commas`,
    },
  })
  ROLES: string = ROLES.join(',');

  @whole
  @IsInt({ message: 'must be a whole number of bytes' })
  @Min(1024, { message: 'must be at least 1024' })
  IMPORT_MAX_BYTES = 1_073_741_824;

  @whole
  @IsInt({ message: 'must be a whole number of megabytes' })
  @Min(1, { message: 'must be at least 1' })
  MEDIA_MAX_TOTAL_MB = 2048;

  @whole
  @IsInt({ message: 'must be a whole number of days' })
  @Min(1, { message: 'must be at least 1' })
  @Max(3650, { message: 'must be at most 3650' })
  LINK_LIFE_DAYS = 180;

  @IsIn(['refuse', 'allow'], { message: 'must be refuse or allow' })
  OUTGOING_PRIVATE_ADDRESSES: 'refuse' | 'allow' = 'refuse';
}

export type EnvironmentName = keyof Environment;
