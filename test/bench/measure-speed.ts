import { getHeapStatistics } from 'node:v8';

/** Something that is done over and over. */
export interface Work {
  name: string;
  /** @param n 0, 1, 2 …, so that each time has other values @throws when it goes wrong */
  run(n: number): unknown;
}

export interface Speed {
  /** times in a second of CPU of this process */
  perSecond: number;
  /** what it leaves to the garbage collector each time; undefined when no look showed it */
  bytesEach: number | undefined;
}

export interface SpeedPlan {
  warmUpSeconds: number;
  /** of one round of one work */
  seconds: number;
  /** an odd number: the median counts */
  rounds: number;
}

/** Between two looks at the clock, so that looking costs nothing that shows. */
const AT_ONCE = 64;
const MEMORY_LOOKS = 31;

/** The latest result: what goes nowhere, a compiler may leave out. */
const latest: { result: unknown } = { result: undefined };

/**
 * How fast each of these is. They take turns, so that what changes about the machine changes for all of them.
 *
 * CPU is counted, not time: that of all threads, so garbage collection is in it, and other programs are not.
 */
export function measureSpeeds(works: readonly Work[], plan: SpeedPlan): Speed[] {
  for (const work of works) workFor(plan.warmUpSeconds, work);
  const rounds = Array.from({ length: plan.rounds }, () => works.map((work) => workFor(plan.seconds, work)));
  return works.map((work, index) => ({
    perSecond: median(rounds.map((round) => round[index] ?? NaN)) ?? NaN,
    bytesEach: bytesOf(work),
  }));
}

/** @returns times in a second of CPU */
export function workFor(seconds: number, work: Work): number {
  const before = process.cpuUsage();
  const endsMs = performance.now() + seconds * 1_000;
  let done = 0;
  while (performance.now() < endsMs)
    for (const end = done + AT_ONCE; done < end; done += 1) latest.result = work.run(done);
  const { user, system } = process.cpuUsage(before);
  return (done * 1_000_000) / (user + system);
}

/** By how much the heap grows; a look during which garbage was collected shows nothing. */
function bytesOf(work: Work): number | undefined {
  const looks = Array.from({ length: MEMORY_LOOKS }, () => {
    const before = getHeapStatistics().used_heap_size;
    for (let n = 0; n < AT_ONCE; n += 1) latest.result = work.run(n);
    return (getHeapStatistics().used_heap_size - before) / AT_ONCE;
  });
  return median(looks.filter((bytes) => bytes >= 0));
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
