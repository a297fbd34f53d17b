import { parseArgs } from 'node:util';

/** Every measurement, in the order in which they are made; see README.md. */
export const ROW_IDS = [
  'a',
  'b',
  's',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'q',
  'r',
] as const;
export type RowId = (typeof ROW_IDS)[number];

export interface BenchOptions {
  only: readonly RowId[];
  /** Recipients of the campaigns, contacts of the audience that is checked; without it each row has its own. */
  size?: number;
  /** How long the row at LINE's limit for pushes lasts; the plain loops last at most `LONGEST_LOOP_SECONDS`. */
  seconds: number;
  /** Where else the results are written. */
  out?: string;
}

export const BENCH_USAGE = `Usage: npm run bench -- [--only a,b,d] [--size 1000000] [--seconds 60] [--out FILE]
  a SDK, plain loop   b raw undici, plain loop   s our HTTP sender, plain loop
  c pushes at LINE's limit   d pushes, limits lifted   e grouped at LINE's limit   f grouped, limits lifted
  g how the cost of grouped campaigns grows   h how the cost of pushes grows
  k check of an audience, next to planning   l short links: redirects, next to a bare HTTP server
  m making messages: templating, checker, links   n webhooks written for good, next to a bare HTTP server
  p events: sent, and audiences by them counted
  q counting whom a filter of five rules selects
  r imports and contacts in bulk, next to a bare insert`;

/** @throws Error in words for the person who typed them */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: ROW_IDS.join(',') },
      size: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      out: { type: 'string' },
    },
  });
  return {
    only: readRows(values.only),
    size: values.size === undefined ? undefined : readNumber('size', values.size, 5_000_000),
    seconds: readNumber('seconds', values.seconds, 3_600),
    out: values.out,
  };
}

function readRows(text: string): RowId[] {
  const wanted = text.split(',').map((id) => id.trim());
  const unknown = wanted.find((id) => !ROW_IDS.some((known) => known === id));
  if (unknown !== undefined) throw new Error(`There is no row "${unknown}".`);
  return ROW_IDS.filter((id) => wanted.includes(id));
}

function readNumber(name: string, text: string, largest: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= 1 && value <= largest))
    throw new Error(`--${name} must be a whole number, 1 to ${largest}.`);
  return value;
}
