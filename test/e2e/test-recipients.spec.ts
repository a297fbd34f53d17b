import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addWorkspace } from '../support/second-workspace.js';
import { aLineId } from '../support/simulated-people.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const path = '/api/v1/test-recipients';

describe('test recipients', () => {
  it('are saved, changed, listed and deleted', async () => {
    const first = { name: 'Mika', lineId: aLineId('U', 'mika') };
    const { body } = await test.request.post(path).send(first).expect(201);
    expect(body).toMatchObject(first);
    const team = { name: 'The team', lineId: aLineId('C', 'team') };
    await test.request.post(path).send(team).expect(201);
    const changed = await test.request
      .patch(`${path}/${body.id}`)
      .send({ name: 'Mika, marketing' })
      .expect(200);
    expect(changed.body).toMatchObject({ ...first, name: 'Mika, marketing' });
    const page = await test.request.get(path).query({ limit: 1 }).expect(200);
    const next = await test.request.get(path).query({ cursor: page.body.nextCursor }).expect(200);
    expect([...page.body.items, ...next.body.items]).toMatchObject([{ name: 'Mika, marketing' }, team]);
    await test.request.delete(`${path}/${body.id}`).expect(204);
    await test.request.get(`${path}/${body.id}`).expect(404);
  });

  it('have a LINE ID each, once in a workspace', async () => {
    const lineId = aLineId('U', 'once');
    await test.request.post(path).send({ name: 'One', lineId }).expect(201);
    const again = await test.request.post(path).send({ name: 'Two', lineId }).expect(409);
    expect(again.body.code).toBe('test_recipient_exists');
    const wrong = await test.request.post(path).send({ name: 'Three', lineId: '@shop' }).expect(422);
    expect(wrong.body.errors).toMatchObject([
      { path: 'lineId', message: expect.stringMatching(/32 digits/) },
    ]);
    const stranger = await addWorkspace(test);
    await stranger.post(path).send({ name: 'Theirs', lineId }).expect(201);
    expect((await stranger.get(path)).body.items).toHaveLength(1);
  });
});
