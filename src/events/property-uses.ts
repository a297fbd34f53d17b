import { isPersonalField, looksPersonal } from '../contacts/index.js';

export const PROPERTY_TYPES = ['text', 'number', 'boolean', 'datetime'] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

/** A property, as the newest events of one name have it. */
export interface PropertyUse {
  name: string;
  /** of most of its values */
  type: PropertyType;
  /** its most frequent short texts; none of a property that looks personal */
  values: string[];
}

const MOST_VALUES = 20;
const MAX_VALUE_LENGTH = 40;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What there is to ask about, in the order of names. */
export function propertyUses(newest: readonly Readonly<Record<string, unknown>>[]): PropertyUse[] {
  const found = new Map<string, unknown[]>();
  for (const properties of newest) {
    for (const [name, value] of Object.entries(properties))
      found.set(name, [...(found.get(name) ?? []), value]);
  }
  return [...found]
    .map(([name, values]) => ({
      name,
      type: mostFrequent(values.map(typeOf))[0] ?? 'text',
      values: isPersonalField(name) ? [] : mostFrequent(values.filter(isShownText)).slice(0, MOST_VALUES),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function typeOf(value: unknown): PropertyType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' && INSTANT.test(value) ? 'datetime' : 'text';
}

function isShownText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= MAX_VALUE_LENGTH &&
    typeOf(value) === 'text' &&
    !looksPersonal(value)
  );
}

function mostFrequent<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
