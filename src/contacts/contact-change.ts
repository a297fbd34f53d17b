import type { Finding } from '#libs/findings';
import { say } from './contact-texts.js';
import type { InputProblem } from '../common/index.js';
import { attributeNameProblem } from './attribute-name.js';
import { isAttributeLike } from './attribute-value.js';
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
  if (!isRecord(input)) return refused([{ path: '', ...say('not_a_contact_object') }]);
  const { externalId, attributes = {}, ...rest } = input;
  if (!isRecord(attributes)) return refused([{ path: 'attributes', ...say('not_object') }]);
  const fields: ContactChange['fields'] = {};
  const problems: InputProblem[] = [];
  for (const [key, value] of Object.entries(rest)) {
    const field = Object.hasOwn(FIELD_OF_KEY, key) ? FIELD_OF_KEY[key] : undefined;
    if (!field) {
      problems.push({ path: key, ...say('not_a_contact_field') });
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
    problems.push({ path: 'attributes', ...say('attributes_beyond_limit', { max: MAX_ATTRIBUTES }) });
  for (const [name, value] of attributes) {
    const misnamed = attributeNameProblem(name);
    if (misnamed) problems.push({ path: `attributes.${name}`, ...misnamed });
    if (value !== null && !isAttributeLike(value))
      problems.push({ path: `attributes.${name}`, ...say('not_attribute_value') });
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
export function problemsText(problems: readonly Pick<InputProblem, 'path' | 'message'>[]): string {
  return problems.map(({ path, message }) => (path ? `${path} ${message}` : message)).join('; ');
}

function at(path: string, finding: Finding | undefined): InputProblem[] {
  return finding === undefined ? [] : [{ path, ...finding }];
}

function refused(problems: InputProblem[]): ContactParsing {
  return { ok: false, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
