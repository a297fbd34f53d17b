import type { MadeAttributes, MadeContact } from './contact.js';

/** The columns of a file of contacts: system fields, then attributes, by names that an import knows by itself. */
export const COLUMNS = [
  'external_id',
  'line_id',
  'display_name',
  'language',
  'timezone',
  'first_name',
  'email',
  'prefecture',
  'city',
  'age',
  'tier',
  'points',
  'newsletter',
  'tags',
  'signed_up',
  'last_purchase',
] as const;
export type Column = (typeof COLUMNS)[number];

const FIELDS: Partial<Record<Column, (contact: MadeContact) => string | undefined>> = {
  external_id: ({ externalId }) => externalId,
  line_id: ({ lineId }) => lineId,
  display_name: ({ displayName }) => displayName,
  language: ({ language }) => language,
  timezone: ({ timezone }) => timezone,
};

export function csvHeader(columns: readonly Column[] = COLUMNS): string {
  return `${columns.join(',')}\n`;
}

/** A contact as a line of CSV; a list is written as JSON, as an import knows it. */
export function csvLine(contact: MadeContact, columns: readonly Column[] = COLUMNS): string {
  const attributes: Partial<Record<Column, MadeAttributes[keyof MadeAttributes]>> = contact.attributes;
  let line = '';
  for (const [index, column] of columns.entries())
    line += (index === 0 ? '' : ',') + cellOf(FIELDS[column]?.(contact) ?? attributes[column]);
  return `${line}\n`;
}

export function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function cellOf(value: string | number | boolean | string[] | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
