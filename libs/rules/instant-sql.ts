import type { Parameters } from './field-sql.js';
import { type Span, STORED_INSTANT } from './instant.js';

/**
 * Whether the time that an attribute holds lies within a span; never NULL, and never an error whatever else it holds.
 *
 * A pattern that knows the calendar costs microseconds for each contact, more than all else in a filter. So texts are compared
 * first, which few pass: those of times have the order of the times to the second. What has the very form that we write, on
 * one of the first 28 days, is a time without asking the pattern.
 *
 * @param column the jsonb that holds the attribute
 * @param name the place of the parameter with its name
 */
export function attributeDuringSql(
  column: string,
  name: string,
  { from, before }: Partial<Span>,
  parameters: Parameters,
): string {
  const text = `(${column} ->> ${name})`;
  const toSecond = (ms: number): string => new Date(ms).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  const instant = (ms: number): string => `${parameters.add(new Date(ms).toISOString())}::timestamptz`;
  const near = [`jsonb_typeof(${column} -> ${name}) = 'string'`];
  const within: string[] = [];
  if (from !== undefined) {
    near.push(`${text} COLLATE "C" >= ${parameters.add(toSecond(from))}::text`);
    within.push(`${text}::timestamptz >= ${instant(from)}`);
  }
  if (before !== undefined) {
    // Behind every text that goes on from this second.
    near.push(`${text} COLLATE "C" < ${parameters.add(`${toSecond(before)}~`)}::text`);
    within.push(`${text}::timestamptz < ${instant(before)}`);
  }
  return `(CASE WHEN ${[...near, isInstantSql(text)].join(' AND ')} THEN ${within.join(' AND ')} ELSE FALSE END)`;
}

function isInstantSql(text: string): string {
  const part = (from: number, length: number): string => `substr(${text}, ${from}, ${length}) COLLATE "C"`;
  const usual = [
    `translate(${text}, '123456789', '000000000') = '0000-00-00T00:00:00.000Z'`,
    `${text} COLLATE "C" >= '1'`,
    `${part(6, 2)} BETWEEN '01' AND '12'`,
    `${part(9, 2)} BETWEEN '01' AND '28'`,
    `${part(12, 2)} <= '23'`,
    `${part(15, 1)} <= '5'`,
    `${part(18, 1)} <= '5'`,
  ];
  return `((${usual.join(' AND ')}) OR ${text} ~ '${STORED_INSTANT}')`;
}
