import { parseArgs } from 'node:util';
import { readPeopleFile } from './people-file.js';
import type { QuotaLimit } from './world/quota.js';
import type { RateLimitSettings } from './world/rate-limits.js';
import { startSimulator, type SimulatorOptions } from './simulator.js';

const USAGE =
  'Usage: line-simulator [--port 7100] [--host 127.0.0.1] [--users 24] [--seed 1] [--people contacts.csv] [--quota 1000000|none] [--rates 1] [--ledger full|lean]';

/** Numbers the command line may carry, with the largest that makes sense. */
const LIMITS = { port: 65_535, users: 5_000_000, seed: 4_294_967_295 } as const;

async function readOptions(): Promise<SimulatorOptions> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7100' },
      host: { type: 'string', default: '127.0.0.1' },
      users: { type: 'string', default: '24' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string' },
      quota: { type: 'string' },
      rates: { type: 'string' },
      ledger: { type: 'string', default: 'full' },
    },
  });
  const number = (name: keyof typeof LIMITS): number => {
    const value = /^\d+$/.test(values[name]) ? Number(values[name]) : NaN;
    if (!(value <= LIMITS[name])) throw new Error(`--${name} must be a whole number up to ${LIMITS[name]}`);
    return value;
  };
  const { ledger } = values;
  if (ledger !== 'full' && ledger !== 'lean') throw new Error('--ledger must be full or lean');
  const chosen = {
    port: number('port'),
    host: values.host,
    users: number('users'),
    seed: number('seed'),
    ledger,
    ...(values.quota !== undefined && { quota: readQuota(values.quota) }),
    ...(values.rates !== undefined && { rateLimits: readRates(values.rates) }),
  } as const;
  return values.people === undefined ? chosen : { ...chosen, people: await readPeopleFile(values.people) };
}

function readQuota(text: string): QuotaLimit {
  if (text === 'none') return { type: 'none' };
  if (!/^\d{1,12}$/.test(text)) throw new Error('--quota must be a whole number or none');
  return { type: 'limited', value: Number(text) };
}

/** The share of each limit that a bucket holds: 1 lets a whole limit through at once, 0.5 half of it. */
function readRates(text: string): RateLimitSettings {
  const burst = Number(text);
  if (!(burst > 0 && burst <= 1)) throw new Error('--rates must be a number above 0 and up to 1');
  return { enabled: true, burst };
}

async function main(): Promise<void> {
  const simulator = await startSimulator(await readOptions());
  const { url, channel } = simulator;
  console.log(
    `LINE simulator ${url}  channel access token ${channel.token}  channel id ${channel.id}  channel secret ${channel.secret}  phone view ${url}/phone`,
  );
  // Ends at once: Node's own tidying up of many cut connections has been seen to take long.
  const stop = (): void => void simulator.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
