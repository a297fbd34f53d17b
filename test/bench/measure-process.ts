import { readFileSync } from 'node:fs';

/** What a process has used since it started. */
export interface ProcessUse {
  cpuSeconds: number;
  peakBytes: number;
}

/** The unit of times in `/proc`: a hundredth of a second on every Linux that Node.js runs on. */
const TICKS_PER_SECOND = 100;

/** Reads `/proc`. @returns `undefined` where there is none, or when the process is gone */
export function readProcess(pid: number): ProcessUse | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpuSeconds: cpuSeconds(pid), peakBytes: Number(peak ?? NaN) * 1_024 };
  } catch {
    return undefined;
  }
}

function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets, which may hold anything; what follows are plain fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [fields[11], fields[12]].map(Number);
  return ((user ?? NaN) + (system ?? NaN)) / TICKS_PER_SECOND;
}

/** CPU of one process from now on, in seconds. */
export function meterProcess(pid: number): () => number | undefined {
  const before = readProcess(pid);
  return () => {
    const now = readProcess(pid);
    return before && now && now.cpuSeconds - before.cpuSeconds;
  };
}
