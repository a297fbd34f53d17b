import { BoundedCache } from './bounded-cache.js';

const locales = new BoundedCache<string | null>(1_000);
const zones = new BoundedCache<boolean>(1_000);

/**
 * The language a text names, as JavaScript calls it: `zh-TW` also for `zh_TW`. `undefined` for what is none or is not
 * known here. Calendars and digits that it may ask for (`th-u-ca-buddhist`) are left out.
 */
export function findLocale(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || value.length > 40) return undefined;
  const known = locales.get(value);
  if (known !== undefined) return known ?? undefined;
  return locales.set(value, supportedLocale(value.replaceAll('_', '-')) ?? null) ?? undefined;
}

function supportedLocale(tag: string): string | undefined {
  try {
    const { baseName } = new Intl.Locale(tag);
    return Intl.DateTimeFormat.supportedLocalesOf(baseName)[0];
  } catch {
    return undefined;
  }
}

/** Whether a text is the name of a time zone, such as `Asia/Tokyo` or `UTC`. Offsets differ between browsers. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 60 || !/^[A-Za-z]/.test(value)) return false;
  const known = zones.get(value);
  if (known !== undefined) return known;
  return zones.set(value, isKnownZone(value));
}

function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
