import type { Finding } from '#libs/findings';
import { say } from './contact-texts.js';
import type { InputProblem } from '../common/index.js';
import { type AttributeType, type AttributeValue, readAttribute, typeOfValue } from './attribute-value.js';
import type { ContactChange } from './contact-change.js';

/** The types of a workspace's attributes, as far as they are known. */
export type AttributeTypes = ReadonlyMap<string, AttributeType>;

/** Attributes of one workspace; a file with a column for every day of a year is a mistake. */
export const MAX_WORKSPACE_ATTRIBUTES = 1_000;

/** A change whose attribute values fit their attributes; null removes. */
export type TypedChange = ContactChange<AttributeValue | null>;

export interface Typing {
  /** one for each change, in their order */
  results: ({ ok: true; change: TypedChange } | { ok: false; problems: InputProblem[] })[];
  /** attributes met here for the first time, with the type that their first value gives them */
  newTypes: Map<string, AttributeType>;
}

/**
 * Gives each change its attributes' types. The first value decides what an attribute is; a change with a value of
 * another type is refused as a whole, and then decides nothing either.
 */
export function typeChanges(changes: readonly ContactChange[], known: AttributeTypes): Typing {
  const newTypes = new Map<string, AttributeType>();
  const results = changes.map((change): Typing['results'][number] => {
    const attributes = new Map<string, AttributeValue | null>();
    const own = new Map<string, AttributeType>();
    const problems: InputProblem[] = [];
    for (const [name, value] of change.attributes) {
      if (value === null) {
        attributes.set(name, null);
        continue;
      }
      const knownType = known.get(name) ?? newTypes.get(name);
      const { type, reading } = readAs(value, knownType);
      if (!reading.ok) {
        problems.push(refusal(name, reading.finding, knownType));
        continue;
      }
      if (!knownType) own.set(name, type);
      attributes.set(name, reading.value);
    }
    if (problems.length > 0) return { ok: false, problems };
    if (own.size > 0 && known.size + newTypes.size + own.size > MAX_WORKSPACE_ATTRIBUTES)
      return { ok: false, problems: [tooManyAttributes(own)] };
    for (const [name, type] of own) newTypes.set(name, type);
    return { ok: true, change: { externalId: change.externalId, fields: change.fields, attributes } };
  });
  return { results, newTypes };
}

/**
 * The values that do not fit their attributes, for a change that is refused already: whoever corrects it is told all that
 * is wrong at once.
 */
export function typeProblems(attributes: ContactChange['attributes'], known: AttributeTypes): InputProblem[] {
  return [...attributes].flatMap(([name, value]) => {
    if (value === null) return [];
    const { reading } = readAs(value, known.get(name));
    return reading.ok ? [] : [refusal(name, reading.finding, known.get(name))];
  });
}

function readAs(value: unknown, known: AttributeType | undefined) {
  const type = known ?? typeOfValue(value) ?? 'text';
  return { type, reading: readAttribute(value, type) };
}

function tooManyAttributes(own: ReadonlyMap<string, AttributeType>): InputProblem {
  const path = `attributes.${[...own.keys()].join(', ')}`;
  return { path, ...say('attributes_of_workspace_beyond_limit', { max: MAX_WORKSPACE_ATTRIBUTES }) };
}

function refusal(name: string, finding: Finding, type: AttributeType | undefined): InputProblem {
  const path = `attributes.${name}`;
  // Its size or content is wrong, not its type: another name would not help.
  if (type === undefined || !finding.message.startsWith('must be ')) return { path, ...finding };
  const wayOut = `"${name}" is a ${type} attribute since its first value. Send such a value, or use another name`;
  return { path, ...finding, message: `${finding.message}; ${wayOut}` };
}
