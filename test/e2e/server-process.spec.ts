import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Simulator, startSimulator } from '../../apps/line-simulator/index.js';
import { CampaignClient } from '../support/campaign-client.js';
import { buildServer, ServerProcess } from '../support/server-process.js';
import {
  acceptedBy,
  aLineId,
  cohortFilter,
  demoChannel,
  makePeople,
  sentTwice,
} from '../support/simulated-people.js';
import { createTestDatabase } from '../support/test-database.js';
import { asBearer } from '../support/test-server.js';

const ADMIN_API_KEY = 'an-admin-key-for-tests';

let dataDir: string;
let line: Simulator;
let running: ServerProcess[];

beforeAll(() => buildServer(), 120_000);
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-process-'));
  line = await startSimulator();
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.kill();
  await line.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function spawn(more: Record<string, string | undefined> = {}): ServerProcess {
  const environment = { DATA_DIR: dataDir, LINE_API_BASE_URL: line.url, ADMIN_API_KEY, ...more };
  const server = ServerProcess.spawn(environment);
  running.push(server);
  return server;
}

async function start(more: Record<string, string | undefined> = {}): Promise<ServerProcess> {
  const server = spawn(more);
  await server.ready();
  return server;
}

describe('a second process on the same data folder', () => {
  it('ends with 1 and says what to do, and the first goes on', async () => {
    const first = await start();
    const second = ServerProcess.spawn({ DATA_DIR: dataDir, ADMIN_API_KEY });
    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(new RegExp(`^The data folder ${dataDir} is in use by process \\d+\\.`));
    expect(second.output).toMatch(/set DATA_DIR to another folder/);
    expect(second.output).not.toMatch(/\n\s+at /);
    await first.request.put('/api/v1/contacts/after').send({ displayName: 'Written after' }).expect(201);
    expect(await first.stop()).toBe(0);
    await start();
  });
});

describe('a first start without ADMIN_API_KEY and ENCRYPTION_KEY', () => {
  it('makes both, shows the admin key that once, and keeps the other where only its owner reads it', async () => {
    const first = await start({ ADMIN_API_KEY: undefined });
    expect(await first.stop()).toBe(0);
    const key = /admin API key, shown this once: (\S+)/.exec(first.output)?.[1] ?? '';
    expect(key).toMatch(/^hik_/);
    const keyFile = join(dataDir, 'encryption.key');
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const encryptionKey = readFileSync(keyFile, 'utf8');
    const second = await start({ ADMIN_API_KEY: undefined });
    await asBearer(second.url, key).get('/api/v1/campaigns').expect(200);
    expect(second.output).not.toMatch(/hik_|shown this once/);
    expect(readFileSync(keyFile, 'utf8')).toBe(encryptionKey);
  });
});

describe('wrong settings', () => {
  it('are all named in one message, without their values, and the process ends with 1', async () => {
    const server = ServerProcess.spawn({
      DATA_DIR: dataDir,
      PORT: 'http-port',
      DATABASE_URL: 'mysql://root:database-password@localhost/x',
      LINE_API_BASE_URL: 'api.line.me',
      ENCRYPTION_KEY: 'c2hvcnQtZW5jcnlwdGlvbi1rZXk=',
      ADMIN_API_KEY: 'short key',
      LOG_LEVEL: 'loud',
    });
    expect(await server.ended()).toBe(1);
    const names = [
      'PORT',
      'DATABASE_URL',
      'LINE_API_BASE_URL',
      'ENCRYPTION_KEY',
      'ADMIN_API_KEY',
      'LOG_LEVEL',
    ];
    expect(server.output).toMatch(/has 6 mistake/);
    for (const name of names) expect(server.output).toMatch(new RegExp(`^ {2}${name} must `, 'm'));
    expect(server.output).not.toMatch(/http-port|database-password|mysql|c2hvcnQ|short key|loud/);
    expect(server.output).not.toMatch(/\n\s+at /);
  });
});

describe('what the server writes while a campaign runs', () => {
  it('holds no token, secret, key, message text or LINE ID, even at the level trace', async () => {
    const server = await start({ LOG_LEVEL: 'trace', LINE_TIMEOUT_MS: '300' });
    const client = new CampaignClient(server.request);
    const secrets = {
      channelAccessToken: line.channel.token,
      channelSecret: '0123456789abcdef0123456789abcdef',
    };
    const { body: connection } = await server.request
      .post('/api/v1/connections')
      .send({ name: 'Main', ...secrets })
      .expect(201);
    await server.request
      .post('/api/v1/connections')
      .send({ name: 'x', channelAccessToken: 'a-refused-token' })
      .expect(422);
    const people = makePeople(demoChannel(line), 'logged', 20);
    const stranger = {
      externalId: 'stranger',
      lineId: aLineId('U', 'stranger'),
      attributes: { cohort: 'logged' },
    };
    await client.addContacts([...people, stranger]);
    demoChannel(line).faults.set([
      { endpoint: 'push', kind: 'reset_after', times: 3 },
      { endpoint: 'push', kind: 'hang_after', times: 2 },
    ]);
    const id = await client.createCampaign({
      connectionId: connection.id,
      audience: cohortFilter('logged'),
      messages: [{ type: 'text', text: 'a-confidential-offer {{external_id}}' }],
    });
    const lineIds = [people[0]?.lineId, stranger.lineId];
    await server.request.post(`/api/v1/campaigns/${id}/test`).send({ lineIds }).expect(200);
    await client.publish(id);
    expect(await client.waitForStatus(id, 'sent')).toMatchObject({ sent: 20, failed: 1 });
    await server.request.get('/api/v1/contacts').query({ lineId: stranger.lineId, q: 'x' }).expect(200);
    expect(await server.stop()).toBe(0);
    expect(server.output).toContain('/api/v1/campaigns/:id/publish');
    for (const secret of [
      ...Object.values(secrets),
      'a-refused-token',
      ADMIN_API_KEY,
      'a-confidential-offer',
    ])
      expect(server.output).not.toContain(secret);
    expect(server.output).not.toMatch(/[UCR][0-9a-f]{32}/);
  });
});

describe('given the process is killed', () => {
  it('in the middle of writing contacts, keeps every one it has acknowledged', async () => {
    const server = await start();
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let number = 0; ; number++) {
        const externalId = `${writer}-${number}`;
        const body = { attributes: { number } };
        const answer = await server.request
          .put(`/api/v1/contacts/${externalId}`)
          .send(body)
          .catch(() => undefined);
        if (answer?.status !== 201) return;
        acknowledged.push(externalId);
        if (acknowledged.length === 150) server.killNow();
      }
    });
    await Promise.all(writers);
    await server.ended();
    expect(acknowledged.length).toBeGreaterThanOrEqual(150);
    const again = await start();
    for (const externalId of acknowledged)
      await again.request.get(`/api/v1/contacts/${externalId}`).expect(200);
  });

  const databases: [string, string | undefined][] = [['the embedded database', undefined]];
  if (process.env.DATABASE_URL) databases.push(['PostgreSQL', process.env.DATABASE_URL]);

  it.each(databases)(
    'again and again while a campaign is sent, on %s, sends to everybody once',
    async (_name, databaseServer) => {
      const database = databaseServer ? await createTestDatabase(databaseServer) : undefined;
      const place = { DATABASE_URL: database?.url, SEND_CONCURRENCY: '12', LINE_TIMEOUT_MS: '2000' };
      const channel = demoChannel(line);
      channel.faults.set([{ endpoint: 'push', kind: 'slow', probability: 1, delayMs: 10 }]);
      const first = await start(place);
      const client = new CampaignClient(first.request);
      await client.addContacts(makePeople(channel, 'crash', 3_000));
      const connectionId = await client.connect(line.channel.token);
      const id = await client.createCampaign({ connectionId, audience: cohortFilter('crash') });
      for (let round = 0; round < 5; round++) {
        const killAt = channel.ledger.size + 100 + Math.floor(Math.random() * 350);
        const server = round === 0 ? first : spawn(place);
        const stopListening = line.admin.onAccepted(() => {
          if (channel.ledger.size >= killAt) server.killNow();
        });
        if (round === 0) await client.publish(id);
        await server.ended();
        stopListening();
        if (database) await endLeases(database.url);
      }
      const last = await start(place);
      const report = await new CampaignClient(last.request).waitForStatus(id, 'sent');
      expect(report).toMatchObject({ qualified: 3_000, attempted: 3_000, sent: 3_000, failed: 0 });
      expect(sentTwice(channel)).toEqual([]);
      expect(acceptedBy(channel)).toHaveLength(3_000);
      expect(channel.violations.list).toEqual([]);
      await last.kill();
      await database?.drop();
    },
    450_000,
  );
});

/** As if the half minute had passed after which another process takes over what a dead one held. */
async function endLeases(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('UPDATE batches SET lease_expires_at = now() WHERE lease_owner IS NOT NULL');
  await client.end();
}
