import { parseArgs } from 'node:util';
import { DEFAULT_UNTIL } from './index.js';

export interface MakeDataOptions {
  contacts: number;
  events: number;
  seed: number;
  /** a day, ISO 8601 */
  until: string;
  format: 'csv' | 'ndjson';
  out: string;
}

export const MAKE_DATA_USAGE = `Usage: npm run make-data -- [--contacts 1000] [--events 10000] [--seed 1] [--out made-data]
  Writes contacts.csv for POST /imports, and events.ndjson, each line one event for POST /events.
  The same seed gives the same bytes. Files that are there already stay as they are.

  --contacts N         how many contacts, up to 50000000
  --events N           how many events these contacts did, up to 500000000; 0: no file of events
  --seed N             another seed gives other people
  --until YYYY-MM-DD   everything happened before; ${DEFAULT_UNTIL} when left out. Events lie in the year before
  --format ndjson      contacts.ndjson, each line one contact for POST /contacts/bulk, in place of contacts.csv
  --out FOLDER         made when it is not there
  --help               this text`;

const LARGEST = { contacts: 50_000_000, events: 500_000_000, seed: 4_294_967_295 } as const;

/** @throws Error in words for the person who typed them */
export function readMakeDataOptions(args: string[]): MakeDataOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      contacts: { type: 'string', default: '1000' },
      events: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: DEFAULT_UNTIL },
      format: { type: 'string', default: 'csv' },
      out: { type: 'string', default: 'made-data' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { format, until, out } = values;
  const number = (name: keyof typeof LARGEST, least: number): number => {
    const value = /^\d+$/.test(values[name]) ? Number(values[name]) : NaN;
    if (!(value >= least && value <= LARGEST[name]))
      throw new Error(`--${name} must be a whole number, ${least} to ${LARGEST[name]}.`);
    return value;
  };
  if (format !== 'csv' && format !== 'ndjson') throw new Error('--format must be csv or ndjson.');
  if (!isDay(until)) throw new Error('--until must be a day such as 2026-01-01.');
  if (out === '') throw new Error('--out must name a folder.');
  return {
    contacts: number('contacts', 1),
    events: number('events', 0),
    seed: number('seed', 0),
    until,
    format,
    out,
  };
}

function isDay(text: string): boolean {
  const day = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
