import { isAbsent, type JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

const LARGEST_INT = 2_147_483_647;

/** Bounds of a number; an integer, unless `fraction`. */
export interface NumberLimit {
  readonly min?: number;
  readonly max?: number;
  readonly fraction?: boolean;
}

/** Reports a number that is absent, no number, or out of bounds. */
export function requireNumber(
  holder: JsonObject,
  name: string,
  place: Place,
  { min = -LARGEST_INT, max = LARGEST_INT, fraction = false }: NumberLimit,
): void {
  const value = holder[name];
  const at = memberOf(place, name);
  if (isAbsent(value)) report(at, { kind: 'absent' });
  else if (typeof value !== 'number' || !(fraction || Number.isInteger(value)))
    report(at, { kind: 'unreadable' });
  else if (value < min) report(at, { kind: 'too_low', min });
  else if (value > max) report(at, { kind: 'too_high', max });
}
