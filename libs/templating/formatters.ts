import { BoundedCache } from './bounded-cache.js';
import type { Rendering } from './rendering.js';

/**
 * Making a formatter takes a hundred times as long as using it. 500 of each are some megabytes, and more languages and
 * zones than a run has as a rule.
 */
const SIZE = 500;
const dates = new BoundedCache<Intl.DateTimeFormat>(SIZE);
const numbers = new BoundedCache<Intl.NumberFormat>(SIZE);
const plurals = new BoundedCache<Plurals>(SIZE);

export interface DateSetting {
  locale: string;
  zone: string;
  calendar: string;
}

/** @param name tells these options from all others */
export function dateFormatter(
  { locale, zone, calendar }: DateSetting,
  name: string,
  options: Intl.DateTimeFormatOptions,
  rendering: Rendering,
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${calendar} ${name}`;
  const known = dates.get(key);
  if (known) return known;
  rendering.spendOnFormatter();
  return dates.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, calendar }));
}

/** @param name tells these options from all others */
export function numberFormatter(
  locale: string,
  name: string,
  options: Intl.NumberFormatOptions,
  rendering: Rendering,
): Intl.NumberFormat {
  const key = `${locale} ${name}`;
  const known = numbers.get(key);
  if (known) return known;
  rendering.spendOnFormatter();
  return numbers.set(key, new Intl.NumberFormat(locale, options));
}

export interface Plurals {
  rules: Intl.PluralRules;
  /** whether words have but one form, as in Japanese */
  hasOneForm: boolean;
}

export function pluralsOf(locale: string, rendering: Rendering): Plurals {
  const known = plurals.get(locale);
  if (known) return known;
  rendering.spendOnFormatter();
  const rules = new Intl.PluralRules(locale);
  const hasOneForm = rules.resolvedOptions().pluralCategories.length === 1;
  return plurals.set(locale, { rules, hasOneForm });
}
