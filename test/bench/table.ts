import type { Measurement, Row } from './measurement.js';
import { alignColumns, formatFigure } from './text-columns.js';

/** The figures that people compare, made of what was measured. */
export interface Figures {
  recipientsPerSecond: number;
  requestsPerSecond: number;
  /** Microseconds of CPU for each recipient. */
  cpuMicros: Record<'ours' | 'simulator' | 'database', number | undefined>;
  /** Planning, alone or beside sending. */
  contactsPlannedPerSecond: number | undefined;
  /** Recipients per second as a multiple of the plain loops' (rows a and b) over the same call of LINE. */
  timesSdk: number | undefined;
  timesUndici: number | undefined;
}

/** @param rows all rows, since some are compared with others */
export function figuresOf({ measurement }: Row, rows: readonly Row[]): Figures {
  const { recipients, requests, sendingSeconds, cpuSeconds, planned, endpoint } = measurement;
  const micros = (seconds?: number): number | undefined =>
    seconds === undefined ? undefined : (seconds * 1_000_000) / recipients;
  const times = (id: string): number | undefined => {
    const loop = rows.find((row) => row.id === id && row.measurement.endpoint === endpoint);
    return loop && speed(measurement) / speed(loop.measurement);
  };
  return {
    recipientsPerSecond: speed(measurement),
    requestsPerSecond: requests / sendingSeconds,
    cpuMicros: {
      ours: micros(cpuSeconds.ours),
      simulator: micros(cpuSeconds.simulator),
      database: micros(cpuSeconds.database),
    },
    contactsPlannedPerSecond: planned && planned.contacts / planned.seconds,
    timesSdk: times('a'),
    timesUndici: times('b'),
  };
}

const speed = ({ recipients, sendingSeconds }: Measurement): number => recipients / sendingSeconds;

const HEADINGS = [
  '',
  'recipients',
  'recipients/s',
  'requests/s',
  'CPU µs ours',
  'LINE',
  'database',
  'peak MB',
  '429s',
  'planned/s',
  'end-to-end s',
  'sending s',
  '× SDK',
  '× undici',
];

/** One line for each row; CPU is for each recipient. */
export function formatTable(rows: readonly Row[]): string {
  return alignColumns([HEADINGS, ...rows.map((row) => cellsOf(row, figuresOf(row, rows)))]);
}

function cellsOf({ id, name, measurement }: Row, figures: Figures): string[] {
  const { recipients, peakBytes, tooManyRequests, endToEndSeconds, sendingSeconds } = measurement;
  return [
    `${id}  ${name}`,
    whole(recipients),
    whole(figures.recipientsPerSecond),
    whole(figures.requestsPerSecond),
    tenths(figures.cpuMicros.ours),
    tenths(figures.cpuMicros.simulator),
    tenths(figures.cpuMicros.database),
    whole(peakBytes && peakBytes / 1_048_576),
    whole(tooManyRequests),
    whole(figures.contactsPlannedPerSecond),
    tenths(endToEndSeconds),
    tenths(sendingSeconds),
    hundredths(figures.timesSdk),
    hundredths(figures.timesUndici),
  ];
}

const whole = (value?: number): string => formatFigure(value, 0);
const tenths = (value?: number): string => formatFigure(value, 1);
const hundredths = (value?: number): string => formatFigure(value, 2);
