import type { Dialect } from './dialects.js';
import type { Problem, Problems } from './problems.js';

/** Where a value stands, and where to report what is wrong with it. */
export interface Place {
  /** In the schema's form, e.g. `messages[0].quickReply`. */
  readonly path: string;
  /** Of the message it belongs to; -1 outside of messages. */
  readonly index: number;
  readonly problems: Problems;
  /** Inside a template, flex or text v2 message LINE names the place, and what is wrong there, in another way. */
  readonly inside: Inside | null;
}

/** A place as LINE names it inside a message object, e.g. `template/columns/0/actions`. */
interface Inside {
  readonly property: string;
  readonly dialect: Dialect;
}

/** The whole body. */
export const rootPlace = (problems: Problems): Place => ({ path: '', index: -1, problems, inside: null });

/** One message of the list that stands at `list`. */
export const messagePlace = ({ path, problems }: Place, index: number): Place => ({
  path: `${path}[${index}]`,
  index,
  problems,
  inside: null,
});

/** The place of a member. */
export function memberOf({ path, index, problems, inside }: Place, name: string | number): Place {
  const member = typeof name === 'number' ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
  return { path: member, index, problems, inside: inside === null ? null : memberInside(inside, name) };
}

const memberInside = ({ property, dialect }: Inside, name: string | number): Inside => ({
  property: `${property}${dialect.separator}${name}`,
  dialect,
});

/** The place of a member whose name the caller made up, which LINE quotes: `substitution["m1"]`. */
export function quotedMemberOf({ path, index, problems, inside }: Place, name: string): Place {
  const named =
    inside === null ? null : { property: `${inside.property}["${name}"]`, dialect: inside.dialect };
  return { path: `${path}.${name}`, index, problems, inside: named };
}

/** The same place, from where on LINE speaks another dialect and counts from `property`. */
export const insideOf = (place: Place, property: string, dialect: Dialect): Place => ({
  ...place,
  inside: { property, dialect },
});

/** Says what is wrong with the value at a place. */
export function report(place: Place, problem: Problem): void {
  place.problems.add(place, problem);
}
