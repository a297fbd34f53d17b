import { useMemo } from 'react';
import dayjs, { type Dayjs } from 'dayjs';

/**
 * A wall-clock time, such as `2026-05-01T09:00`, as a picker takes it. The same object as long as it is the same time: with
 * another one, a picker forgets what is being typed into it.
 */
export function useWallClock(time: string | null): Dayjs | null {
  return useMemo(() => (time === null ? null : dayjs(time)), [time]);
}
