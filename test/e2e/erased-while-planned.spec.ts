import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { PlanRunService } from '../../src/runs/plan-run.service.js';
import { CHUNK_SIZE } from '../../src/runs/plan-session.js';
import { RunRepository } from '../../src/runs/run.repository.js';
import { CampaignWorld } from '../support/campaign-world.js';

let world: CampaignWorld;

beforeAll(async () => {
  // Nobody plans but the test.
  world = await CampaignWorld.start({ roles: ['api'] });
});
afterAll(() => world.close());

it('given a contact is erased after his chunk was read and before it is written, plans without him', async () => {
  const { app } = world.test.server;
  const people = await world.addPeople('planned', CHUNK_SIZE + 20);
  await world.publish(await world.draftFor('planned'));
  const owner = randomUUID();
  const run = await app.get(RunRepository).claimUnplanned(owner, []);
  const session = run && (await app.get(PlanRunService).open(run, owner));
  if (!run || !session) throw new Error('there is a run to plan');
  // Writes the first chunk, and has read the second meanwhile.
  expect(await session.step()).toBe(true);
  await world.request.get('/api/v1/contacts?limit=1').expect(200);
  await world.request.delete(`/api/v1/contacts/planned-${CHUNK_SIZE + 10}`).expect(204);
  let steps = 1;
  while (await session.step()) steps += 1;
  expect(steps).toBe(2);
  const written = await app
    .get(Database)
    .query<{ line_id: string }>('SELECT line_id FROM deliveries WHERE run_id = $1', [run.id]);
  const erased = people[CHUNK_SIZE + 10];
  expect(new Set(written.map((row) => row.line_id))).toEqual(new Set(people.filter((id) => id !== erased)));
  const [counts] = await app
    .get(Database)
    .query<{ qualified_count: number }>('SELECT qualified_count FROM runs WHERE id = $1', [run.id]);
  expect(counts?.qualified_count).toBe(people.length - 1);
});
