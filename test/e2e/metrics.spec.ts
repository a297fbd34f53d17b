import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { CampaignWorld } from '../support/campaign-world.js';
import { PrometheusText } from '../support/prometheus-text.js';
import { acceptedBy } from '../support/simulated-people.js';
import { startTestServer } from '../support/test-server.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ sendConcurrency: 30 });
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

async function readText(): Promise<string> {
  const { text } = await supertest(world.test.url)
    .get('/metrics')
    .expect(200)
    .expect('content-type', 'text/plain; version=0.0.4; charset=utf-8');
  return text;
}

const scrape = async (): Promise<PrometheusText> => new PrometheusText(await readText());

/** What the ledger says is kept for some seconds. */
async function scrapeUntil(reached: (metrics: PrometheusText) => boolean): Promise<PrometheusText> {
  for (const giveUpAt = Date.now() + 90_000; ;) {
    const metrics = await scrape();
    if (reached(metrics)) return metrics;
    if (Date.now() > giveUpAt) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const SENT_PUSHES = { endpoint: 'push', outcome: 'sent' };

describe('the metrics', () => {
  it('tell of the process and of the ledger, to anybody', async () => {
    const metrics = await scrape();
    expect(metrics.value('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(metrics.find('nodejs_eventloop_lag_seconds')).toHaveLength(1);
    expect(metrics.value('hikyaku_ledger_up')).toBe(1);
    for (const state of ['filling', 'planned', 'sending'])
      expect(metrics.value('hikyaku_open_batches', { state })).toBe(0);
    expect(metrics.find('hikyaku_active_runs')).toHaveLength(5);
  });

  it('count what LINE accepted, and what failed', async () => {
    const before = await scrape();
    const people = await world.addPeople('counted', 700);
    await world.addContacts([
      { externalId: 'counted-0', lineId: people[0], attributes: { cohort: 'counted', word: null } },
      ...people
        .slice(1)
        .map((lineId, index) => ({ externalId: `counted-${index + 1}`, lineId, attributes: { word: 'w' } })),
    ]);
    const messages = [{ type: 'text', text: '{{word}} {{external_id}}' }];
    const id = await world.draftFor('counted', { messages });
    await world.publish(id);
    const report = await world.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ qualified: 700, failed: 1, sent: 699 });
    const after = await scrape();
    const grown = (name: string, labels = {}) => after.value(name, labels) - before.sum(name, labels);
    expect(grown('hikyaku_contacts_planned_total')).toBe(700);
    expect(grown('hikyaku_recipients_total', { outcome: 'sent' })).toBe(acceptedBy(world.channel).length);
    expect(grown('hikyaku_recipients_total', { outcome: 'sent' })).toBe(699);
    expect(grown('hikyaku_recipients_total', { outcome: 'failed' })).toBe(1);
    expect(grown('hikyaku_line_requests_total', SENT_PUSHES)).toBe(699);
    expect(grown('hikyaku_line_request_duration_seconds_count', { endpoint: 'push' })).toBe(699);
    expect(grown('hikyaku_batches_closed_total')).toBe(2);
    expect(grown('hikyaku_batches_leased_total')).toBeGreaterThanOrEqual(2);
    expect(after.value('hikyaku_line_requests_in_flight', { endpoint: 'push' })).toBe(0);
    expect(after.value('hikyaku_leases_held')).toBe(0);
  });

  it('count a multicast once as a request, and everybody in it as a recipient', async () => {
    const before = await scrape();
    await world.addPeople('grouped', 600);
    const id = await world.draftFor('grouped', { messages: [{ type: 'text', text: 'The same to all' }] });
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    const after = await scrape();
    const grown = (name: string, labels = {}) => after.sum(name, labels) - before.sum(name, labels);
    expect(grown('hikyaku_line_requests_total', { endpoint: 'multicast', outcome: 'sent' })).toBe(2);
    expect(grown('hikyaku_recipients_total', { outcome: 'sent' })).toBe(600);
    expect(acceptedBy(world.channel)).toHaveLength(600);
  });

  it('given LINE fails and slows down, say so by outcome, and show pace, circuit and what is unclear', async () => {
    const before = await scrape();
    await world.addPeople('faulty', 40);
    const id = await world.draftFor('faulty');
    world.channel.faults.set([
      { endpoint: 'push', kind: '429_rate', times: 1 },
      { endpoint: 'push', kind: 'reset_after', probability: 1 },
    ]);
    await world.publish(id);
    const labels = { connection: world.connectionId, endpoint: 'push' };
    const during = await scrapeUntil((metrics) => metrics.sum('hikyaku_unclear_batches') > 0);
    const grown = (outcome: string) =>
      during.value('hikyaku_line_requests_total', { endpoint: 'push', outcome }) -
      before.sum('hikyaku_line_requests_total', { endpoint: 'push', outcome });
    expect(grown('slow_down')).toBe(1);
    expect(grown('ask_again')).toBeGreaterThanOrEqual(20);
    expect(during.value('hikyaku_unclear_batches')).toBe(1);
    expect(during.value('hikyaku_oldest_unclear_age_seconds')).toBeGreaterThan(0);
    expect(during.value('hikyaku_open_batches', { state: 'sending' })).toBe(1);
    expect(during.value('hikyaku_active_runs', { status: 'sending' })).toBe(1);
    expect(during.value('hikyaku_pace_factor', labels)).toBeLessThanOrEqual(1);
    expect(during.value('hikyaku_pace_tokens_per_second', labels)).toBeGreaterThan(0);
    expect(during.value('hikyaku_pace_backlog_seconds', labels)).toBeGreaterThanOrEqual(0);
    const open = await scrapeUntil((metrics) => metrics.value('hikyaku_circuit_open', labels) === 1);
    expect(open.sum('hikyaku_circuit_open', { endpoint: 'multicast' })).toBe(0);
    world.channel.faults.set([]);
    await world.waitForStatus(id, 'sent');
    await world.expectLedgerAgrees(id);
    expect((await scrape()).value('hikyaku_circuit_open', labels)).toBe(0);
  });

  it('name no LINE ID, token, contact, campaign or connection by name', async () => {
    const text = await readText();
    expect(text).not.toMatch(/[UCR][0-9a-f]{32}/);
    for (const secret of [
      world.line.channel.token,
      world.line.channel.secret,
      world.test.adminKey,
      'counted-',
      'A campaign',
      'Main account',
    ])
      expect(text).not.toContain(secret);
    const labelled = new PrometheusText(text).samples.flatMap(({ labels }) => Object.keys(labels));
    const ours = ['connection', 'endpoint', 'kind', 'le', 'outcome', 'space', 'state', 'status', 'type'];
    const ofTheRuntime = ['major', 'minor', 'patch', 'version'];
    expect([...new Set(labelled)].filter((label) => ![...ours, ...ofTheRuntime].includes(label))).toEqual([]);
  });

  it('given a limited account, show what is left of its quota', async () => {
    const metrics = await scrapeUntil((reading) => reading.value('hikyaku_ledger_up') === 1);
    const { body } = await world.request.get(`/api/v1/connections/${world.connectionId}`).expect(200);
    const left = metrics.find('hikyaku_quota_remaining_messages');
    if (body.quota.type === 'limited')
      expect(left).toEqual([
        expect.objectContaining({ labels: { connection: world.connectionId }, value: expect.any(Number) }),
      ]);
    else expect(left).toEqual([]);
  });
});

describe('given a METRICS_TOKEN', () => {
  it('answers 401 as a problem without it, and the metrics with it', async () => {
    const test = await startTestServer({ metricsToken: 'a-token-for-prometheus' });
    try {
      const anyone = supertest(test.url);
      const given = [undefined, 'Bearer', 'Bearer a-token-for-prometheu', `Bearer ${test.adminKey}`];
      for (const authorization of given) {
        const asked = anyone.get('/metrics');
        if (authorization) void asked.set('authorization', authorization);
        const { body } = await asked.expect(401).expect('content-type', /problem\+json/);
        expect(body).toMatchObject({ code: 'unauthorized', status: 401 });
      }
      const { text } = await anyone
        .get('/metrics')
        .set('authorization', 'Bearer a-token-for-prometheus')
        .expect(200);
      expect(new PrometheusText(text).value('hikyaku_ledger_up')).toBe(1);
      expect(text).not.toContain('a-token');
    } finally {
      await test.close();
    }
  });
});
