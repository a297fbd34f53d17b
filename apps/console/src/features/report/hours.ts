export interface HourCount {
  at: string;
  total: number;
}

const HOUR_MS = 3_600_000;
/** The server tells of the first 14 days. */
const MOST_HOURS = 14 * 24;

/** The hours that the server leaves out, since nobody clicked in them, filled in: a chart without them would lie. */
export function everyHour(hours: readonly HourCount[]): HourCount[] {
  const counts = new Map(hours.map(({ at, total }) => [new Date(at).getTime(), total]));
  const times = [...counts.keys()];
  const first = Math.min(...times);
  const last = Math.min(Math.max(...times), first + (MOST_HOURS - 1) * HOUR_MS);
  const all: HourCount[] = [];
  for (let time = first; time <= last; time += HOUR_MS)
    all.push({ at: new Date(time).toISOString(), total: counts.get(time) ?? 0 });
  return all;
}
