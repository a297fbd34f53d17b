import { randomBytes } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { readUntil } from '../../../dist/apps/demo/hikyaku-client.js';
import { insertClicks, insertContacts, keepAutovacuumAway, lineIdsOf } from './rows.mjs';
import { LIFTED, SLOW, startServer } from './programs.mjs';

/** What is sent to these, who were there before the million, fills the ledger with small runs. */
const FIRST_PEOPLE = 60;
const TO_FIRST_PEOPLE = [{ field: 'external_id', operator: 'beginsWith', value: 'first-' }];

const HELLO = { type: 'text', text: 'Hello {{default first_name "there"}}: https://shop.example/autumn' };
const PERSONAL = { type: 'text', text: '{{first_name}}, {{points}} points: https://shop.example/points' };

/** A workspace of the wanted size, made through the API but for what would take hours. */
export async function furnish(place, line, sizes, cleanUp) {
  const server = await startServer(place, line.url, LIFTED, cleanUp);
  await server.makeOwner();
  if (!place.isEmbedded) await place.query(keepAutovacuumAway);
  const since = new Date();
  const { id: connectionId } = await server.api.post('/connections', {
    name: 'Sakura Coffee',
    channelAccessToken: line.token,
  });
  await line.befriend(firstPeople().map(({ lineId }) => lineId));
  await server.api.post('/contacts/bulk', { contacts: firstPeople() });
  await furnishContent(server.api, sizes);
  const running = await sendSmallOnes(server.api, connectionId, sizes.campaigns);
  await importFiles(server.api, sizes.imports);
  say(`inserting ${sizes.contacts} contacts`);
  await place.query((client) => insertContacts(client, sizes.contacts, since));
  await furnishAudiences(server.api);
  await sendLargeOnes(server.api, place, line, connectionId);
  await server.stop();
  await leaveUnfinished(place, line, connectionId, running, cleanUp);
}

function firstPeople() {
  return Array.from({ length: FIRST_PEOPLE }, (_, n) => ({
    externalId: `first-${n}`,
    lineId: `U${n.toString(16).padStart(32, 'f')}`,
    attributes: { first_name: `Person ${n}`, points: n, tier: 'Gold' },
  }));
}

async function furnishContent(api, { templates, audit }) {
  say(`making ${templates} message templates`);
  for (let n = 0; n < audit; n++) await api.patch('/settings/workspace', { name: `Sakura Coffee ${n}` });
  for (let n = 0; n < templates; n++)
    await api.post('/message-templates', { name: `Greeting ${n}`, messages: [HELLO, PERSONAL] });
  for (let n = 0; n < templates / 4; n++) await api.upload('/media', `picture-${n}.png`, await aPicture());
  for (const [n, { lineId }] of firstPeople().slice(0, 8).entries())
    await api.post('/test-recipients', { name: `Tester ${n}`, lineId });
}

/** No two are alike, since one that is there already is not kept again. */
async function aPicture() {
  const pixels = randomBytes(64 * 64 * 4).fill(255, 0, 64 * 64 * 2);
  return new Blob([await Transformer.fromRgbaPixels(pixels, 64, 64).png()]);
}

/** Half of all campaigns are sent; drafts and what waits for its start come from the others. @returns those to be begun last */
async function sendSmallOnes(api, connectionId, count) {
  say(`making ${count} campaigns`);
  const ids = [];
  for (let n = 0; n < count; n++) {
    const at = new Date(Date.now() + (30 + (n % 300)) * 86_400_000).toISOString();
    const { id } = await api.post('/campaigns', {
      name: `${['Spring sale', 'Member day', 'New beans', 'Coupon'][n % 4]} ${n}`,
      connectionId,
      audience: { filter: { combinator: 'and', rules: TO_FIRST_PEOPLE } },
      messages: [n % 3 === 0 ? PERSONAL : HELLO],
      links: { tracking: ['none', 'campaign', 'contact'][n % 3] },
      delivery: { type: 'one_time', at: n % 20 === 11 ? at : null },
    });
    ids.push(id);
  }
  const published = ids.filter((_, n) => n % 20 >= 6 && n % 20 <= 17);
  for (const id of published) await api.post(`/campaigns/${id}/publish`);
  const waiting = (status) => `/campaigns?status=${status}&limit=1&view=summary`;
  await readUntil(
    () => api.get(waiting('sending')),
    ({ items }) => items.length === 0,
  );
  for (const id of published.filter((_, n) => n % 10 === 0)) {
    const { status } = await api.get(`/campaigns/${id}`);
    if (status === 'sent') await api.post(`/campaigns/${id}/archive`);
  }
  return ids.filter((_, n) => n % 20 > 17);
}

async function importFiles(api, count) {
  say(`importing ${count} files`);
  const rowsOf = (n, size) =>
    Array.from(
      { length: size },
      (_, row) =>
        `week-${n}-${row},${row % 6 === 0 ? 'nonsense' : `U${row.toString(16).padStart(32, 'e')}`},Name`,
    );
  for (let n = 0; n < count; n++) {
    const rows = rowsOf(n % 10, n === count - 1 ? 12_000 : 20);
    const file = new Blob([['external_id,line_id,first_name', ...rows].join('\n')]);
    await api.upload('/imports', `members-week-${n}.csv`, file);
  }
  await readUntil(
    () => api.get('/imports?limit=1000'),
    ({ items }) => items.every(({ status }) => status !== 'checking' && status !== 'running'),
  );
}

const CONDITIONS = [
  [{ field: 'tier', operator: '=', value: 'Gold' }],
  [{ field: 'language', operator: '=', value: 'ja' }],
  [{ field: 'city', operator: 'in', value: ['Tokyo', 'Osaka'] }],
  [{ field: 'points', operator: '>=', value: 1000 }],
  [{ field: 'friend_status', operator: '=', value: 'friend' }],
  [{ field: 'last_purchase', operator: 'withinLastDays', value: 30 }],
  [{ field: 'interests', operator: 'contains', value: 'tea' }],
  [{ field: 'newsletter', operator: '=', value: true }],
  [{ field: 'engagement_level', operator: '=', value: 'L3' }],
  [{ field: 'display_name', operator: 'contains', value: '美咲' }],
];

/** Twenty: each condition alone, and with those who have a LINE ID and a first name. */
async function furnishAudiences(api) {
  say('counting audiences');
  const both = [
    { field: 'line_id', operator: 'notNull' },
    { field: 'first_name', operator: 'notNull' },
  ];
  for (const rules of [...CONDITIONS, ...CONDITIONS.map((rules) => [...rules, ...both])]) {
    const words = rules.map(({ field, value }) => [field, value].flat().join(' ')).join(', ');
    const filter = { combinator: 'and', rules };
    const { id } = await api.post('/audiences', { name: words, filter });
    await api.post(`/audiences/${id}/count`);
  }
}

/** To a tenth of all, words and links of their own, some of whom fail; and one text to everybody. */
async function sendLargeOnes(api, place, line, connectionId) {
  say('sending to many');
  const known = await place.query((client) => lineIdsOf(client, null));
  await line.befriend(known);
  for (const [name, segment, message, tracking] of [
    ['Year-end points', 's1', PERSONAL, 'contact'],
    ['Winter greeting', 's2', PERSONAL, 'contact'],
    ['Open on holidays', null, { type: 'text', text: 'We are open: https://shop.example/open' }, 'campaign'],
  ]) {
    const id = await createLarge(api, connectionId, { name, segment, message, tracking });
    await api.post(`/campaigns/${id}/publish`);
    await readUntil(
      () => api.get(`/campaigns/${id}/report`),
      ({ status }) => ['sent', 'failed'].includes(status),
    );
  }
  say('clicking');
  await place.query(insertClicks);
}

async function createLarge(api, connectionId, { name, segment, message, tracking }) {
  const rules = segment ? [{ field: 'segment', operator: '=', value: segment }] : [];
  const filter = { combinator: 'and', rules };
  const { id } = await api.post('/campaigns', {
    name,
    connectionId,
    audience: { filter },
    messages: [message],
    links: { tracking },
  });
  return id;
}

/** What is paused, stopped and being sent, for which a server has to be slow; and what waits for its day. */
async function leaveUnfinished(place, line, connectionId, running, cleanUp) {
  say('leaving some unfinished');
  const { api, stop } = await startServer(place, line.url, SLOW, cleanUp);
  for (const [n, id] of running.entries()) {
    await api.post(`/campaigns/${id}/publish`);
    await api.post(`/campaigns/${id}/${n % 2 === 0 ? 'pause' : 'stop'}`);
  }
  for (const [name, segment] of [
    ['Paused on the way', 's3'],
    ['On its way', 's4'],
  ]) {
    const parts = { name, segment, message: PERSONAL, tracking: 'contact' };
    const id = await createLarge(api, connectionId, parts);
    await api.post(`/campaigns/${id}/publish`);
    await readUntil(
      () => api.get(`/campaigns/${id}/report`),
      ({ runs }) => runs[0] !== undefined && runs[0].status !== 'planning',
    );
    if (segment === 's3') await api.post(`/campaigns/${id}/pause`);
  }
  await stop();
}

function say(what) {
  console.log(`${new Date().toISOString().slice(11, 19)}  ${what} …`);
}
