import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database, DatabaseModule, startEmbeddedDatabase } from '../../src/database/index.js';
import { BatchRepository } from '../../src/deliveries/batch.repository.js';
import {
  DeliveryQueries,
  freezeBatches,
  type LedgerEntries,
  LedgerRepository,
  RunSwitchRepository,
} from '../../src/deliveries/index.js';
import { Run, type RunPlan } from '../../src/runs/index.js';
import { RunRepository } from '../../src/runs/run.repository.js';
import { createTestDatabase } from '../support/test-database.js';
import { useReadyDatabaseFiles } from '../support/test-server.js';

export interface OpenLedger {
  database: Database;
  batches: BatchRepository;
  ledger: LedgerRepository;
  runs: RunRepository;
  runSwitch: RunSwitchRepository;
  queries: DeliveryQueries;
  close(): Promise<void>;
}

/** The ledger's repositories on a database of their own, with nothing that plans or sends beside the test. */
export async function openLedger(): Promise<OpenLedger> {
  const { address, drop } = await openDatabase();
  const app = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(address), TypeOrmModule.forFeature([Run])],
    providers: [BatchRepository, LedgerRepository, RunRepository, RunSwitchRepository, DeliveryQueries],
  }).compile();
  return {
    database: app.get(Database),
    batches: app.get(BatchRepository),
    ledger: app.get(LedgerRepository),
    runs: app.get(RunRepository),
    runSwitch: app.get(RunSwitchRepository),
    queries: app.get(DeliveryQueries),
    close: async () => {
      await app.close();
      await drop();
    },
  };
}

async function openDatabase() {
  if (process.env.DATABASE_URL) {
    const created = await createTestDatabase(process.env.DATABASE_URL);
    return { address: { url: created.url }, drop: () => created.drop() };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-ledger-'));
  useReadyDatabaseFiles(dataDir);
  const embedded = await startEmbeddedDatabase(dataDir);
  const drop = async (): Promise<void> => {
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { address: embedded, drop };
}

/** A workspace with a connection and a campaign: what a run refers to. */
export async function addCampaign({ database }: OpenLedger) {
  const [workspaceId, connectionId, campaignId] = [randomUUID(), randomUUID(), randomUUID()];
  await database.execute('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [workspaceId, 'Test']);
  await database.execute(
    `INSERT INTO connections (id, workspace_id, name, status, sealed_access_token, bot_user_id, bot_basic_id,
       bot_display_name, quota_type, quota_used, verified_at)
     VALUES ($1, $2, 'Test', 'active', 'sealed', 'U', '@test', 'Test', 'none', 0, now())`,
    [connectionId, workspaceId],
  );
  await database.execute(
    `INSERT INTO campaigns (id, workspace_id, name, definition, stage) VALUES ($1, $2, 'Test', '{}', 'published')`,
    [campaignId, workspaceId],
  );
  const plan: RunPlan = {
    campaignId,
    recipient: '{{line_id}}',
    messages: [],
    audience: { filter: {}, limit: null },
    controlGroupPercent: 0,
  };
  return { workspaceId, connectionId, campaignId, plan };
}

/** Entries of one chunk: a batch of `size` deliveries, besides the removals and failures given. */
export function aChunk(
  runId: string,
  seq: number,
  size: number,
  others: Partial<Pick<LedgerEntries, 'removals' | 'failures'>> = {},
): LedgerEntries {
  const planned = Array.from({ length: size }, () => ({
    contactId: randomUUID(),
    lineId: newLineId(),
    messages: [{ type: 'text', text: 'hello\nyou' }],
  }));
  return { ...freezeBatches(runId, seq, planned), removals: [], failures: [], ...others };
}

export function newLineId(): string {
  return `U${randomUUID().replaceAll('-', '')}`;
}

/** A run planned to its end, with a batch of each of these sizes. */
export async function addRun(
  on: OpenLedger,
  sizes: number[],
): Promise<{ runId: string; chunks: LedgerEntries[] }> {
  const campaign = await addCampaign(on);
  return on.database.transaction(async (tx) => {
    const runId = await on.runs.insert(tx, campaign);
    if (!runId) throw new Error('a new campaign has no active run');
    const chunks = sizes.map((size, seq) => aChunk(runId, seq, size));
    for (const chunk of chunks) await on.ledger.append(tx, runId, chunk);
    await on.runs.moveCursor(tx, runId, null, true);
    return { runId, chunks };
  });
}

/** Removes every run: whatever an earlier test left open is of no concern to the next one. */
export async function removeRuns({ database }: OpenLedger): Promise<void> {
  await database.execute('DELETE FROM runs');
}
