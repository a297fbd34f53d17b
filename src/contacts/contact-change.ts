import type { InputProblem } from '../common/index.js';
import { attributeNameProblem } from './attribute-name.js';
import { typeOfValue } from './attribute-value.js';
import { externalIdProblem, type SystemField, systemFieldProblem } from './system-fields.js';

/**
 * What a request or a row says about one contact. A field or attribute that is not there stays as it is; null removes it.
 * Attribute values are as they came: what they are stored as depends on the attribute's type.
 */
export interface ContactChange<Value = unknown> {
  externalId: string;
  fields: Partial<Record<SystemField, string | null>>;
  attributes: ReadonlyMap<string, Value>;
}

export type ContactParsing = { ok: true; change: ContactChange } | { ok: false; problems: InputProblem[] };

export const MAX_ATTRIBUTES = 200;

const FIELD_OF_KEY: Readonly<Record<string, SystemField>> = {
  lineId: 'line_id',
  displayName: 'display_name',
  language: 'language',
  timezone: 'timezone',
};

/** Reads `{externalId, lineId?, displayName?, language?, timezone?, attributes?}`; every problem with its path. */
export function parseContact(input: unknown): ContactParsing {
  if (!isRecord(input)) return refused([{ path: '', message: 'must be an object with an externalId' }]);
  const { externalId, attributes = {}, ...rest } = input;
  if (!isRecord(attributes)) return refused([{ path: 'attributes', message: 'must be an object' }]);
  const fields: ContactChange['fields'] = {};
  const problems: InputProblem[] = [];
  for (const [key, value] of Object.entries(rest)) {
    const field = Object.hasOwn(FIELD_OF_KEY, key) ? FIELD_OF_KEY[key] : undefined;
    if (!field) {
      problems.push({ path: key, message: 'is not a known field; an attribute belongs into "attributes"' });
    } else if (value !== undefined) {
      problems.push(...at(key, systemFieldProblem(field, value)));
      fields[field] = value as string | null;
    }
  }
  return changeOf(externalId, fields, new Map(Object.entries(attributes)), problems);
}

/** The last checks that every source of contacts shares: the id and the attributes' names and kinds of value. */
export function changeOf(
  externalId: unknown,
  fields: ContactChange['fields'],
  attributes: ReadonlyMap<string, unknown>,
  found: InputProblem[] = [],
  idPath = 'externalId',
): ContactParsing {
  const problems = [...at(idPath, externalIdProblem(externalId)), ...found];
  if (attributes.size > MAX_ATTRIBUTES)
    problems.push({ path: 'attributes', message: `must have at most ${MAX_ATTRIBUTES} attributes` });
  for (const [name, value] of attributes) {
    problems.push(...at(`attributes.${name}`, attributeNameProblem(name)));
    if (value !== null && typeOfValue(value) === undefined)
      problems.push({
        path: `attributes.${name}`,
        message: 'must be a text, number, boolean or list of texts',
      });
  }
  if (problems.length > 0 || typeof externalId !== 'string') return refused(problems);
  return { ok: true, change: { externalId, fields, attributes } };
}

/** Both changes in one, the later one over the earlier. */
export function mergeChanges<Value>(
  earlier: ContactChange<Value>,
  later: ContactChange<Value>,
): ContactChange<Value> {
  return {
    externalId: earlier.externalId,
    fields: { ...earlier.fields, ...later.fields },
    attributes: new Map([...earlier.attributes, ...later.attributes]),
  };
}

/** One line for a person: `lineId must be …; attributes.age must be …`. */
export function problemsText(problems: InputProblem[]): string {
  return problems.map(({ path, message }) => (path ? `${path} ${message}` : message)).join('; ');
}

function at(path: string, message: string | undefined): InputProblem[] {
  return message === undefined ? [] : [{ path, message }];
}

function refused(problems: InputProblem[]): ContactParsing {
  return { ok: false, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
