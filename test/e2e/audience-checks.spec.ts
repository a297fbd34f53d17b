import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { EventStream } from '../support/event-stream.js';
import { addWorkspace } from '../support/second-workspace.js';
import { aLineId } from '../support/simulated-people.js';

const text = (template: string): object => ({ type: 'text', text: template });

interface Result {
  issues: { severity: string; message: string }[];
  checked: number;
  sendable: number;
  failing: number;
  removed: Record<string, number>;
  failures: unknown[];
  variables: { samples: string[] }[];
  validation: { asked: number; refused: unknown[] };
  links: unknown[] | null;
}

interface Check {
  id: string;
  status: string;
  checked: number;
  total: number | null;
  result: Result | null;
}

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());

const checks = (id: string): string => `/api/v1/campaigns/${id}/checks`;

async function start(id: string, body: object = {}): Promise<Check> {
  return (await world.request.post(checks(id)).send(body).expect(202)).body;
}

async function check(id: string, body: object = {}): Promise<Check> {
  const { id: checkId } = await start(id, body);
  for (let looks = 0; looks < 300; looks++) {
    const now: Check = (await world.request.get(`${checks(id)}/${checkId}`).expect(200)).body;
    if (now.status !== 'running') return now;
    await sleep(50);
  }
  throw new Error('the check did not end');
}

describe('a check over the whole audience', () => {
  it('says who would fail and why, whom nobody would reach, and what it takes', async () => {
    await world.addPeople('checked', 30);
    await world.addContacts([
      ...Array.from({ length: 20 }, (_, n) => ({
        externalId: `checked-${n}`,
        attributes: { first_name: n < 15 ? 'Aya' : `Person ${n}`, vip: n !== 3 },
      })),
      { externalId: 'nowhere', attributes: { cohort: 'checked', first_name: 'Bo', vip: true } },
      { externalId: 'twice', lineId: aLineId('U', 'checked', 1), attributes: { cohort: 'checked' } },
    ]);
    const template =
      '{{#if vip}}Hi {{first_name}}{{else}}{{stop "no VIP"}}{{/if}}{{#if (eq number 4)}}{{long}}{{/if}}';
    await world.addContacts([{ externalId: 'checked-4', attributes: { long: 'x'.repeat(5_001) } }]);
    const id = await world.draftFor('checked', { messages: [text(template)] });
    const { status, checked, total, result } = await check(id);
    expect({ status, checked, total }).toEqual({ status: 'done', checked: 32, total: 32 });
    expect(result).toMatchObject({
      checked: 32,
      failing: 1,
      sendable: expect.any(Number),
      stops: [{ reason: 'no VIP' }],
      mostMissing: null,
      validation: { refused: [], problem: null },
      links: null,
    });
    const { removed = {}, sendable = 0, failing = 0, failures } = result ?? {};
    const removedTotal = Object.values(removed).reduce((sum, count) => sum + count, 0);
    expect(removedTotal + sendable + failing).toBe(32);
    expect(removed).toMatchObject({ noLineId: 1 });
    expect(failures).toEqual([
      {
        reason: 'message_rejected',
        detail: expect.stringContaining('messages[0].text'),
        problem: expect.objectContaining({ path: 'messages[0].text', code: 'too_long' }),
        count: 1,
        samples: ['checked-4'],
      },
    ]);
  });

  it('counts what is missing variable by variable, the longest message, different ones and requests', async () => {
    await world.addPeople('counted', 40);
    await world.addContacts(
      Array.from({ length: 30 }, (_, n) => ({
        externalId: `counted-${n}`,
        attributes: {
          first_name: n === 7 ? 'Maximiliane-Alexandra' : 'Aya',
          ...(n < 25 ? { city: 'Kyoto' } : {}),
        },
      })),
    );
    const id = await world.draftFor('counted', { messages: [text('Hi {{first_name}} in {{city}}')] });
    const { result } = await check(id);
    expect(result).toMatchObject({
      sendable: 25,
      failing: 15,
      variables: [
        { name: 'city', count: 15 },
        { name: 'first_name', count: 10 },
      ],
      mostMissing: { variables: ['first_name', 'city'] },
      longest: { externalId: 'counted-7' },
      distinct: 2,
      requests: { push: 1, multicast: 1, seconds: 1 },
      validation: { asked: 2 },
    });
    expect(result?.variables[0]?.samples).toHaveLength(5);
    const preview = await world.request.post(`/api/v1/campaigns/${id}/preview`).send({ pick: 'longest' });
    expect(preview.body.externalId).toBe('counted-7');
  });

  it('asks LINE about the messages; what LINE refuses keeps this version from being published', async () => {
    await world.addPeople('refused', 2);
    Object.assign(world.channel.settings, { refusedWords: ['casino'] });
    const id = await world.draftFor('refused', { messages: [text('{{external_id}} wins in the casino')] });
    const { result } = await check(id);
    expect(result?.validation).toMatchObject({ asked: 2, refused: [{ externalId: 'refused-0' }, {}] });
    const { body } = await world.request.post(`/api/v1/campaigns/${id}/publish`).expect(422);
    expect(body.errors[0].message).toMatch(/LINE refuses the message of contact refused-0/);
    const other = { messages: [text('Hello {{external_id}}')] };
    await world.request.patch(`/api/v1/campaigns/${id}`).send(other).expect(200);
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
  });

  it('asks for the addresses in the messages, but never into a private network', async () => {
    await world.addPeople('asked', 1);
    const id = await world.draftFor('asked', {
      messages: [text(`{{external_id}} ${world.test.url}/health/live https://{{external_id}}.example/`)],
    });
    const { result } = await check(id, { links: true });
    const url = `${world.test.url}/health/live`;
    const message = expect.stringMatching(/private network/);
    const issue = { code: 'link_private', values: { url }, message };
    expect(result?.links).toEqual([{ url, ok: false, detail: message, issue }]);
    expect(result?.issues).toContainEqual({ severity: 'warning', path: 'messages', ...issue });
  });

  it('streams how far it is, and the result at the end', async () => {
    await world.addPeople('streamed', 6_000);
    const id = await world.draftFor('streamed', { messages: [text('Hello {{external_id}}')] });
    const { id: checkId } = await start(id);
    const url = `${world.test.url}${checks(id)}/${checkId}/stream`;
    const stream = await EventStream.open<Check>(url, world.test.adminKey);
    await stream.waitFor((events) => events.some(({ name }) => name === 'end'));
    await stream.closed;
    const last = stream.events.at(-1)?.data;
    expect(last).toMatchObject({
      status: 'done',
      checked: 6_000,
      result: { sendable: 6_000, distinct: 6_000 },
    });
    const counts = stream.events.map(({ data }) => data.checked);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const { body } = await world.request.get(checks(id)).expect(200);
    expect(body.items).toMatchObject([{ id: checkId, status: 'done' }]);
  });

  it('is cancelled by a word, and by the next one of the same campaign', async () => {
    const id = await world.draftFor('streamed', { messages: [text('Hello {{external_id}}')] });
    const first = await start(id);
    const second = await start(id);
    const cancelled = await world.request.post(`${checks(id)}/${second.id}/cancel`).expect(200);
    expect(['cancelled', 'done']).toContain(cancelled.body.status);
    const { body } = await world.request.get(`${checks(id)}/${first.id}`).expect(200);
    expect(['cancelled', 'done']).toContain(body.status);
  });

  it('says why, when the server ended before it did', async () => {
    const id = await world.draftFor('streamed', { messages: [text('Hello')] });
    const { status } = await check(id);
    expect(status).toBe('done');
    await world.test.server.app
      .get(Database)
      .execute(
        `UPDATE audience_checks SET status = 'running', seen_at = now() - interval '1 hour' WHERE campaign_id = $1`,
        [id],
      );
    const { body } = await world.request.get(checks(id)).expect(200);
    expect(body.items).toMatchObject([
      { status: 'failed', problem: expect.stringMatching(/Start it again/) },
    ]);
  });

  it('belongs to its campaign and its workspace', async () => {
    const id = await world.draftFor('streamed', { messages: [text('Hello')] });
    const { id: checkId } = await start(id);
    const stranger = await addWorkspace(world.test);
    await stranger.get(`${checks(id)}/${checkId}`).expect(404);
    await stranger.post(checks(id)).send({}).expect(404);
    const other = await world.draftFor('streamed');
    await world.request.get(`${checks(other)}/${checkId}`).expect(404);
  });
});
