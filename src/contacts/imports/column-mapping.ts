import { type InputProblem, unstorableCharacter, say } from '../../common/index.js';
import { attributeNameProblem } from '../attribute-name.js';
import { SYSTEM_FIELDS } from '../system-fields.js';

export const COLUMN_TARGETS = ['external_id', ...SYSTEM_FIELDS, 'attribute', 'ignore'] as const;
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

/** What a column of a file is to become. */
export interface MappedColumn {
  target: ColumnTarget;
  /** the attribute's name; the column's own when absent */
  attribute?: string;
  /** of a LINE id: for who has no ids of his own, it is the external id too */
  alsoExternalId?: boolean;
}

/** By the column's name as it stands in the file. A column that is not named is what its own name says. */
export type ColumnMapping = Readonly<Record<string, MappedColumn>>;

export type MappingReading = { ok: true; mapping: ColumnMapping } | { ok: false; problems: InputProblem[] };

const KEYS = ['target', 'attribute', 'alsoExternalId'];

/** Reads `{"<column>": {"target": …, "attribute"?: …, "alsoExternalId"?: …}}`; every problem with its path. */
export function parseMapping(input: unknown, path: string): MappingReading {
  if (!isRecord(input))
    return refused([
      {
        path,
        ...say('not_object'),
        message: 'must be a JSON object from column to target, such as {"Name": {"target": "display_name"}}',
      },
    ]);
  const problems: InputProblem[] = [];
  const columns = new Map<string, MappedColumn>();
  for (const [column, value] of Object.entries(input)) {
    const at = `${path}.${column}`;
    const found = columnProblems(column, value, at);
    problems.push(...found);
    if (found.length === 0) columns.set(column.trim(), value as MappedColumn);
  }
  problems.push(...sharedTargets(columns, path));
  // From entries: a column may be called anything, also `__proto__`.
  return problems.length > 0 ? refused(problems) : { ok: true, mapping: Object.fromEntries(columns) };
}

/** What a column is to become by the mapping; `undefined` when it is not named there. */
export function mappedColumn(mapping: ColumnMapping | undefined, column: string): MappedColumn | undefined {
  return mapping && Object.hasOwn(mapping, column) ? mapping[column] : undefined;
}

/** The fields and attributes that a mapped column fills, as they are stored. */
export function meaningsOf(column: string, { target, attribute, alsoExternalId }: MappedColumn): string[] {
  if (target === 'ignore') return [];
  if (target === 'attribute') return [attribute ?? column];
  return alsoExternalId ? [target, 'external_id'] : [target];
}

function columnProblems(column: string, value: unknown, path: string): InputProblem[] {
  if (!isRecord(value))
    return [{ path, ...say('not_object'), message: 'must be an object such as {"target": "line_id"}' }];
  const unstorable = unstorableCharacter(column);
  if (unstorable)
    return [{ path, ...say('name_unstorable'), message: `has a name that ${unstorable.message}` }];
  const { target, attribute, alsoExternalId = false } = value;
  const problems: InputProblem[] = Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key) => ({
      path: `${path}.${key}`,
      ...say('unknown_field'),
      message: `is not known; there are ${KEYS.join(', ')}`,
    }));
  if (!COLUMN_TARGETS.some((known) => known === target))
    problems.push({ path: `${path}.target`, ...say('not_offered', { choices: COLUMN_TARGETS.join(', ') }) });
  if (attribute !== undefined && target !== 'attribute')
    problems.push({
      path: `${path}.attribute`,
      ...say('wrong_form'),
      message: 'is for the target "attribute" only',
    });
  if (typeof alsoExternalId !== 'boolean' || (alsoExternalId && target !== 'line_id'))
    problems.push({
      path: `${path}.alsoExternalId`,
      ...say('not_boolean'),
      message: 'is true or false, for the target "line_id" only',
    });
  if (target === 'attribute') {
    const name = attribute ?? column.trim();
    const finding =
      typeof name === 'string'
        ? attributeNameProblem(name)
        : { ...say('not_text'), message: 'must be a text' };
    if (finding) problems.push({ path: `${path}.attribute`, ...finding });
  }
  return problems;
}

function sharedTargets(columns: ReadonlyMap<string, MappedColumn>, path: string): InputProblem[] {
  const filledBy = new Map<string, string>();
  const problems: InputProblem[] = [];
  for (const [column, mapped] of columns) {
    for (const meaning of meaningsOf(column, mapped)) {
      const other = filledBy.get(meaning);
      if (other === undefined) filledBy.set(meaning, column);
      else
        problems.push({
          path: `${path}.${column}`,
          ...say('beside_another'),
          message: `fills "${meaning}", which the column "${other}" does already; ignore one of them`,
        });
    }
  }
  return problems;
}

function refused(problems: InputProblem[]): MappingReading {
  return { ok: false, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
