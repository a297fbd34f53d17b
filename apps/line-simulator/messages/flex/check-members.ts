import { isAbsent, type JsonObject } from '../json-shapes.js';
import { memberOf, report, type Place } from '../place.js';
import type { Members } from './flex-members.js';

/** Reports each member that is there and not what it may be. */
export function checkMembers(holder: JsonObject, place: Place, members: Members): void {
  for (const [name, format] of Object.entries(members)) {
    const value = holder[name];
    if (!isAbsent(value) && !format(value)) report(memberOf(place, name), { kind: 'unreadable' });
  }
}

/** Reports each of these members that is absent. */
export function requireMembers(holder: JsonObject, place: Place, names: readonly string[]): void {
  for (const name of names) if (isAbsent(holder[name])) report(memberOf(place, name), { kind: 'missing' });
}
