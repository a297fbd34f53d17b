import { nearest } from '../did-you-mean.js';
import { type Named, type Parameter, Unusable } from '../helper.js';
import { findLocale, isTimeZone } from '../locales.js';
import type { Rendering } from '../rendering.js';
import { say } from '../value-texts.js';

export const LOCALE: Parameter = {
  what: 'a language',
  read: (value) => {
    const locale = findLocale(value);
    if (locale === undefined) throw new Unusable(say('is_not_language'));
    return locale;
  },
};

export const ZONE: Parameter = {
  what: 'a time zone',
  read: (value) => {
    if (isTimeZone(value)) return value;
    const known = typeof value === 'string' ? Intl.supportedValuesOf('timeZone') : [];
    const meant = nearest(String(value), known);
    throw new Unusable(meant === undefined ? say('is_not_zone') : say('is_misspelt_zone', { meant }));
  },
};

const CALENDARS: Readonly<Record<string, string>> = {
  gregorian: 'gregory',
  buddhist: 'buddhist',
  japanese: 'japanese',
  roc: 'roc',
};

export const CALENDAR: Parameter = {
  what: 'a calendar',
  read: (value) => {
    const calendar =
      typeof value === 'string' && Object.hasOwn(CALENDARS, value) ? CALENDARS[value] : undefined;
    if (calendar === undefined)
      throw new Unusable(say('is_not_calendar', { calendars: Object.keys(CALENDARS).join(', ') }));
    return calendar;
  },
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const CURRENCY: Parameter = {
  what: 'a currency',
  read: (value) => {
    const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
    if (!currencies.has(code)) throw new Unusable(say('is_not_currency'));
    return code;
  },
};

/** The language a helper writes in: what `locale=` says, or the contact's. */
export function localeOf(named: Named, rendering: Rendering): string {
  return (named['locale'] as string | undefined) ?? rendering.locale;
}
