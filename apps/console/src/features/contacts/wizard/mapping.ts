import type { Schema } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import type { AttributeType } from '../contact.js';

export type Inspection = Schema<'InspectionView'>;
export type InspectedColumn = Inspection['columns'][number];
export type ColumnTarget = InspectedColumn['suggested']['target'];

export const TARGETS = [
  'external_id',
  'line_id',
  'display_name',
  'language',
  'timezone',
  'attribute',
  'ignore',
] as const satisfies ColumnTarget[];

/** What a person chose for one column; name and type are kept while another target is tried. */
export interface ColumnChoice {
  target: ColumnTarget;
  attribute: string;
  type: AttributeType;
}

export interface Mapping {
  /** by the column's name as it stands in the file */
  choices: Readonly<Record<string, ColumnChoice>>;
  /** for files without ids of one's own */
  lineIdIsExternalId: boolean;
}

/** What the server suggests, to begin with. */
export function suggestedMapping(columns: readonly InspectedColumn[]): Mapping {
  return {
    choices: Object.fromEntries(
      columns.map(({ name, suggested }) => [
        name,
        {
          target: suggested.target,
          attribute: suggested.attribute ?? name,
          type: suggested.type ?? 'text',
        },
      ]),
    ),
    lineIdIsExternalId: columns.some(({ suggested }) => suggested.alsoExternalId),
  };
}

/** Another target for a column. What only one column can be goes from the one that had it, which is then ignored. */
export function setTarget(mapping: Mapping, column: string, target: ColumnTarget): Mapping {
  const isShared = target === 'attribute' || target === 'ignore';
  const choices = Object.fromEntries(
    Object.entries(mapping.choices).map(([name, choice]): [string, ColumnChoice] => {
      if (name === column) return [name, { ...choice, target }];
      return [name, !isShared && choice.target === target ? { ...choice, target: 'ignore' } : choice];
    }),
  );
  return { choices, lineIdIsExternalId: mapping.lineIdIsExternalId && target !== 'external_id' };
}

export function setChoice(mapping: Mapping, column: string, change: Partial<ColumnChoice>): Mapping {
  const choice = mapping.choices[column];
  if (!choice) return mapping;
  return { ...mapping, choices: { ...mapping.choices, [column]: { ...choice, ...change } } };
}

export type MappingProblem =
  | { kind: 'no_id' }
  | { kind: 'unnamed'; column: string }
  | { kind: 'same_name'; column: string; name: string };

/** What keeps the file from being read this way; the first column of each kind of mistake. */
export function mappingProblems({ choices, lineIdIsExternalId }: Mapping): MappingProblem[] {
  const columns = Object.entries(choices);
  const hasTarget = (target: ColumnTarget): boolean => columns.some(([, choice]) => choice.target === target);
  const problems: MappingProblem[] = [];
  if (!hasTarget('external_id') && !(lineIdIsExternalId && hasTarget('line_id')))
    problems.push({ kind: 'no_id' });
  const seen = new Set<string>();
  for (const [column, { target, attribute }] of columns) {
    if (target !== 'attribute') continue;
    const name = attribute.trim();
    if (name === '') problems.push({ kind: 'unnamed', column });
    else if (seen.has(name)) problems.push({ kind: 'same_name', column, name });
    seen.add(name);
  }
  return problems;
}

/** The mapping as the server takes it. */
export function mappingFor({
  choices,
  lineIdIsExternalId,
}: Mapping): Record<string, Schema<'MappedColumnView'>> {
  const columns = Object.entries(choices).map(([column, choice]): [string, Schema<'MappedColumnView'>] => {
    const { target, attribute } = choice;
    if (target === 'attribute') return [column, { target, attribute: attribute.trim() }];
    const alsoExternalId = target === 'line_id' && lineIdIsExternalId;
    return [column, alsoExternalId ? { target, alsoExternalId } : { target }];
  });
  return Object.fromEntries(columns);
}

/** Types of the attributes that are new: what was shown holds for every row. Those of the others are known already. */
export function newTypes(
  { choices }: Mapping,
  typeOf: (attribute: string) => AttributeType | undefined,
): Record<string, AttributeType> {
  return Object.fromEntries(
    Object.values(choices)
      .filter(({ target, attribute }) => target === 'attribute' && typeOf(attribute.trim()) === undefined)
      .map(({ attribute, type }) => [attribute.trim(), type]),
  );
}

/** What the server says of single columns, by their names: it knows which names an attribute can have. */
export function columnProblems(error: unknown): Record<string, string> {
  if (!isProblem(error)) return {};
  return Object.fromEntries(
    error.errors.flatMap(({ path, message }) => {
      const column = /^mapping\.(.*?)(?:\.(?:attribute|target|alsoExternalId))?$/.exec(path)?.[1];
      return column === undefined ? [] : [[column, message]];
    }),
  );
}
