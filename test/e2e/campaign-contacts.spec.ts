import type { Agent } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { newId } from '../../src/common/index.js';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const HOUR_MS = 3_600_000;

let world: CampaignWorld;
let other: Agent;
let id: string;
let runId: string;

beforeAll(async () => {
  world = await CampaignWorld.start();
  other = await addWorkspace(world.test);
  await world.addPeople('reached', 3);
  await world.addContacts([
    { externalId: 'reached-1', displayName: '=HYPERLINK("x")', attributes: { first: 'A' } },
    { externalId: 'reached-2', displayName: '佐藤 花子', attributes: { first: 'B' } },
    { externalId: 'nobody', displayName: 'No LINE ID', attributes: { cohort: 'reached', first: 'C' } },
  ]);
  id = await world.draftFor('reached', {
    name: 'Reached',
    messages: [{ type: 'text', text: '{{first}} https://shop.example/' }],
    links: { tracking: 'contact' },
  });
  runId = await world.publish(id);
  await world.waitForStatus(id, 'sent');
});
afterAll(() => world.close());

describe('the contacts behind the numbers', () => {
  const namesOf = async (query: object): Promise<string[]> =>
    (await world.deliveries(id, query)).map(({ externalId }) => externalId).toSorted();

  it('attempted are those who are sent, failed or pending', async () => {
    expect(await namesOf({ status: 'attempted' })).toEqual(['reached-0', 'reached-1', 'reached-2']);
    const failed = await namesOf({ status: 'attempted', reason: 'personalization_missing' });
    expect(failed).toEqual(['reached-0']);
    expect((await world.report(id)).attempted).toBe(3);
  });

  it('are found by a part of the name or the external id, over small pages too', async () => {
    expect(await namesOf({ q: '花子' })).toEqual(['reached-2']);
    expect(await namesOf({ q: 'REACHED', limit: 1 })).toEqual(['reached-0', 'reached-1', 'reached-2']);
    expect(await namesOf({ q: 'nobody', status: 'removed' })).toEqual(['nobody']);
    expect(await namesOf({ q: 'nobody', status: 'attempted' })).toEqual([]);
    expect(await namesOf({ q: '%' })).toEqual([]);
  });

  it('who were removed come a page at a time, each once, with and without the reason', async () => {
    await world.addPeople('gone', 1);
    await world.addContacts(
      ['a', 'b', 'c'].map((letter) => ({ externalId: `left-${letter}`, attributes: { cohort: 'gone' } })),
    );
    const removedId = await world.draftFor('gone');
    await world.publish(removedId);
    await world.waitForStatus(removedId, 'sent');
    for (const query of [{ status: 'removed' }, { status: 'removed', reason: 'no_line_id' }]) {
      const items = await world.deliveries(removedId, { ...query, limit: 1 });
      expect(items.map(({ externalId }) => externalId).toSorted()).toEqual(['left-a', 'left-b', 'left-c']);
    }
    expect(await world.deliveries(removedId, { status: 'removed', reason: 'duplicate' })).toEqual([]);
  });

  it('have their display names', async () => {
    expect(await world.deliveries(id, { q: 'reached-2' })).toEqual([
      expect.objectContaining({ externalId: 'reached-2', displayName: '佐藤 花子', status: 'sent' }),
    ]);
  });

  it('are a file for spreadsheets, with the same filters, in which nothing is run', async () => {
    const answer = await world.request
      .get(`/api/v1/campaigns/${id}/deliveries.csv`)
      .query({ status: 'attempted', limit: 1 })
      .expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('deliveries.csv');
    const [header, ...rows] = answer.text.trimEnd().split('\n');
    expect(header).toBe('\ufeffexternal_id,display_name,line_id,status,reason,detail,line_request_id,at');
    expect(rows).toHaveLength(3);
    expect(answer.text).toContain(`reached-1,"'=HYPERLINK(""x"")",U`);
  });

  it('answer 401, 404 and 422 as they apply', async () => {
    const csv = (campaignId: string) => `/api/v1/campaigns/${campaignId}/deliveries.csv`;
    await supertest(world.test.url).get(csv(id)).expect(401);
    await world.request.get(csv('nothing')).expect(400);
    await world.request.get(csv(UNKNOWN_ID)).expect(404);
    await world.request.get(csv(id)).query({ status: 'lost' }).expect(422);
    await other.get(csv(id)).expect(404);
  });
});

describe('clicks by hour', () => {
  it('are told of the first 14 days, hour by hour', async () => {
    const started = new Date((await world.report(id)).runs[0]?.finishedAt ?? 0).getTime();
    const hour = Math.floor(started / HOUR_MS) * HOUR_MS;
    for (const after of [1, 1, 30, 24 * 14 + 1]) await click(new Date(hour + after * HOUR_MS + 60_000));
    const { body } = await world.request.get(`/api/v1/campaigns/${id}/report`).expect(200);
    expect(body.clicks.total).toBe(4);
    expect(body.clicks.byHour).toEqual([
      { at: new Date(hour + HOUR_MS).toISOString(), total: 2 },
      { at: new Date(hour + 30 * HOUR_MS).toISOString(), total: 1 },
    ]);
  });
});

describe('the timeline of a contact', () => {
  const timeline = (externalId: string) => world.request.get(`/api/v1/contacts/${externalId}/timeline`);

  it('has what he was sent, what he clicked and his tests, the last first', async () => {
    await world.request
      .post(`/api/v1/campaigns/${id}/test`)
      .send({ externalIds: ['reached-1'] })
      .expect(200);
    await click(new Date('2030-01-01T00:00:00Z'), 'reached-1');
    const { body } = await timeline('reached-1').expect(200);
    const campaign = { campaignId: id, campaignName: 'Reached', reason: null, event: null };
    const at = expect.any(String);
    expect(body).toEqual({
      items: [
        { ...campaign, at, kind: 'click', status: null, url: 'https://shop.example/' },
        { ...campaign, at, kind: 'test', status: 'sent', url: null },
        { ...campaign, at, kind: 'delivery', status: 'sent', url: null },
      ],
      nextCursor: null,
    });
    expect(body.items[0].at).toBe('2030-01-01T00:00:00.000Z');
  });

  it('tells of whom nothing was sent, why', async () => {
    const { body } = await timeline('nobody').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ kind: 'delivery', status: 'removed', reason: 'noLineId' }),
    ]);
    expect((await timeline('reached-0')).body.items).toEqual([
      expect.objectContaining({ status: 'failed', reason: 'personalization_missing' }),
    ]);
  });

  it('over pages of one, has each entry once', async () => {
    const whole = (await timeline('reached-1')).body.items;
    const walked: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await timeline('reached-1').query({ limit: 1, cursor }).expect(200);
      walked.push(...body.items);
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(walked).toEqual(whole);
    expect(walked).toHaveLength(3);
  });

  it('answers 401, 404 and 422 as they apply', async () => {
    await supertest(world.test.url).get('/api/v1/contacts/reached-1/timeline').expect(401);
    await timeline('unknown').expect(404);
    await timeline('reached-1').query({ cursor: 'x' }).expect(422);
    await other.get('/api/v1/contacts/reached-1/timeline').expect(404);
  });
});

/** A click of a person, as the recorder writes it. */
async function click(at: Date, externalId?: string): Promise<void> {
  await world.test.server.app.get(Database).execute(
    `INSERT INTO clicks (id, workspace_id, campaign_id, run_id, contact_id, visitor_hash, clicked_at, kind, url)
     SELECT $1, r.workspace_id, r.campaign_id, r.id,
       (SELECT id FROM contacts c WHERE c.workspace_id = r.workspace_id AND c.external_id = $4), 1, $3, 'person',
       'https://shop.example/'
     FROM runs r WHERE r.id = $2`,
    [newId(), runId, at, externalId ?? null],
  );
}
