import type { Language } from './languages.js';
import { once } from './once.js';

export type Calendar = 'gregorian' | 'buddhist';

export interface FormatChoice {
  language: Language;
  calendar: Calendar;
}

type Instant = string | Date;

/**
 * Every time and number on screen is written here. Instants always name the zone they are shown in: the connection's or
 * the workspace's, never the browser's by accident.
 */
export class Formats {
  private readonly locale: string;

  constructor({ language, calendar }: FormatChoice) {
    // A Thai browser would count years from the Buddha; the product asks first.
    this.locale = `${language}-u-ca-${calendar === 'buddhist' ? 'buddhist' : 'gregory'}`;
  }

  /** `21 Nov 2026, 10:02` */
  dateTime(instant: Instant, zone: string): string {
    return this.instant(instant, zone, { dateStyle: 'medium', timeStyle: 'short' });
  }

  /** `21 Nov 2026, 10:02 (GMT+9)`, where the zone matters */
  dateTimeWithZone(instant: Instant, zone: string): string {
    return `${this.dateTime(instant, zone)} (${this.zoneName(instant, zone)})`;
  }

  date(instant: Instant, zone: string): string {
    return this.instant(instant, zone, { dateStyle: 'medium' });
  }

  time(instant: Instant, zone: string): string {
    return this.instant(instant, zone, { timeStyle: 'short' });
  }

  /** `10:02` today, `20 Nov` this year, else `20 Nov 2025`; for lists */
  short(instant: Instant, zone: string, now: Date): string {
    const day = (at: Instant): string => this.instant(at, zone, { dateStyle: 'short' });
    if (day(instant) === day(now)) return this.time(instant, zone);
    const year = (at: Instant): string => this.instant(at, zone, { year: 'numeric' });
    return year(instant) === year(now)
      ? this.instant(instant, zone, { month: 'short', day: 'numeric' })
      : this.date(instant, zone);
  }

  /** `5 minutes ago`, `in 30 seconds`: rounded towards now */
  ago(instant: Instant, now: Date): string {
    const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
    const [size, unit] = STEPS.find(([step]) => Math.abs(seconds) >= step) ?? [1, 'second'];
    return relativeTime(this.locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
  }

  /** `1 h 5 min`, for how long something takes */
  duration(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds));
    const parts: [number, string][] = [
      [Math.floor(whole / 3600), 'hour'],
      [Math.floor((whole % 3600) / 60), 'minute'],
      [whole % 60, 'second'],
    ];
    const first = parts.findIndex(([value]) => value > 0);
    const shown =
      first === -1 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([value]) => value > 0);
    return shown
      .map(([value, unit]) =>
        numberFormat(this.locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
      )
      .join(' ');
  }

  number(value: number): string {
    return numberFormat(this.locale, {}).format(value);
  }

  /** `1.2K`; in charts only */
  compact(value: number): string {
    return numberFormat(this.locale, { notation: 'compact' }).format(value);
  }

  /** `97.4 %` of 0 to 1; a dash for a share of nothing */
  percent(share: number): string {
    if (!Number.isFinite(share)) return '–';
    return numberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  /** `97.4 %`, `4.0 %`: as `percent`, with the decimals of a column under one another */
  share(share: number): string {
    if (!Number.isFinite(share)) return '–';
    const options = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
    return numberFormat(this.locale, options).format(share);
  }

  /** `1.5 MB`; never more than it is, since limits are told by it */
  bytes(size: number): string {
    const [unit, bytes] = BYTE_UNITS.find(([, least]) => size >= least) ?? SMALLEST_BYTE_UNIT;
    const options = { style: 'unit', unit, maximumFractionDigits: 1, roundingMode: 'trunc' } as const;
    return numberFormat(this.locale, options).format(size / bytes);
  }

  /** `Japanese` for ja; what is no language stays as it is */
  languageName(tag: string): string {
    try {
      return displayNames(this.locale, { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** A list in words: `a, b and c`. */
  list(items: readonly string[]): string {
    return listFormat(this.locale, {}).format(items);
  }

  /** `GMT+9`, or the short name the language has for it */
  private zoneName(at: Instant, timeZone: string): string {
    const format = dateTimeFormat(this.locale, { timeZone, timeZoneName: 'short' });
    const parts = format.formatToParts(new Date(at));
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  }

  private instant(at: Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string {
    return dateTimeFormat(this.locale, { ...options, timeZone }).format(new Date(at));
  }
}

const SMALLEST_BYTE_UNIT = ['kilobyte', 1_000] as const;
const BYTE_UNITS = [['gigabyte', 1_000_000_000], ['megabyte', 1_000_000], SMALLEST_BYTE_UNIT] as const;

const STEPS: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [31_536_000, 'year'],
  [2_592_000, 'month'],
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

const dateTimeFormat = once(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numberFormat = once(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const relativeTime = once(
  (locale: string, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
const listFormat = once(
  (locale: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);
const displayNames = once(
  (locale: string, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);
