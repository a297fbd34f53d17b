import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { PlanRunService } from '../../src/runs/plan-run.service.js';
import { CHUNK_SIZE, type PlanSession } from '../../src/runs/plan-session.js';
import type { Run } from '../../src/runs/run.entity.js';
import { RunRepository } from '../../src/runs/run.repository.js';
import { CampaignWorld } from '../support/campaign-world.js';

let world: CampaignWorld;

beforeAll(async () => {
  // Nobody plans but the test.
  world = await CampaignWorld.start({ roles: ['api'] });
});
afterAll(() => world.close());

/** Another planner takes over the run to which the latest "publish" belongs, or the first one begins. */
async function takeOver(): Promise<{ run: Run; session: PlanSession }> {
  const { app } = world.test.server;
  await app.get(RunRepository).endPlanLeases();
  const owner = randomUUID();
  const run = await app.get(RunRepository).claimUnplanned(owner, []);
  const session = run && (await app.get(PlanRunService).open(run, owner));
  if (!run || !session) throw new Error('there is no run to plan');
  return { run, session };
}

describe('given a LINE ID comes again chunks later', () => {
  const CHUNKS = 3;

  async function publishWithEchoes(cohort: string): Promise<string> {
    const lineIds = await world.addPeople(cohort, CHUNK_SIZE * (CHUNKS - 1));
    const echoes = [1, CHUNK_SIZE + 1].map((n) => ({
      externalId: `${cohort}-echo-${n}`,
      lineId: lineIds[n] ?? '',
      attributes: { cohort },
    }));
    await world.addContacts(echoes);
    const id = await world.draftFor(cohort);
    await world.publish(id);
    return id;
  }

  const removedFrom = async (campaignId: string): Promise<string[]> =>
    (await world.deliveries(campaignId, { reason: 'duplicate' })).map(({ externalId }) => externalId);

  it('removes it as a duplicate', async () => {
    const id = await publishWithEchoes('echoed');
    const { session } = await takeOver();
    while (await session.step());
    expect(await removedFrom(id)).toEqual(['echoed-echo-1', `echoed-echo-${CHUNK_SIZE + 1}`]);
  });

  it('removes it as well when each chunk is planned by another process', async () => {
    const id = await publishWithEchoes('handed on');
    for (let chunk = 0; chunk < CHUNKS; chunk++) await (await takeOver()).session.step();
    expect(await removedFrom(id)).toEqual(['handed on-echo-1', `handed on-echo-${CHUNK_SIZE + 1}`]);
  });
});

it('given a contact is erased after his chunk was read and before it is written, plans without him', async () => {
  const { app } = world.test.server;
  const people = await world.addPeople('planned', CHUNK_SIZE + 20);
  await world.publish(await world.draftFor('planned'));
  const { run, session } = await takeOver();
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
