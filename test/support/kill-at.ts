import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../../apps/line-simulator/index.js';
import type { SeededRandom } from './seeded-random.js';
import type { ServerProcess } from './server-process.js';

/** When nothing is sent any more, or not yet, the process is killed all the same. */
const LONGEST_WAIT_MS = 8_000;

/**
 * Kills the process a random number of accepted requests from now: often at the very moment of the acceptance, before the
 * answer has left LINE, else up to 40 ms later. Resolves when it is dead.
 */
export async function killAtRandom(
  line: Simulator,
  victim: ServerProcess,
  random: SeededRandom,
  mostRequests: number,
): Promise<void> {
  let left = random.between(1, mostRequests);
  const delayMs = random.next() < 0.6 ? 0 : random.between(1, 40);
  const stopListening = line.admin.onAccepted(() => {
    left -= 1;
    if (left > 0) return;
    stopListening();
    if (delayMs === 0) victim.killNow();
    else void sleep(delayMs).then(() => victim.killNow());
  });
  const impatience = setTimeout(() => victim.killNow(), LONGEST_WAIT_MS);
  await victim.ended();
  clearTimeout(impatience);
  stopListening();
}
