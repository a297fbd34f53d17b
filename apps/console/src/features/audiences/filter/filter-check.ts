import type { PlacedFinding } from '../../../api/finding.js';
import { checkFilter } from '../../../../../../libs/rules/index.js';
import type { ContactField } from '../contact-field.js';
import { catalogueOf } from './field-types.js';
import { isEveryone } from './filter.js';

/** Its path is relative to the filter, such as `rules[0].value`. */
export type FilterMistake = PlacedFinding;

/** What keeps a filter from being counted and saved, by the server's own rules. */
export function filterMistakes(filter: unknown, fields: readonly ContactField[]): FilterMistake[] {
  if (isEveryone(filter)) return [];
  const checked = checkFilter(filter, catalogueOf(fields));
  return checked.ok ? [] : checked.issues;
}

/** Where a rule or group stands, in the words of the server: `rules[1].rules[0]`; the filter itself is the empty text. */
export const pathOf = (path: readonly number[]): string => path.map((index) => `rules[${index}]`).join('.');

/** `2.1`: the same place as people count, from 1. */
export const placeOf = (path: readonly number[]): string => path.map((index) => index + 1).join('.');

export type MistakenPart = 'field' | 'operator' | 'value' | 'whole';

/** The first mistake of one rule, and which part of it to look at. */
export function mistakeAt(
  mistakes: readonly FilterMistake[],
  path: string,
): (FilterMistake & { part: MistakenPart }) | undefined {
  for (const mistake of mistakes) {
    if (mistake.path === path) return { ...mistake, part: 'whole' };
    if (!mistake.path.startsWith(`${path}.`)) continue;
    const [, part] = /^(field|operator|value)\b/.exec(mistake.path.slice(path.length + 1)) ?? [];
    return { ...mistake, part: (part as MistakenPart | undefined) ?? 'whole' };
  }
  return undefined;
}

/** Those of a filter within the mistakes of something larger, with paths relative to it. */
export function mistakesUnder(mistakes: readonly FilterMistake[], root: string): FilterMistake[] {
  return mistakes.flatMap(({ path, ...finding }) => {
    if (path === root) return [{ path: '', ...finding }];
    return path.startsWith(`${root}.`) ? [{ path: path.slice(root.length + 1), ...finding }] : [];
  });
}
