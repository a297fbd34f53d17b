import { isLongerThan } from './graphemes.js';
import { isAbsent, isObject, type JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

/** How long a text may be: in UTF-16 code units, unless LINE counts what a person sees as one character. */
export interface TextLimit {
  readonly max: number;
  /** What LINE says the least is; 0 without it. */
  readonly min?: 1;
  readonly unit?: 'graphemes';
}

/** The text there, reporting it when it is missing, empty, no text or too long; `null` then. */
export function requireText(
  holder: JsonObject,
  name: string,
  place: Place,
  limit?: TextLimit,
): string | null {
  const value = holder[name];
  if (!isAbsent(value) && value !== '') return optionalText(holder, name, place, limit);
  report(memberOf(place, name), { kind: 'missing' });
  return null;
}

/** As `requireText`, for a text that may be left out or be empty. */
export function optionalText(
  holder: JsonObject,
  name: string,
  place: Place,
  limit?: TextLimit,
): string | null {
  const value = holder[name];
  if (isAbsent(value)) return null;
  if (typeof value !== 'string') {
    report(memberOf(place, name), { kind: 'unreadable' });
    return null;
  }
  if (limit === undefined || !isTooLong(value, limit)) return value;
  report(memberOf(place, name), { kind: 'length', min: limit.min ?? 0, max: limit.max });
  return null;
}

const isTooLong = (text: string, { max, unit }: TextLimit): boolean =>
  unit === 'graphemes' ? isLongerThan(text, max) : text.length > max;

/** A text of a form; `form` is how the form is told. */
export function optionalForm(
  holder: JsonObject,
  name: string,
  place: Place,
  { pattern, form = pattern.source }: { pattern: RegExp; form?: string },
): void {
  const text = optionalText(holder, name, place);
  if (text !== null && !pattern.test(text)) report(memberOf(place, name), { kind: 'form', form });
}

/** One of some words. */
export function choiceAt<T extends string>(
  holder: JsonObject,
  name: string,
  place: Place,
  { values, required = false }: { values: readonly T[]; required?: boolean },
): T | null {
  const value = holder[name];
  if (isAbsent(value) && !required) return null;
  const chosen = values.find((choice) => choice === value);
  if (chosen === undefined) report(memberOf(place, name), { kind: 'choice', values });
  return chosen ?? null;
}

/** Bounds of a list; `required` reports its absence. */
export interface ListLimit {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

/** The list there, or `null` when it is absent, no list (reported) or outside its bounds (reported). */
export function listAt(
  holder: JsonObject,
  name: string,
  place: Place,
  { min = 0, max, required = false }: ListLimit,
): readonly unknown[] | null {
  const value: unknown = holder[name];
  if (isAbsent(value)) {
    if (required) report(memberOf(place, name), { kind: 'missing' });
    return null;
  }
  if (!Array.isArray(value)) {
    report(memberOf(place, name), { kind: 'unreadable' });
    return null;
  }
  if (value.length < min || value.length > max) {
    report(memberOf(place, name), { kind: 'size', min, max, size: value.length });
    return null;
  }
  const items: readonly unknown[] = value;
  return items;
}

/** The object there; anything else is reported, absence too when `required`. */
export function objectAt(value: unknown, at: Place, required: boolean): JsonObject | null {
  if (isAbsent(value)) {
    if (required) report(at, { kind: 'missing' });
    return null;
  }
  if (isObject(value)) return value;
  report(at, { kind: 'unreadable' });
  return null;
}
