import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agent } from 'supertest';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { finishedImport, importFile, undoImport, upload } from '../support/import-client.js';
import { addWorkspace } from '../support/second-workspace.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';

let world: CampaignWorld;
let request: Agent;
let database: Database;

beforeAll(async () => {
  world = await CampaignWorld.start();
  ({ request } = world);
  database = world.test.server.app.get(Database);
});
afterAll(() => world.close());

const put = (externalId: string, contact: object) =>
  request.put(`/api/v1/contacts/${externalId}`).send(contact);
const get = async (externalId: string) =>
  (await request.get(`/api/v1/contacts/${externalId}`).expect(200)).body;
const bulk = (contacts: object[]) => request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
const lineIdOf = (n: number): string => `U${n.toString(16).padStart(32, '0')}`;

/** Every contact as it is, but for when it was written. */
function allContacts(): Promise<object[]> {
  return database.query(
    `SELECT id, external_id, line_id, display_name, language, timezone, attributes, friend_status, followed_at
     FROM contacts ORDER BY id`,
  );
}

describe('an import that is undone', () => {
  const contact = fc.record(
    {
      line_id: fc.integer({ min: 1, max: 8 }).map(lineIdOf),
      display_name: fc.constantFrom('Aki', '花子'),
      language: fc.constantFrom('ja', 'th'),
      tier: fc.constantFrom('gold', 'silver'),
      points: fc.constantFrom('1', '20'),
    },
    { requiredKeys: [] },
  );
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), contact), { minLength: 1, maxLength: 15 });

  it('leaves everything as it was before, whatever was in the file and whoever was there', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(people, people, fc.boolean(), async (there, inFile, isTwice) => {
        round += 1;
        const idOf = (n: number): string => `law-${round}-${n}`;
        await bulk(
          there.map(([n, { line_id: lineId, display_name: displayName, language, tier, points }]) => ({
            externalId: idOf(n),
            lineId,
            displayName,
            language,
            attributes: { law_tier: tier, law_points: points && Number(points) },
          })),
        );
        const before = await allContacts();
        const rows = inFile.map(([n, one]) =>
          JSON.stringify({
            external_id: idOf(n),
            line_id: one.line_id,
            display_name: one.display_name,
            law_tier: one.tier ?? null,
            law_points: one.points && Number(one.points),
          }),
        );
        const file = `${rows.join('\n')}\n`;
        const first = await importFile(request, file, {}, 'people.ndjson');
        const second = isTwice ? await importFile(request, file, {}, 'people.ndjson') : undefined;
        expect(first.status).toBe('done');
        for (const job of [second, first])
          if (job && job.undoUntil !== null) await undoImport(request, job.id);
        expect(await allContacts()).toEqual(before);
        expect(await database.query('SELECT * FROM import_changes')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('says how many it removed, restored and kept, and cannot be undone again', async () => {
    await bulk([
      { externalId: 'was-1', displayName: 'Aki', attributes: { tier: 'gold' } },
      { externalId: 'was-2', attributes: { tier: 'gold' } },
    ]);
    const job = await importFile(
      request,
      'external_id,display_name,tier\nwas-1,Akiko,silver\nwas-2,,silver\nnew-1,Ben,\nnew-2,Cho,\nnew-3,Dan,\n',
    );
    expect(Date.parse(job.undoUntil ?? '') - Date.parse(job.finishedAt ?? '')).toBe(24 * 3_600_000);
    expect(job.undo).toBeNull();
    await put('was-2', { attributes: { tier: 'platinum' } }).expect(200);
    await put('new-2', { displayName: 'Chō' }).expect(200);
    const undone = await undoImport(request, job.id);
    expect(undone).toMatchObject({ created: 3, updated: 2, undoUntil: null });
    expect(undone.undo).toEqual({ removed: 2, restored: 1, kept: 2, at: expect.any(String) });
    expect(await get('was-1')).toMatchObject({ displayName: 'Aki', attributes: { tier: 'gold' } });
    expect(await get('was-2')).toMatchObject({ attributes: { tier: 'platinum' } });
    expect(await get('new-2')).toMatchObject({ displayName: 'Chō' });
    await request.get('/api/v1/contacts/new-1').expect(404);
    const again = await request.post(`/api/v1/imports/${job.id}/undo`).expect(409);
    expect(again.body).toMatchObject({
      code: 'import_not_undoable',
      detail: expect.stringMatching(/undone already/),
    });
  });

  it('gives a contact that was known by its LINE ID alone its own name back', async () => {
    const { channel } = world.line;
    const { body } = await request
      .post('/api/v1/connections')
      .send({ name: 'Shop', channelAccessToken: channel.token, channelSecret: channel.secret })
      .expect(201);
    const line = new WebhookSender(world.test.url, body.id, channel.secret);
    const [follower, later] = [lineIdOf(0xf1), lineIdOf(0xf2)];
    await line.post(userEvent('follow', follower, Date.now()));
    await untilFriend(follower);
    const { body: known } = await request.get(`/api/v1/contacts/${follower}`).expect(200);
    const job = await importFile(
      request,
      `external_id,line_id,tier\nfollower,${follower},gold\nlater,${later},gold\n`,
    );
    expect(await get('follower')).toMatchObject({ id: known.id, friendStatus: 'friend' });
    // Who becomes a friend after the import stays.
    await line.post(userEvent('follow', later, Date.now()));
    await untilFriend('later');
    expect((await undoImport(request, job.id)).undo).toMatchObject({ removed: 0, restored: 1, kept: 1 });
    const { updatedAt: _before, ...as } = known;
    expect(await get(follower)).toMatchObject(as);
    expect(await get('later')).toMatchObject({ friendStatus: 'friend', attributes: { tier: 'gold' } });
  });

  it('keeps whom something was sent to or who did something since, also of an import that was undone in between', async () => {
    const [first, second] = [lineIdOf(0xe1), lineIdOf(0xe2)];
    for (const userId of [first, second]) world.channel.putUser({ userId });
    const job = await importFile(
      request,
      `external_id,line_id,cohort\nsent-1,${first},undo-sent\nidle-1,${second},undo-idle\nbuyer-1,,undo-buyer\n`,
    );
    const over = await importFile(request, 'external_id,cohort\nidle-1,undo-other\n');
    const id = await world.draftFor('undo-sent', { messages: [{ type: 'text', text: 'Hello' }] });
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    await request
      .post('/api/v1/events')
      .send({ events: [{ externalId: 'buyer-1', name: 'purchase' }] })
      .expect(202);
    await undoImport(request, over.id);
    expect((await undoImport(request, job.id)).undo).toMatchObject({ removed: 1, restored: 0, kept: 2 });
    await request.get('/api/v1/contacts/idle-1').expect(404);
    await request.get('/api/v1/contacts/sent-1').expect(200);
    await request.get('/api/v1/contacts/buyer-1').expect(200);
  });
});

describe('an import cannot be undone', () => {
  const refused = async (id: string): Promise<string> => {
    const { body } = await request.post(`/api/v1/imports/${id}/undo`).expect(409);
    expect(body.code).toBe('import_not_undoable');
    return body.detail;
  };

  it('while it is under way; cancelled, it can, as far as it had come', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => `long-${n},${n}\n`).join('');
    const { body } = await upload(request, `external_id,n\n${rows}`).expect(202);
    expect(await refused(body.id)).toMatch(/under way. Cancel it first/);
    await request.post(`/api/v1/imports/${body.id}/cancel`).expect(200);
    const job = await finishedImport(request, body.id);
    if (job.created > 0) await undoImport(request, body.id);
    expect(
      await database.query(`SELECT count(*)::int AS left FROM contacts WHERE external_id LIKE 'long-%'`),
    ).toEqual([{ left: 0 }]);
  });

  it('when nothing came of it, or more than a day has passed, after which what it changed is not kept', async () => {
    await put('day-1', { attributes: { tier: 'gold' } }).expect(201);
    const job = await importFile(request, 'external_id,tier\nday-1,silver\n');
    const same = await importFile(request, 'external_id,tier\nday-1,silver\n');
    expect(same.undoUntil).toBeNull();
    expect(await refused(same.id)).toMatch(/made and changed nobody/);
    await database.execute(`UPDATE imports SET undo_until = now() - interval '1 second' WHERE id = $1`, [
      job.id,
    ]);
    expect(await refused(job.id)).toMatch(/24 hours after its end/);
    const other = await importFile(request, 'external_id,tier\nday-2,silver\n');
    await undoImport(request, other.id);
    for (;;) {
      const left = await database.query('SELECT FROM import_changes WHERE import_id = $1', [job.id]);
      if (left.length === 0) break;
      await sleep(20);
    }
    expect(await get('day-1')).toMatchObject({ attributes: { tier: 'silver' } });
  });

  it('by another workspace', async () => {
    const job = await importFile(request, 'external_id\nmine-1\n');
    const other = await addWorkspace(world.test);
    await other.post(`/api/v1/imports/${job.id}/undo`).expect(404);
    await request.get('/api/v1/contacts/mine-1').expect(200);
  });
});

it('what an import changed of a contact is in its export, and goes with it', async () => {
  await put('held-1', { displayName: 'Aki' }).expect(201);
  const job = await importFile(request, 'external_id,display_name\nheld-1,Akiko\n');
  const { body } = await request.get('/api/v1/contacts/held-1/export').expect(200);
  expect(body.importChanges).toMatchObject([
    { importId: job.id, before: { display_name: 'Aki' }, after: { display_name: 'Akiko' } },
  ]);
  await request.delete('/api/v1/contacts/held-1').expect(204);
  expect(await database.query('SELECT FROM import_changes WHERE import_id = $1', [job.id])).toEqual([]);
  expect((await undoImport(request, job.id)).undo).toMatchObject({ removed: 0, restored: 0 });
  await request.get('/api/v1/contacts/held-1').expect(404);
});

it('what is done with people’s data is in the audit log, without saying whose', async () => {
  const { id } = await importFile(request, 'external_id\naudited-1\n', {}, 'members.csv');
  await request.get('/api/v1/contacts/audited-1/export').expect(200);
  await request.delete('/api/v1/contacts/audited-1').expect(204);
  await undoImport(request, id);
  const { body } = await request.get('/api/v1/audit-log').query({ limit: 4 }).expect(200);
  expect(body.items).toMatchObject([
    { action: 'import.undone', subjectId: id, detail: { name: 'members.csv' } },
    { action: 'contact.erased', subjectId: null },
    { action: 'contact.exported', subjectId: null },
    { action: 'import.started', subjectId: id, detail: { name: 'members.csv' } },
  ]);
  expect(JSON.stringify(body)).not.toContain('audited-1');
});

async function untilFriend(externalId: string): Promise<void> {
  for (;;) {
    const { body } = await request.get(`/api/v1/contacts/${externalId}`);
    if (body.friendStatus === 'friend') return;
    await sleep(20);
  }
}
