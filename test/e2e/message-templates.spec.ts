import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const text = (template: string): object => ({ type: 'text', text: template });

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());

const templates = '/api/v1/message-templates';

async function create(name: string, ...messages: object[]): Promise<string> {
  const { body } = await world.request.post(templates).send({ name, messages }).expect(201);
  return body.id;
}

describe('the content library', () => {
  it('keeps every version, and makes an earlier one the latest again as a new one', async () => {
    const id = await create('Welcome', text('Hello'));
    const change = { messages: [text('Hello {{name}}')], note: 'by name', version: 1 };
    const changed = await world.request.patch(`${templates}/${id}`).send(change).expect(200);
    expect(changed.body).toMatchObject({ version: 2, note: 'by name', messages: change.messages });
    const restored = await world.request.post(`${templates}/${id}/versions/1/restore`).expect(200);
    expect(restored.body).toMatchObject({ version: 3, messages: [text('Hello')] });
    const { body } = await world.request.get(`${templates}/${id}/versions`).query({ limit: 2 }).expect(200);
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual([3, 2]);
    const rest = await world.request.get(`${templates}/${id}/versions`).query({ cursor: body.nextCursor });
    expect(rest.body).toMatchObject({ items: [{ version: 1, messages: [text('Hello')] }], nextCursor: null });
    await world.request.get(`${templates}/${id}/versions/4`).expect(404);
  });

  it('given the same messages, makes no version; given an older reading, refuses', async () => {
    const id = await create('Same', text('Hello'));
    const same = await world.request
      .patch(`${templates}/${id}`)
      .send({ messages: [text('Hello')], name: 'Other' });
    expect(same.body).toMatchObject({ version: 1, name: 'Other' });
    await world.request
      .patch(`${templates}/${id}`)
      .send({ messages: [text('New')] })
      .expect(200);
    const late = await world.request
      .patch(`${templates}/${id}`)
      .send({ messages: [text('Late')], version: 1 });
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('message_template_changed');
  });

  it('refuses what LINE would refuse, with its place', async () => {
    const { body } = await world.request
      .post(templates)
      .send({ name: 'Wrong', messages: [text('ok'), { type: 'sticker', packageId: '1' }, text('{{#if a}}')] })
      .expect(422);
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'messages[1].stickerId',
      'messages[2].text',
    ]);
    await world.request.post(templates).send({ name: 'Empty', messages: [] }).expect(422);
  });

  it('is searched by name, without those set aside, and belongs to its workspace', async () => {
    const kept = await create('100% tea', text('x'));
    const aside = await create('100 teas', text('x'));
    await world.request.post(`${templates}/${aside}/archive`).expect(200);
    const names = async (query: object): Promise<string[]> => {
      const { body } = await world.request.get(templates).query(query).expect(200);
      return body.items.map(({ id }: { id: string }) => id);
    };
    expect(await names({ q: '100' })).toEqual([kept]);
    expect(await names({ q: '0% T' })).toEqual([kept]);
    expect(await names({ q: '100', archived: true })).toEqual([aside, kept]);
    await world.request.post(`${templates}/${aside}/unarchive`).expect(200);
    expect(await names({ q: '100 teas' })).toEqual([aside]);
    const stranger = await addWorkspace(world.test);
    await stranger.get(`${templates}/${kept}`).expect(404);
    await stranger.delete(`${templates}/${kept}`).expect(404);
  });
});

describe('a campaign that uses a message template', () => {
  it('follows the latest version as a draft, and names the one it was published with', async () => {
    world.startAnew();
    const [lineId] = await world.addPeople('library', 1);
    const messageTemplate = { id: await create('Sale', text('Old {{number}}')) };
    const id = await world.draftFor('library', { messages: [], messageTemplate });
    await world.request
      .patch(`${templates}/${messageTemplate.id}`)
      .send({ messages: [text('New {{number}}')] })
      .expect(200);
    const preview = await world.request
      .post(`/api/v1/campaigns/${id}/preview`)
      .send({ externalId: 'library-0' });
    expect(preview.body.messages).toEqual([text('New 0')]);
    await world.publish(id);
    await world.request
      .patch(`${templates}/${messageTemplate.id}`)
      .send({ messages: [text('Newer')] })
      .expect(200);
    await world.waitForStatus(id, 'sent');
    const { body } = await world.request.get(`/api/v1/campaigns/${id}`);
    expect(body).toMatchObject({ messages: [], messageTemplate: { id: messageTemplate.id, version: 2 } });
    const [sent] = [...world.channel.ledger.records()];
    expect(sent?.record).toMatchObject({ recipient: lineId, messages: [text('New 0')] });
    const refused = await world.request.delete(`${templates}/${messageTemplate.id}`).expect(409);
    expect(refused.body.code).toBe('message_template_in_use');
  });

  it('given a version, keeps to it; given one that is not there, or messages besides, is refused', async () => {
    const id = await create('Pinned', text('One'));
    await world.request
      .patch(`${templates}/${id}`)
      .send({ messages: [text('Two')] })
      .expect(200);
    const draft = await world.createCampaign({ messages: [], messageTemplate: { id, version: 1 } });
    const { body } = await world.request.post(`/api/v1/campaigns/${draft}/preview`).send({ attributes: {} });
    expect(body.messages).toEqual([text('One')]);
    for (const wrong of [
      { messages: [], messageTemplate: { id, version: 9 } },
      { messages: [text('x')], messageTemplate: { id } },
    ])
      await world.request
        .post('/api/v1/campaigns')
        .send({ name: 'Wrong', ...wrong })
        .expect(422);
    const own = await world.request
      .patch(`/api/v1/campaigns/${draft}`)
      .send({ messageTemplate: null, messages: [text('Own')] })
      .expect(200);
    expect(own.body).toMatchObject({ messageTemplate: null, messages: [text('Own')] });
    await world.request.delete(`${templates}/${id}`).expect(204);
  });
});
