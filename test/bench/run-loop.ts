import type { CleanUp } from './clean-up.js';
import { lineIds } from './contacts.js';
import type { Endpoint } from './loop.js';
import type { LoopPlan, LoopResult } from './loop-process.js';
import { meterProcess, readProcess } from './measure-process.js';
import { Program } from './program.js';
import type { Measurement } from './measurement.js';
import { SimulatedLine } from './simulated-line.js';

const PEOPLE = 10_000;
const CONCURRENCY = 64;
const WARM_UP_SECONDS = 2;
const PER_REQUEST = { push: 1, multicast: 500 } as const;

/** One plain loop against a fresh simulator: how fast a program sends that keeps no account of anything. */
export async function runLoop(
  client: LoopPlan['client'],
  endpoint: Endpoint,
  seconds: number,
  cleanUp: CleanUp,
): Promise<Measurement> {
  const line = await SimulatedLine.start(cleanUp, false);
  const userIds = lineIds(PEOPLE);
  await line.befriend(userIds);
  const plan: LoopPlan = {
    client,
    endpoint,
    seconds,
    userIds,
    url: line.url,
    token: line.token,
    concurrency: CONCURRENCY,
    perRequest: PER_REQUEST[endpoint],
    warmUpSeconds: WARM_UP_SECONDS,
  };
  const program = Program.start('test/bench/loop-process.js', { talks: true });
  const stop = cleanUp.add(() => program.stop());
  program.send(plan);
  await program.message<'begins'>();
  const [ours, simulators] = [meterProcess(program.pid), meterProcess(line.pid)];
  const result = await program.message<LoopResult>();
  const [cpu, simulatorCpu, peak] = [ours(), simulators(), readProcess(program.pid)?.peakBytes];
  await stop();
  await line.stop();
  const recipients = result.requests * plan.perRequest;
  return {
    endpoint,
    recipients,
    requests: result.requests,
    sendingSeconds: result.seconds,
    tooManyRequests: result.tooManyRequests,
    cpuSeconds: { ours: cpu, simulator: simulatorCpu, database: undefined },
    peakBytes: peak,
    faults: [],
  };
}
