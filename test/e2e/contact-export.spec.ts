import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { BROWSER } from '../support/link-world.js';
import { addWorkspace } from '../support/second-workspace.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';

const WROTE = 'Where is my parcel?';
const GIVE_UP_MS = 60_000;

let world: CampaignWorld;
let lineId: string;

const exported = async (externalId = 'known-0') => world.request.get(`/api/v1/contacts/${externalId}/export`);

/** The export, once it has what comes after the answer to a click or a webhook. */
async function exportWith(...parts: string[]): Promise<Record<string, unknown[]>> {
  for (const giveUpAt = Date.now() + GIVE_UP_MS; ; await sleep(50)) {
    const { body } = await exported();
    if (parts.every((part) => body[part].length > 0)) return body;
    if (Date.now() > giveUpAt) throw new Error(`${parts.join(', ')} did not come`);
  }
}

beforeAll(async () => {
  world = await CampaignWorld.start();
  [lineId = ''] = await world.addPeople('known', 2);
  const id = await world.draftFor('known', {
    name: 'Spring sale',
    messages: [{ type: 'text', text: 'For you, {{external_id}}: https://shop.example/' }],
    links: { tracking: 'contact' },
  });
  await world.publish(id);
  await world.waitForStatus(id, 'sent');
  await world.request
    .post(`/api/v1/campaigns/${id}/test`)
    .send({ externalIds: ['known-0'] })
    .expect(200);
  await world.request
    .post('/api/v1/events')
    .send({ events: [{ externalId: 'known-0', name: 'purchase', properties: { sku: 'yuzu-latte' } }] })
    .expect(202);
  const { channel } = world.line;
  const { body } = await world.request
    .post('/api/v1/connections')
    .send({ name: 'Shop', channelAccessToken: channel.token, channelSecret: channel.secret })
    .expect(201);
  const line = new WebhookSender(world.test.url, body.id, channel.secret);
  await line.post(
    userEvent('message', lineId, Date.now(), { message: { id: '1', type: 'text', text: WROTE } }),
  );
});
afterAll(() => world.close());

describe('all that is held of a contact', () => {
  it('is one file: what he is, was sent, clicked, wrote and did', async () => {
    const [sent] = (await exportWith('deliveries')).deliveries as { messages: { text: string }[] }[];
    const code = sent?.messages[0]?.text.match(/\/l\/\S+/)?.[0] ?? '';
    await supertest(world.test.url).get(code).set('user-agent', BROWSER).redirects(0).expect(302);
    const body = await exportWith('clicks', 'webhookEvents');
    expect(body).toMatchObject({
      contact: { externalId: 'known-0', lineId, attributes: { cohort: 'known' } },
      deliveries: [{ status: 'sent', messages: [{ text: expect.stringContaining('For you, known-0') }] }],
      tests: [{ status: 'sent' }],
      events: [{ name: 'purchase', properties: { sku: 'yuzu-latte' } }],
      clicks: [{ url: 'https://shop.example/' }],
      webhookEvents: [{ type: 'message', content: { message: { text: WROTE } } }],
      friendships: [{ connectionName: 'Shop' }],
    });
    expect(JSON.stringify(body)).not.toContain('known-1');
    const { headers } = await exported();
    expect(headers['content-disposition']).toBe('attachment; filename="contact.json"');
  });

  it('is what an erasure takes away, and nothing else names him', async () => {
    await exportWith('clicks', 'webhookEvents');
    await world.request.delete('/api/v1/contacts/known-0').expect(204);
    expect((await exported()).status).toBe(404);
    const database = world.test.server.app.get(Database);
    const tables = await database.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await database.query(`SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0`, [lineId]);
      expect({ name, rows: rows.length }).toEqual({ name, rows: 0 });
    }
  });

  it('is for who may edit contacts, and of this workspace alone', async () => {
    await supertest(world.test.url).get('/api/v1/contacts/known-1/export').expect(401);
    const other = await addWorkspace(world.test);
    await other.get('/api/v1/contacts/known-1/export').expect(404);
    expect((await exported('known-1')).body.clicks).toEqual([]);
  });
});
