import type { CleanUp } from './clean-up.js';
import type { Endpoint } from './loop.js';
import type { LoopPlan } from './loop-process.js';
import type { Measurement, Row } from './measurement.js';
import type { BenchOptions, RowId } from './options.js';
import { CampaignBench, type CampaignPlan } from './run-campaign.js';
import { runLoop } from './run-loop.js';

const PUSHES_PER_SECOND = 2_000;
const MILLION = 1_000_000;
/** Enough for ten seconds at the speed we aim at. */
const PUSHES = 200_000;
const LONGEST_LOOP_SECONDS = 10;

const LOOPS: Partial<Record<RowId, { client: LoopPlan['client']; name: string }>> = {
  a: { client: 'sdk', name: 'SDK, plain loop' },
  b: { client: 'undici', name: 'raw undici, plain loop' },
  s: { client: 'ours', name: 'our HTTP sender, plain loop' },
};

/** Measures every row that was asked for, one after another. */
export async function* measureRows(options: BenchOptions, cleanUp: CleanUp): AsyncGenerator<Row> {
  for (const id of options.only) {
    const loop = LOOPS[id];
    if (loop) yield* measureLoops({ id, ...loop }, options, cleanUp);
    for (const plan of campaignsOf(id, options)) yield* measureCampaign(id, plan, cleanUp);
  }
}

async function* measureLoops(
  { id, client, name }: { id: RowId; client: LoopPlan['client']; name: string },
  options: BenchOptions,
  cleanUp: CleanUp,
): AsyncGenerator<Row> {
  const seconds = Math.min(options.seconds, LONGEST_LOOP_SECONDS);
  for (const endpoint of endpointsOf(options)) {
    const measurement = await runLoop(client, endpoint, seconds, cleanUp);
    yield { id, name: `${name}, ${endpoint}`, measurement };
  }
}

async function* measureCampaign(
  id: RowId,
  { name, modes, ...plan }: NamedPlan,
  cleanUp: CleanUp,
): AsyncGenerator<Row> {
  console.log(`${id}  ${name}: preparing ${plan.size} contacts …`);
  const bench = await CampaignBench.make(plan, cleanUp);
  for (const mode of modes) yield { id, name: `${name}, ${mode.name}`, measurement: await mode.run(bench) };
  await bench.close();
}

/** Grouped campaigns are compared with loops over multicast. */
function endpointsOf({ only }: BenchOptions): Endpoint[] {
  const hasGrouped = only.some((id) => ['e', 'f', 'g'].includes(id));
  const hasPushes = only.some((id) => ['c', 'd', 'h'].includes(id));
  return hasGrouped ? (hasPushes ? ['push', 'multicast'] : ['multicast']) : ['push'];
}

interface Mode {
  name: string;
  run(bench: CampaignBench): Promise<Measurement>;
}

const OVERLAPPED: Mode = { name: 'overlapped', run: (bench) => bench.overlapped() };
const SENDING_ALONE: Mode = { name: 'sending alone', run: (bench) => bench.sendingAlone() };

interface NamedPlan extends CampaignPlan {
  name: string;
  modes: Mode[];
}

function campaignsOf(id: RowId, { size, seconds }: BenchOptions): NamedPlan[] {
  const modes = [OVERLAPPED, SENDING_ALONE];
  const largest = size ?? MILLION;
  switch (id) {
    case 'c':
      return [
        {
          name: "pushes at LINE's limit",
          kind: 'push',
          size: PUSHES_PER_SECOND * seconds,
          atLimits: true,
          modes,
        },
      ];
    case 'd':
      return [{ name: 'pushes, lifted', kind: 'push', size: size ?? PUSHES, atLimits: false, modes }];
    case 'e':
      return [{ name: "grouped at LINE's limit", kind: 'grouped', size: largest, atLimits: true, modes }];
    case 'f':
      return [{ name: 'grouped, lifted', kind: 'grouped', size: largest, atLimits: false, modes }];
    case 'g':
    case 'h':
      return [largest / 100, largest / 10, largest].map(Math.ceil).map((part) => ({
        name: id === 'g' ? 'grouped, lifted' : 'pushes, lifted',
        kind: id === 'g' ? 'grouped' : 'push',
        size: part,
        atLimits: false,
        modes: [OVERLAPPED],
      }));
    case 'a':
    case 'b':
    case 's':
    case 'k':
    case 'l':
    case 'm':
    case 'n':
    case 'p':
    case 'q':
    case 'r':
      return [];
  }
}
