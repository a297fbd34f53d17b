import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';
import { aLineId } from '../support/simulated-people.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const path = () => `/api/v1/connections/${world.connectionId}/quarantine`;
const stranger = (n: number) => aLineId('U', 'stranger', n);

/** A campaign to people LINE does not know, each by a push of his own. */
async function sendToStrangers(count: number) {
  await world.addContacts(
    Array.from({ length: count }, (_, n) => ({
      externalId: `stranger-${n}`,
      lineId: stranger(n),
      attributes: { cohort: 'strangers' },
    })),
  );
  const id = await world.draftFor('strangers');
  await world.publish(id);
  return world.waitForStatus(id, 'sent');
}

describe('a LINE ID that LINE refuses', () => {
  it('fails once, and is left out by the next campaign until it is released', async () => {
    expect(await sendToStrangers(3)).toMatchObject({ attempted: 3, failed: 3 });
    const { body } = await world.request.get(`${path()}?limit=2`).expect(200);
    const rest = await world.request.get(`${path()}?limit=2&cursor=${body.nextCursor}`).expect(200);
    const ids = [...body.items, ...rest.body.items].map(({ lineId }: { lineId: string }) => lineId);
    expect(ids.toSorted()).toEqual([stranger(0), stranger(1), stranger(2)].toSorted());
    expect(rest.body.nextCursor).toBeNull();
    expect(body.items[0]).toMatchObject({ reason: 'invalid_line_id', detail: 'Failed to send messages' });

    expect(await sendToStrangers(3)).toMatchObject({ attempted: 0, removed: { invalidLineId: 3 } });

    world.channel.putUser({ userId: stranger(1) });
    await world.request.delete(`${path()}/${stranger(1)}`).expect(204);
    expect(await sendToStrangers(3)).toMatchObject({ attempted: 1, sent: 1, removed: { invalidLineId: 2 } });
  });

  it('given none such, or a connection of another workspace, answers 404', async () => {
    await world.request.delete(`${path()}/${aLineId('U', 'nobody')}`).expect(404);
    const other = await addWorkspace(world.test);
    await other.get(path()).expect(404);
    await other.delete(`${path()}/${stranger(0)}`).expect(404);
  });

  it('given a cursor of another list, answers 422', async () => {
    const { body } = await world.request.get(`${path()}?cursor=abc`).expect(422);
    expect(body.errors[0].path).toBe('cursor');
  });
});
