import { parseArgs } from 'node:util';
import { runLoad, type LoadPlan } from './load.js';
import { MeasuredSimulator, type ProcessUse } from './measured-simulator.js';

const USAGE =
  'Usage: measure [--kind push|multicast] [--requests 200000] [--connections 32] [--users 200000] [--ledger full|lean] [--url http://127.0.0.1:7100]';

/** How many recipients each request of a kind has. */
const KINDS = { push: 1, multicast: 500 } as const;

interface Choice {
  kind: keyof typeof KINDS;
  requests: number;
  connections: number;
  users: number;
  ledger: string;
  url: string | undefined;
}

function readChoice(): Choice {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', default: 'push' },
      requests: { type: 'string' },
      connections: { type: 'string', default: '32' },
      users: { type: 'string', default: '200000' },
      ledger: { type: 'string', default: 'full' },
      url: { type: 'string' },
    },
  });
  const { kind } = values;
  if (kind !== 'push' && kind !== 'multicast') throw new Error('--kind must be push or multicast');
  const number = (name: 'connections' | 'users'): number => wholeNumber(name, values[name]);
  return {
    kind,
    requests: wholeNumber('requests', values.requests ?? (kind === 'push' ? '200000' : '3000')),
    connections: number('connections'),
    users: Math.max(number('users'), KINDS[kind]),
    ledger: values.ledger,
    url: values.url,
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} must be a whole number from 1`);
  return Number(text);
}

/** Runs one load against one simulator and tells in a line how fast that was and what it cost. */
async function measure(choice: Choice): Promise<string> {
  const simulator = await MeasuredSimulator.at(choice.url);
  try {
    const channel = await simulator.addChannel(choice.users, { ledger: choice.ledger });
    const plan = planOf(choice, simulator.url, channel);
    await runLoad({ ...plan, requests: Math.ceil(choice.requests / 20) });
    const before = await simulator.use();
    const result = await runLoad({ ...plan, shape: { ...plan.shape, run: runName() } });
    const after = await simulator.use();
    const { accepted, distinctRecipients } = await simulator.summary(channel.id);
    const cost = costOf(before, after, choice.requests);
    return `${choice.kind} ${choice.requests} requests in ${result.seconds.toFixed(2)} s = ${Math.round(choice.requests / result.seconds)}/s, ${cost}, answers ${JSON.stringify(result.statuses)}, with the warm-up ${accepted} accepted for ${distinctRecipients} people`;
  } finally {
    simulator.close();
  }
}

function planOf(
  { kind, connections, requests }: Choice,
  url: URL,
  { token, userIds }: { token: string; userIds: string[] },
): LoadPlan {
  return {
    host: url.hostname,
    port: Number(url.port),
    connections,
    requests,
    shape: {
      path: `/v2/bot/message/${kind}`,
      token,
      userIds,
      perRequest: KINDS[kind],
      to: kind === 'push' ? 'one' : 'list',
      run: runName(),
    },
  };
}

const runName = (): string =>
  Math.floor(Math.random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0');

function costOf(before: ProcessUse, after: ProcessUse, requests: number): string {
  const cpuMicros = ((after.cpuMs - before.cpuMs) * 1_000) / requests;
  return `${cpuMicros.toFixed(1)} µs of the simulator's CPU each, ${Math.round(after.rssBytes / 1_048_576)} MiB`;
}

try {
  console.log(await measure(readChoice()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
