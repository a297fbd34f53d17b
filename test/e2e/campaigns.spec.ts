import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';

const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const text = (template: string): object => ({ type: 'text', text: template });

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());

const create = (body: object) => world.request.post('/api/v1/campaigns').send(body);
const get = (id: string) => world.request.get(`/api/v1/campaigns/${id}`);
const patch = (id: string, body: object) => world.request.patch(`/api/v1/campaigns/${id}`).send(body);

describe('a draft', () => {
  it('given a name alone, has the documented defaults', async () => {
    const { body } = await create({ name: 'Spring sale' }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Spring sale',
      status: 'draft',
      statusReason: null,
      connectionId: null,
      audience: { filter: {} },
      recipient: '{{line_id}}',
      messages: [],
      messageTemplate: null,
      localization: { language: 'en', timezone: 'UTC' },
      delivery: { type: 'one_time', at: null },
      utm: { enabled: false, source: 'line', medium: 'social', campaign: null, content: null, term: null },
      links: { tracking: 'none' },
      frequencyCap: { respect: true, count: true },
      quietHours: { respect: true },
      controlGroupPercent: 0,
      goals: [],
      version: 1,
      runId: null,
      mistakes: [],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      updatedBy: null,
      testedVersion: null,
      testedAt: null,
      publishedAt: null,
      publishDueAt: null,
    });
    expect((await get(body.id).expect(200)).body).toEqual(body);
  });

  it('keeps message objects as they were given, to the order of their keys', async () => {
    const message = { text: '{{first_name}}  \n', type: 'text', sender: { name: 'Aya' } };
    const { body } = await create({ name: 'x', messages: [message] }).expect(201);
    expect(JSON.stringify(body.messages)).toBe(JSON.stringify([message]));
  });

  it('given a change, replaces that part and counts the version', async () => {
    const id = await world.createCampaign({ controlGroupPercent: 5 });
    const { body } = await patch(id, { messages: [text('New')], version: 1 }).expect(200);
    expect(body).toMatchObject({ version: 2, messages: [text('New')], controlGroupPercent: 5 });
  });

  it('given a change based on an older reading, answers 409 and keeps the newer one', async () => {
    const id = await world.createCampaign({});
    await patch(id, { name: 'First', version: 1 }).expect(200);
    expect((await patch(id, { name: 'Second', version: 1 }).expect(409)).body.code).toBe('campaign_changed');
    expect((await get(id)).body.name).toBe('First');
  });

  it('given two changes at once based on one reading, keeps one and refuses the other', async () => {
    const id = await world.createCampaign({});
    const answers = await Promise.all(['A', 'B'].map((name) => patch(id, { name, version: 1 })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('given it is deleted, is gone', async () => {
    const id = await world.createCampaign({});
    await world.request.delete(`/api/v1/campaigns/${id}`).expect(204);
    await get(id).expect(404);
    await world.request.delete(`/api/v1/campaigns/${id}`).expect(404);
  });

  it('given many, lists each once over all pages', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => world.createCampaign({ name: 'Listed' })));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.request.get('/api/v1/campaigns').query({ limit: 2, cursor }).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(made.filter((id) => !seen.includes(id))).toEqual([]);
  });
});

describe('bad input', () => {
  const rule = (one: object): object => ({ audience: { filter: { combinator: 'and', rules: [one] } } });

  it.each<[string, object, string, RegExp]>([
    [
      'a template that is not closed',
      { messages: [text('Hi\n{{first_name')] },
      'messages[0].text',
      /line 2, column \d+: /,
    ],
    [
      'a block that is not closed',
      { messages: [text('a'), text('{{#if x}}')] },
      'messages[1].text',
      /line 1, column \d+: /,
    ],
    [
      'an unknown helper',
      { messages: [text('{{shout "x"}}')] },
      'messages[0].text',
      /line 1, column \d+: .*shout/,
    ],
    ['6 messages', { messages: Array.from({ length: 6 }, () => text('x')) }, 'messages', /at most 5/],
    [
      'an unknown message type',
      { messages: [{ type: 'texte', text: 'x' }] },
      'messages[0].type',
      /unknown or not allowed here; one of text/,
    ],
    ['a message without text', { messages: [{ type: 'text' }] }, 'messages[0].text', /missing|must/],
    [
      'an unknown field of a message',
      { messages: [{ ...text('x'), colour: 'red' }] },
      'messages[0].colour',
      /known/,
    ],
    ['a message that is no object', { messages: ['hello'] }, 'messages', /objects/],
    ['an unknown field', { subject: 'x' }, 'subject', /not a known field/],
    ['a filter that is null', { audience: { filter: null } }, 'audience.filter', /\{\} is everyone/],
    [
      'an unknown operator',
      rule({ field: 'a', operator: 'like', value: 1 }),
      'audience.filter.rules[0].operator',
      /like|one of/,
    ],
    [
      'a value of the wrong type',
      rule({ field: 'language', operator: '=', value: 5 }),
      'audience.filter.rules[0].value',
      /text/,
    ],
    ['a connection that is not there', { connectionId: UNKNOWN_ID }, 'connectionId', /not a connection/],
    [
      'an audience that is not there',
      { audience: { audienceId: UNKNOWN_ID } },
      'audience.audienceId',
      /not|no/,
    ],
    ['a fixed recipient that is no LINE ID', { recipient: '@shop' }, 'recipient', /LINE ID/],
    ['a recipient template with an error', { recipient: '{{line_id' }, 'recipient', /line 1, column/],
    ['a limit of nobody', { audience: { limit: 0 } }, 'audience.limit', /1/],
    ['a control group above 100', { controlGroupPercent: 101 }, 'controlGroupPercent', /100/],
    ['what is not built yet', { delivery: { type: 'periodic' } }, 'delivery.type', /not available yet/],
    ['a name too long', { name: 'x'.repeat(257) }, 'name', /256/],
  ])('given %s, answers 422 with its path and makes no draft', async (_name, part, path, message) => {
    const { body: before } = await world.request.get('/api/v1/campaigns').query({ limit: 1000 });
    const { body } = await create({ name: 'Refused', ...part }).expect(422);
    expect(body.errors[0]).toMatchObject({ path, message: expect.stringMatching(message) });
    const { body: after } = await world.request.get('/api/v1/campaigns').query({ limit: 1000 });
    expect(after.items).toHaveLength(before.items.length);
  });

  it('given a bad change, answers 422 and leaves the draft as it was', async () => {
    const id = await world.createCampaign({});
    const { body: before } = await get(id);
    await patch(id, { name: 'Half', messages: [text('{{')] }).expect(422);
    expect((await get(id)).body).toEqual(before);
  });
});
