// A plain loop in a process of its own, so that its CPU and memory are nobody else's. Started by `run-loop.ts`, which
// sends the plan and is told when the measured part begins and ends.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type LoopSender, type LoopTarget } from './loop.js';
import { ourSender } from './our-loop.js';
import { sdkSender } from './sdk-loop.js';
import { undiciSender } from './undici-loop.js';

export interface LoopPlan extends LoopTarget {
  client: keyof typeof CLIENTS;
  userIds: readonly string[];
  /** Recipients of one request. */
  perRequest: number;
  warmUpSeconds: number;
  seconds: number;
}

export interface LoopResult {
  requests: number;
  seconds: number;
  tooManyRequests: number;
}

const CLIENTS = { sdk: sdkSender, undici: undiciSender, ours: ourSender };

const [plan] = (await once(process, 'message')) as [LoopPlan];
const client = CLIENTS[plan.client](plan);
await runFor(plan.warmUpSeconds, client);
tell('begins');
tell(await runFor(plan.seconds, client));
await client.close();
process.disconnect();

async function runFor(seconds: number, sender: LoopSender): Promise<LoopResult> {
  const startedMs = performance.now();
  const endsMs = startedMs + seconds * 1_000;
  let [requests, tooManyRequests] = [0, 0];
  const work = async (): Promise<void> => {
    while (performance.now() < endsMs) {
      const status = await sender.send(recipientsOf(requests), randomUUID());
      requests += 1;
      if (status === 429) tooManyRequests += 1;
      else if (status !== 200) throw new Error(`LINE answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: plan.concurrency }, work));
  return { requests, seconds: (performance.now() - startedMs) / 1_000, tooManyRequests };
}

/** Request after request goes to the next recipients, and to the first ones again at the end. */
function recipientsOf(number: number): string | readonly string[] {
  const { userIds, perRequest, endpoint } = plan;
  const from = (number * perRequest) % userIds.length;
  return endpoint === 'push' ? (userIds[from] ?? '') : userIds.slice(from, from + perRequest);
}

function tell(message: LoopResult | 'begins'): void {
  process.send?.(message);
}
