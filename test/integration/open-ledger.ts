import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Database, DatabaseModule } from '../../src/database/index.js';
import { type BatchKind, BatchRepository } from '../../src/deliveries/batch.repository.js';
import { ErasedContents } from '../../src/deliveries/erased-contents.js';
import {
  DeliveryQueries,
  freezeBatches,
  type LedgerEntries,
  LedgerRepository,
  type PlannedDelivery,
  QuarantineRepository,
  RunSwitchRepository,
} from '../../src/deliveries/index.js';
import { RunResumeRepository } from '../../src/deliveries/run-resume.repository.js';
import { Run, type RunPlan } from '../../src/runs/index.js';
import { type NewRun, RunRepository } from '../../src/runs/run.repository.js';
import { openDatabase } from './open-database.js';

export interface OpenLedger {
  database: Database;
  dataSource: DataSource;
  batches: BatchRepository;
  ledger: LedgerRepository;
  runs: RunRepository;
  runSwitch: RunSwitchRepository;
  runResume: RunResumeRepository;
  contents: ErasedContents;
  quarantine: QuarantineRepository;
  queries: DeliveryQueries;
  close(): Promise<void>;
}

/** The ledger's repositories on a database of their own, with nothing that plans or sends beside the test. */
export async function openLedger(): Promise<OpenLedger> {
  const { address, drop } = await openDatabase();
  const app = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(address), TypeOrmModule.forFeature([Run])],
    providers: [
      BatchRepository,
      LedgerRepository,
      RunRepository,
      RunSwitchRepository,
      RunResumeRepository,
      ErasedContents,
      QuarantineRepository,
      DeliveryQueries,
    ],
  }).compile();
  return {
    database: app.get(Database),
    dataSource: app.get(DataSource),
    batches: app.get(BatchRepository),
    ledger: app.get(LedgerRepository),
    runs: app.get(RunRepository),
    runSwitch: app.get(RunSwitchRepository),
    runResume: app.get(RunResumeRepository),
    contents: app.get(ErasedContents),
    quarantine: app.get(QuarantineRepository),
    queries: app.get(DeliveryQueries),
    close: async () => {
      await app.close();
      await drop();
    },
  };
}

/** Where runs are made: a campaign of its own, on a connection that others may share. */
export type Campaign = Pick<NewRun, 'workspaceId' | 'connectionId' | 'campaignId' | 'plan'>;

/** A workspace with a connection and a campaign: what a run refers to. @param beside shares its connection */
export async function addCampaign({ database }: OpenLedger, beside?: Campaign): Promise<Campaign> {
  const campaignId = randomUUID();
  const { workspaceId, connectionId } = beside ?? (await addConnection(database));
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

async function addConnection(database: Database) {
  const [workspaceId, connectionId] = [randomUUID(), randomUUID()];
  await database.execute('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [workspaceId, 'Test']);
  await database.execute(
    `INSERT INTO connections (id, workspace_id, name, status, sealed_access_token, bot_user_id, bot_basic_id,
       bot_display_name, quota_type, quota_used, verified_at)
     VALUES ($1, $2, 'Test', 'active', 'sealed', 'U', '@test', 'Test', 'none', 0, now())`,
    [connectionId, workspaceId],
  );
  return { workspaceId, connectionId };
}

type Others = Partial<Pick<LedgerEntries, 'removals' | 'failures'>>;

/** Entries of one chunk: a batch of `size` deliveries, besides the removals and failures given. */
export function aChunk(
  runId: string,
  seq: number,
  size: number,
  { kind = 'push', ...others }: Others & { kind?: BatchKind } = {},
): LedgerEntries {
  const planned = kind === 'push' ? withOwnMessages(size) : withSameMessages(size);
  const { batches, additions, deliveries } = freezeBatches(
    { runId, nextSeq: seq, filling: new Map(), isLast: true },
    planned,
  );
  return { batches, additions, deliveries, removals: [], failures: [], ...others };
}

export function withOwnMessages(count: number): PlannedDelivery[] {
  return withSameMessages(count).map((one, n) => ({ ...one, messages: textOf(`hello\n${n}`) }));
}

export function withSameMessages(count: number, text = 'hello\nyou'): PlannedDelivery[] {
  return Array.from({ length: count }, () => ({
    contactId: randomUUID(),
    lineId: newLineId(),
    messages: textOf(text),
  }));
}

function textOf(text: string): string {
  return JSON.stringify([{ type: 'text', text }]);
}

export function newLineId(): string {
  return `U${randomUUID().replaceAll('-', '')}`;
}

/** A run of which nothing is planned yet. */
export async function startRun(on: OpenLedger, campaign?: Campaign, retryOfRunId?: string): Promise<string> {
  const run = { ...(campaign ?? (await addCampaign(on))), retryOfRunId };
  const runId = await on.database.transaction((tx) => on.runs.insert(tx, run));
  if (!runId) throw new Error('the campaign has an active run');
  return runId;
}

/** A run planned to its end, with a batch of each of these sizes. */
export async function addRun(
  on: OpenLedger,
  sizes: number[],
  { kind, campaign }: { kind?: BatchKind; campaign?: Campaign } = {},
): Promise<{ runId: string; chunks: LedgerEntries[] }> {
  const runId = await startRun(on, campaign);
  return on.database.transaction(async (tx) => {
    const chunks = sizes.map((size, seq) => aChunk(runId, seq, size, { kind }));
    for (const chunk of chunks) await on.ledger.append(tx, runId, chunk);
    await on.runs.moveCursor(tx, runId, null, true);
    return { runId, chunks };
  });
}

export async function setRunStatus({ database }: OpenLedger, runId: string, status: string): Promise<void> {
  await database.execute('UPDATE runs SET status = $2 WHERE id = $1', [runId, status]);
}

/** Removes every run: whatever an earlier test left open is of no concern to the next one. */
export async function removeRuns({ database }: OpenLedger): Promise<void> {
  await database.execute('DELETE FROM runs');
}
