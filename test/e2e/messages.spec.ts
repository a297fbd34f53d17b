import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CampaignWorld } from '../support/campaign-world.js';

const text = (template: string): Record<string, unknown> => ({ type: 'text', text: template });
const UTM = 'utm_source=line&utm_medium=social&utm_campaign=A%20campaign';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

async function send(id: string) {
  await world.publish(id);
  return world.waitForStatus(id, 'sent');
}

/** What LINE accepted, by LINE ID. */
function received(): Map<string, readonly object[]> {
  const records = [...world.channel.ledger.records()].map(({ record }) => record);
  return new Map(records.map(({ recipient, messages }) => [recipient, messages]));
}

const codesOf = (messages: unknown): string[] =>
  [...JSON.stringify(messages).matchAll(/\/l\/([0-9A-Za-z]{11})/g)].map(([, code = '']) => code);

describe('UTM parameters', () => {
  it('are added to every link of every type, and nothing else changes', async () => {
    const [lineId = ''] = await world.addPeople('utm', 1);
    const uri = (address: string) => ({ type: 'uri', label: 'Open', uri: address });
    const messages = [
      text('Dear {{external_id}}: https://shop.example/sale?a=1#top (call tel:0312345678)'),
      {
        type: 'template',
        altText: 'https://shop.example/alt',
        template: {
          type: 'buttons',
          text: 'Look',
          actions: [uri('https://shop.example/b'), uri('tel:0312345678')],
        },
      },
      {
        type: 'flex',
        altText: 'Flex',
        contents: {
          type: 'bubble',
          body: {
            type: 'box',
            layout: 'vertical',
            contents: [{ type: 'button', action: uri('https://shop.example/flex?utm_source=mail') }],
          },
        },
        quickReply: { items: [{ type: 'action', action: uri('https://shop.example/quick') }] },
      },
    ];
    const id = await world.draftFor('utm', { messages, utm: { enabled: true } });
    expect(await send(id)).toMatchObject({ sent: 1, failed: 0 });
    const [first, second, third] = received().get(lineId) ?? [];
    expect(first).toEqual(text(`Dear utm-0: https://shop.example/sale?a=1&${UTM}#top (call tel:0312345678)`));
    expect(second).toMatchObject({
      altText: 'https://shop.example/alt',
      template: { actions: [{ uri: `https://shop.example/b?${UTM}` }, { uri: 'tel:0312345678' }] },
    });
    expect(JSON.stringify(third)).toContain(
      'https://shop.example/flex?utm_source=line&utm_medium=social&utm_campaign=A%20campaign"',
    );
    expect(JSON.stringify(third)).toContain(`https://shop.example/quick?${UTM}`);
  });
});

describe('short links', () => {
  it('of the campaign are the same for everybody, so that one multicast reaches them all; clicks are counted', async () => {
    await world.addPeople('shared links', 30);
    const messages = [text('See https://shop.example/a and https://shop.example/b')];
    const id = await world.draftFor('shared links', {
      messages,
      links: { tracking: 'campaign' },
      utm: { enabled: true },
    });
    expect(await send(id)).toMatchObject({ sent: 30 });
    const codes = new Set([...received().values()].flatMap(codesOf));
    expect(codes.size).toBe(2);
    const [first = ''] = codes;
    const browser = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Line/14.0.0';
    await world.request
      .get(`/l/${first}`)
      .set('user-agent', browser)
      .expect(302)
      .expect('location', `https://shop.example/a?${UTM}`);
    await world.request
      .get(`/l/${first}`)
      .set('user-agent', 'facebookexternalhit/1.1;line-poker/1.0')
      .expect(302);
    const clicks = await waitForClicks(id, 1);
    expect(clicks).toMatchObject({
      total: 1,
      contacts: null,
      previews: 1,
      byUrl: [{ url: `https://shop.example/a?${UTM}`, total: 1 }],
    });
  });

  it('of each contact tell who clicked, and lead nowhere once he is erased', async () => {
    const people = await world.addPeople('own links', 3);
    const messages = [
      {
        type: 'template',
        altText: 'Look',
        template: {
          type: 'confirm',
          text: 'Look?',
          actions: ['a', 'b'].map((page) => ({
            type: 'uri',
            label: page,
            uri: `https://shop.example/${page}/{{number}}`,
          })),
        },
      },
    ];
    const id = await world.draftFor('own links', { messages, links: { tracking: 'contact' } });
    expect(await send(id)).toMatchObject({ sent: 3 });
    await world.expectLedgerAgrees(id);
    const codes = people.map((lineId) => codesOf(received().get(lineId)));
    expect(new Set(codes.flat()).size).toBe(6);
    const [own = ''] = codes[1] ?? [];
    await world.request.get(`/l/${own}`).set('user-agent', 'Mozilla/5.0 (Linux; Android 14)').expect(302);
    expect(await waitForClicks(id, 1)).toMatchObject({ total: 1, contacts: 1 });
    await world.request.delete('/api/v1/contacts/own%20links-1').expect(204);
    await world.request.get(`/l/${own}`).expect(404);
  });

  async function waitForClicks(id: string, total: number): Promise<Record<string, unknown>> {
    for (let looks = 0; looks < 100; looks++) {
      const { clicks } = (await world.request.get(`/api/v1/campaigns/${id}/report`).expect(200)).body;
      if (clicks.total >= total) return clicks;
      await sleep(50);
    }
    throw new Error('the click was not counted');
  }
});

describe('a message that stops for some', () => {
  it('removes them with its words, and the numbers add up', async () => {
    await world.addPeople('stopping', 10);
    const message =
      '{{#if (gte number 6)}}{{#stop}}number {{number}} is too high{{/stop}}{{/if}}Number {{number}}';
    const id = await world.draftFor('stopping', { messages: [text(message)] });
    const report = await send(id);
    expect(report).toMatchObject({ qualified: 10, attempted: 6, sent: 6, removed: { stoppedByTemplate: 4 } });
    await world.expectLedgerAgrees(id);
    const listed = await world.deliveries(id, { reason: 'stoppedByTemplate' });
    expect(listed.map(({ detail }) => detail)).toContain('number 7 is too high');
    const { body } = await world.request.get(`/api/v1/campaigns/${id}/deliveries/stopping-7`).expect(200);
    expect(body).toMatchObject({ status: 'removed', reason: 'stoppedByTemplate', messages: null });
    expect(body.steps.at(-1).detail).toMatch(/number 7 is too high/);
  });
});

describe('contexts and locale', () => {
  it('name the campaign, and follow the contact’s language and zone', async () => {
    const [one = '', other = ''] = await world.addPeople('locale', 2);
    await world.addContacts([
      {
        externalId: 'locale-0',
        language: 'ja',
        timezone: 'Asia/Tokyo',
        attributes: { at: '2026-11-20T20:00:00Z' },
      },
      { externalId: 'locale-1', attributes: { at: '2026-11-20T20:00:00Z' } },
    ]);
    const messages = [text('{{campaign.name}} {{date at "long"}} {{currency 1200 "JPY"}}')];
    const id = await world.draftFor('locale', {
      messages,
      localization: { language: 'en-GB', timezone: 'Europe/London' },
    });
    await send(id);
    expect(received().get(one)).toEqual([text('A campaign 2026年11月21日 ￥1,200')]);
    expect(received().get(other)).toEqual([text('A campaign 20 November 2026 JP¥1,200')]);
  });
});
