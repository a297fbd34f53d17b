import { setTimeout as sleep } from 'node:timers/promises';

/** Far longer than anything takes, also on a machine with other things to do. */
const LIMIT_MS = 60_000;

/**
 * Looks until it finds something.
 *
 * @param look answers undefined while it is not there yet
 * @throws with the last thing seen, as `describe` tells it
 */
export async function until<T>(
  look: () => Promise<T | undefined>,
  describe: () => unknown = () => '',
): Promise<T> {
  const endsAt = Date.now() + LIMIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > endsAt) throw new Error(`it did not come: ${JSON.stringify(await describe())}`);
    await sleep(20);
  }
}
