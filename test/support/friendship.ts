import { Friendships } from '../../src/contacts/index.js';
import { Database } from '../../src/database/index.js';
import type { CampaignWorld } from './campaign-world.js';

/** Somebody blocks the world's account, as a webhook would have told. */
export async function block(world: CampaignWorld, lineId: string): Promise<void> {
  const { app } = world.test.server;
  const database = app.get(Database);
  const [row] = await database.query<{ workspaceId: string }>(
    'SELECT workspace_id AS "workspaceId" FROM connections WHERE id = $1',
    [world.connectionId],
  );
  const sighting = {
    lineId,
    atMs: Date.now(),
    how: 'unfollow',
    status: 'blocked',
    isInteraction: false,
  } as const;
  await database.transaction((tx) =>
    app.get(Friendships).note(tx, row?.workspaceId ?? '', world.connectionId, [sighting]),
  );
}
