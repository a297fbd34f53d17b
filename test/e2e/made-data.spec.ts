import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  COLUMNS,
  csvHeader,
  csvLine,
  jsonLine,
  makeContacts,
  makeEvents,
} from '../../apps/make-data/index.js';
import { importFile } from '../support/import-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const CONTACTS = 600;
const EVENTS = 900;

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

it('a file of made-up contacts is imported as it is, every row and with the types that are meant', async () => {
  const people = [...makeContacts({ contacts: CONTACTS })];
  const csv = csvHeader() + people.map((contact) => csvLine(contact)).join('');
  expect(await importFile(test.request, csv)).toMatchObject({
    status: 'done',
    created: CONTACTS,
    rejected: 0,
  });
  const { body } = await test.request.get('/api/v1/contact-fields').expect(200);
  const types = new Map(body.items.map(({ name, type }: { name: string; type: string }) => [name, type]));
  expect(Object.fromEntries(COLUMNS.slice(5).map((name) => [name, types.get(name)]))).toEqual({
    first_name: 'text',
    email: 'text',
    prefecture: 'text',
    city: 'text',
    age: 'number',
    tier: 'text',
    points: 'number',
    newsletter: 'boolean',
    tags: 'list',
    signed_up: 'datetime',
    last_purchase: 'datetime',
  });

  const again = await test.request.post('/api/v1/contacts/bulk').send({ contacts: people }).expect(200);
  expect(again.body).toEqual({ created: 0, updated: 0, unchanged: CONTACTS, rejected: [] });
  const lines = people.map((contact) => jsonLine(contact)).join('');
  expect(await importFile(test.request, lines, {}, 'contacts.ndjson')).toMatchObject({
    status: 'done',
    unchanged: CONTACTS,
    rejected: 0,
  });
});

it('made-up events are all taken, once', async () => {
  const events = [...makeEvents({ contacts: CONTACTS }, EVENTS)];
  const sent = await test.request.post('/api/v1/events').send({ events }).expect(202);
  expect(sent.body).toEqual({ accepted: EVENTS, duplicates: 0, rejected: [] });
  const twice = await test.request.post('/api/v1/events').send({ events }).expect(202);
  expect(twice.body).toEqual({ accepted: 0, duplicates: EVENTS, rejected: [] });
});
