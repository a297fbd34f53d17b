import { parseArgs } from 'node:util';
import { readPeopleFile } from './people-file.js';
import { startSimulator, type SimulatorOptions } from './simulator.js';

const USAGE =
  'Usage: line-simulator [--port 7100] [--host 127.0.0.1] [--users 24] [--seed 1] [--people contacts.csv]';

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
    },
  });
  const number = (name: keyof typeof LIMITS): number => {
    const value = /^\d+$/.test(values[name]) ? Number(values[name]) : NaN;
    if (!(value <= LIMITS[name])) throw new Error(`--${name} must be a whole number up to ${LIMITS[name]}`);
    return value;
  };
  const chosen = { port: number('port'), host: values.host, users: number('users'), seed: number('seed') };
  return values.people === undefined ? chosen : { ...chosen, people: await readPeopleFile(values.people) };
}

async function main(): Promise<void> {
  const simulator = await startSimulator(await readOptions());
  const { url, channel } = simulator;
  console.log(
    `LINE simulator ${url}  channel access token ${channel.token}  channel secret ${channel.secret}  phone view ${url}/phone`,
  );
  const stop = (): void => void simulator.close();
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
