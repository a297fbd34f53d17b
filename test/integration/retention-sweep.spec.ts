import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { SystemClock } from '../../src/common/index.js';
import { loadSettings } from '../../src/config/index.js';
import { Database, DatabaseModule } from '../../src/database/index.js';
import { type Outdated, OutdatedData } from '../../src/retention/index.js';
import { RetentionSweep } from '../../src/retention/retention-sweep.js';
import { RetentionRepository } from '../../src/retention/retention.repository.js';
import { until } from '../support/until.js';
import { openDatabase } from './open-database.js';

let database: Database;
let repository: RetentionRepository;
let close: () => Promise<void>;
let sweep: RetentionSweep;

beforeAll(async () => {
  const { address, drop } = await openDatabase();
  const app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(address)] }).compile();
  database = app.get(Database);
  repository = new RetentionRepository(database);
  close = async () => {
    await app.close();
    await drop();
  };
});
afterAll(() => close());
beforeEach(() => database.execute('DELETE FROM workspaces'));
afterEach(() => sweep.beforeApplicationShutdown());

async function addWorkspace(eventsDays: number): Promise<string> {
  const id = randomUUID();
  await database.execute('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [id, 'Test']);
  await repository.change(id, { eventsDays });
  return id;
}

/** Sweeps what is held by somebody who removes like this. */
function begin(remove: (outdated: Outdated) => AsyncIterable<unknown>): void {
  const data = new OutdatedData();
  data.register({ part: 'events', setting: 'eventsDays', remove, count: () => Promise.resolve(0) });
  sweep = new RetentionSweep(repository, data, new SystemClock(), loadSettings({ LOG_LEVEL: 'silent' }));
  sweep.onApplicationBootstrap();
}

const isSwept = async (workspaceId: string): Promise<true | undefined> =>
  (await repository.get(workspaceId)).sweptAt === null ? undefined : true;

describe('the sweep', () => {
  it('given the setting is taken back between two pieces, stops there and calls nothing done', async () => {
    const workspaceId = await addWorkspace(30);
    const done: string[] = [];
    begin(async function* () {
      done.push('a piece');
      await repository.change(workspaceId, { eventsDays: null });
      yield;
      done.push('another');
    });
    await until(async () => (done.length > 0 ? true : undefined));
    await sweep.beforeApplicationShutdown();
    expect(done).toEqual(['a piece']);
    expect(await repository.get(workspaceId)).toEqual({
      eventsDays: null,
      contentsDays: null,
      sweptAt: null,
    });
  });

  it('given it is another number between two pieces, goes on with that one at once', async () => {
    const workspaceId = await addWorkspace(30);
    const asked: number[] = [];
    begin(async function* ({ days }) {
      asked.push(days);
      if (days === 30) await repository.change(workspaceId, { eventsDays: 60 });
      yield;
    });
    await until(() => isSwept(workspaceId));
    expect(asked).toEqual([30, 60]);
  });

  it('given it fails for one workspace, is done for the others', async () => {
    Logger.overrideLogger(false);
    const [bad, good] = [await addWorkspace(30), await addWorkspace(40)];
    begin(async function* ({ workspaceId }) {
      yield;
      if (workspaceId === bad) throw new Error('the disk is full');
    });
    await until(() => isSwept(good));
    expect(await isSwept(bad)).toBeUndefined();
  });

  it('asks for nothing of a workspace that keeps all, and for what is before the day', async () => {
    const workspaceId = await addWorkspace(30);
    const all = await addWorkspace(7);
    await repository.change(all, { eventsDays: null });
    const asked: Outdated[] = [];
    begin(async function* (outdated) {
      asked.push(outdated);
      yield;
    });
    await until(() => isSwept(workspaceId));
    expect(asked.map(({ workspaceId: id, days }) => [id, days])).toEqual([[workspaceId, 30]]);
    const { sweptAt } = await repository.get(workspaceId);
    expect(asked[0]?.before).toEqual(new Date((sweptAt?.getTime() ?? 0) - 30 * 86_400_000));
    expect(await isSwept(all)).toBeUndefined();
  });
});
