import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Agent } from 'supertest';
import { Database } from '../../src/database/index.js';
import { asBearer, type TestServer } from './test-server.js';

/** Another tenant on the same server: supertest with its key, to show that it sees nothing of the first. */
export async function addWorkspace(test: TestServer): Promise<Agent> {
  const database = test.server.app.get(Database);
  const workspaceId = randomUUID();
  const key = `other_${randomBytes(18).toString('base64url')}`;
  await database.execute('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [workspaceId, 'Another']);
  await database.execute(
    `INSERT INTO api_keys (id, workspace_id, name, key_hash, scopes) VALUES ($1, $2, 'other', $3, '{*}')`,
    [randomUUID(), workspaceId, createHash('sha256').update(key).digest('hex')],
  );
  return asBearer(test.url, key);
}
