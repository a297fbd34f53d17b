import { randomBytes } from 'node:crypto';
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEMO_CHANNEL } from '../line-simulator/index.js';
import { WINTER_DRAFT } from './demo-draft.js';
import { makeOwner, TESTER } from './demo-workspace.js';
import { startProgram } from './processes.js';
import { runDemo } from './run-demo.js';

const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    'simulator-port': { type: 'string', default: '7100' },
  },
});
const CONTACTS = fileURLToPath(new URL('../../../apps/demo/contacts.csv', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-demo-'));

try {
  process.exitCode = await demo();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

/** @returns the exit code: 0 when the numbers add up and LINE agrees */
async function demo(): Promise<number> {
  // With --once the ports are taken free, so that it runs beside anything else.
  const simulatorPort = values.once ? '0' : values['simulator-port'];
  const apiKey = `demo_${randomBytes(12).toString('base64url')}`;
  console.log('Starting the LINE simulator …');
  const simulator = await startProgram(
    'apps/line-simulator/main.js',
    ['--port', simulatorPort, '--users', '0'],
    {},
    /^LINE simulator /,
  );
  const simulatorUrl = /https?:\S+/.exec(simulator.readyLine)?.[0] ?? '';
  console.log('Starting Hikyaku with its embedded database …');
  const server = await startProgram(
    'src/main.js',
    [],
    {
      PORT: values.once ? '0' : values.port,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      REDIS_URL: '',
      LINE_API_BASE_URL: simulatorUrl,
      ADMIN_API_KEY: apiKey,
      LOG_LEVEL: 'warn',
    },
    /listens on/,
  );
  const serverUrl = /https?:\S+/.exec(server.readyLine)?.[0] ?? '';
  const faults = await runDemo({
    serverUrl,
    simulatorUrl,
    apiKey,
    contacts: await openAsBlob(CONTACTS),
    contactsFile: CONTACTS,
  });
  const signInLink = await makeOwner(serverUrl, setupLinkOf(server.printed));
  if (!values.once) await stayUp({ serverUrl, simulatorUrl, apiKey, signInLink });
  await server.stop();
  await simulator.stop();
  return faults.length === 0 ? 0 : 1;
}

/** The first start prints it, once. */
function setupLinkOf(printed: readonly string[]): string {
  const link = printed.map((line) => /https?:\S+\/console\/welcome#\S+/.exec(line)?.[0]).find(Boolean);
  if (!link) throw new Error('The server printed no link to make the first owner.');
  return link;
}

interface Places {
  serverUrl: string;
  simulatorUrl: string;
  apiKey: string;
  signInLink: string;
}

async function stayUp({ serverUrl, simulatorUrl, apiKey, signInLink }: Places): Promise<void> {
  console.log(`
  Open these two side by side:

  Console (this link signs you in, once)
    ${signInLink}
  Phone of ${TESTER.name}, who gets the test messages
    ${simulatorUrl}/phone#${DEMO_CHANNEL.id}/${TESTER.lineId}

  In the console open the draft "${WINTER_DRAFT.name}", press "Send test", and watch the phone.

  For programs: API documents at ${serverUrl}/api/docs, API key ${apiKey}

Everything stays up until you press Ctrl C; the demo's data is then thrown away.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
}
