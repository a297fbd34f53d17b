import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';
import { CampaignProgressService } from '../../src/campaigns/campaign-progress.service.js';
import type { ProgressView } from '../../src/campaigns/progress.dto.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { EventStream } from '../support/event-stream.js';
import { addWorkspace } from '../support/second-workspace.js';
import { cohortFilter } from '../support/simulated-people.js';
import { startTestServer } from '../support/test-server.js';

/** Slow enough to be watched: a batch of 500 pushes takes about a second. */
const PER_SECOND = 500;

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ linePushPerSecond: PER_SECOND, sendConcurrency: 30 });
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const pathOf = (id: string): string => `/api/v1/campaigns/${id}/progress`;

async function read(id: string): Promise<ProgressView> {
  const { body } = await world.request.get(pathOf(id)).expect(200);
  return body;
}

function listen(id: string): Promise<EventStream<ProgressView>> {
  return EventStream.open(`${world.test.url}${pathOf(id)}/stream`, world.test.adminKey);
}

function expectItAddsUp({
  qualified,
  removed,
  attempted,
  pending,
  failed,
  sent,
  perSecond,
  audience,
}: ProgressView) {
  expect(qualified).toBe(removed + attempted);
  expect(attempted).toBe(pending + failed + sent);
  expect(audience.planned).toBe(qualified);
  for (const count of [removed, attempted, pending, failed, sent, perSecond])
    expect(count).toBeGreaterThanOrEqual(0);
}

function expectToGrow(numbers: number[]): void {
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
}

const WITHOUT_RUN = {
  runId: null,
  statusReason: null,
  phase: null,
  audience: { total: null, planned: 0 },
  qualified: 0,
  removed: 0,
  attempted: 0,
  pending: 0,
  failed: 0,
  sent: 0,
  perSecond: 0,
  secondsLeft: null,
  startedAt: null,
  finishedAt: null,
  at: expect.any(String),
};

describe('the progress of a campaign', () => {
  it('given a draft, is nothing yet', async () => {
    expect(await read(await world.draftFor('nobody'))).toEqual({ ...WITHOUT_RUN, status: 'draft' });
  });

  it('given a run that has ended, is what the report says', async () => {
    await world.addPeople('ended', 30);
    const id = await world.draftFor('ended', { audience: { ...cohortFilter('ended'), limit: 20 } });
    const runId = await world.publish(id);
    const report = await world.waitForStatus(id, 'sent');
    const progress = await read(id);
    expectItAddsUp(progress);
    expect(progress).toMatchObject({
      runId,
      status: 'sent',
      statusReason: null,
      phase: 'ended',
      secondsLeft: 0,
    });
    expect(progress).toMatchObject({
      qualified: 30,
      removed: 10,
      attempted: 20,
      pending: 0,
      failed: 0,
      sent: 20,
    });
    expect(progress.finishedAt).toBe(report.runs[0]?.finishedAt);
    expect(progress.perSecond).toBeGreaterThan(0);
  });

  it('of nobody’s and of another workspace’s campaign answers 404, without a key 401, to no id 400', async () => {
    const id = await world.draftFor('guarded');
    const stranger = await addWorkspace(world.test);
    const anyone = supertest(world.test.url);
    const unknown = '0190f0a0-0000-7000-8000-00000000000f';
    for (const path of [pathOf(id), `${pathOf(id)}/stream`]) {
      const of = (who: typeof stranger, address = path) =>
        who.get(address).expect('content-type', /problem\+json/);
      expect((await of(anyone as typeof stranger).expect(401)).body).toMatchObject({ code: 'unauthorized' });
      expect((await of(stranger).expect(404)).body).toMatchObject({ code: 'campaign_not_found' });
      await of(world.request, path.replace(id, unknown)).expect(404);
      await of(world.request, path.replace(id, 'mine')).expect(400);
    }
  });
});

describe('the stream of a campaign', () => {
  it('shows numbers that grow and always add up, and ends with the run', async () => {
    await world.addPeople('watched', 2_000);
    const id = await world.draftFor('watched');
    await world.publish(id);
    const stream = await listen(id);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.headers.get('cache-control')).toBe('no-cache');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    await stream.closed;
    expect(stream.rest).toMatch(/^retry: \d+\n\n/);
    const views = stream.events.map(({ data }) => data);
    views.forEach(expectItAddsUp);
    expectToGrow(views.map(({ sent }) => sent));
    expectToGrow(views.map(({ qualified }) => qualified));
    expectToGrow(views.map(({ at }) => Date.parse(at)));
    const between = views.filter(({ sent, phase }) => sent > 0 && phase === 'sending');
    expect(between.length).toBeGreaterThan(0);
    for (const { perSecond, secondsLeft } of between) {
      expect(perSecond).toBeGreaterThan(PER_SECOND / 10);
      expect(perSecond).toBeLessThanOrEqual(PER_SECOND * 1.5);
      expect(secondsLeft).toBeGreaterThan(0);
      expect(secondsLeft).toBeLessThan(60);
    }
    expect(stream.events.slice(0, -1).map(({ name }) => name)).not.toContain('end');
    expect(stream.events.at(-2)).toMatchObject({ name: 'progress', data: { phase: 'ended', sent: 2_000 } });
    expect(stream.events.at(-1)).toMatchObject({
      name: 'end',
      data: { status: 'sent', phase: 'ended', sent: 2_000, pending: 0, secondsLeft: 0 },
    });
    await world.expectLedgerAgrees(id);
  });

  it('shows a pause and that it goes on', async () => {
    await world.addPeople('paused', 1_500);
    const id = await world.draftFor('paused');
    await world.publish(id);
    const stream = await listen(id);
    await stream.waitFor((events) => events.some(({ data }) => data.qualified === 1_500));
    await world.act(id, 'pause');
    await stream.waitFor((events) => events.at(-1)?.data.phase === 'paused');
    expect(stream.events.at(-1)?.data).toMatchObject({
      status: 'paused',
      statusReason: 'paused_by_user',
      secondsLeft: null,
    });
    await world.act(id, 'resume');
    await stream.closed;
    expect(stream.events.at(-1)).toMatchObject({ name: 'end', data: { status: 'sent', sent: 1_500 } });
  });

  it('shows a stop, and ends with it', async () => {
    await world.addPeople('stopped', 1_500);
    const id = await world.draftFor('stopped');
    await world.publish(id);
    const stream = await listen(id);
    await stream.waitFor((events) => events.some(({ data }) => data.qualified === 1_500));
    await world.act(id, 'stop');
    await stream.closed;
    stream.events.forEach(({ data }) => expectItAddsUp(data));
    const last = stream.events.at(-1);
    expect(last).toMatchObject({ name: 'end', data: { status: 'stopped', phase: 'ended', pending: 0 } });
    expect(last?.data.removed).toBeGreaterThan(0);
  });

  it('of a campaign that has ended tells so and ends', async () => {
    await world.addPeople('over', 3);
    const id = await world.draftFor('over');
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    const stream = await listen(id);
    await stream.closed;
    expect(stream.events.map(({ name }) => name)).toEqual(['progress', 'end']);
  });

  it('of a draft waits for the run', async () => {
    await world.addPeople('drafted', 3);
    const id = await world.draftFor('drafted');
    const stream = await listen(id);
    await stream.waitFor((events) => events.length === 1);
    expect(stream.events[0]).toEqual({ name: 'progress', data: { ...WITHOUT_RUN, status: 'draft' } });
    await world.publish(id);
    await stream.closed;
    expect(stream.events.at(-1)).toMatchObject({ name: 'end', data: { status: 'sent', sent: 3 } });
  });

  it('of a draft that is deleted ends without a word', async () => {
    const id = await world.draftFor('deleted');
    const stream = await listen(id);
    await world.request.delete(`/api/v1/campaigns/${id}`).expect(204);
    await stream.closed;
    expect(stream.events.map(({ name }) => name)).toEqual(['progress']);
  });
});

describe('several listeners', () => {
  it('share one reading a second, and who leaves is forgotten', async () => {
    const id = await world.draftFor('shared');
    const readings = jest.spyOn(world.test.server.app.get(CampaignProgressService), 'read');
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(id)));
    await Promise.all(streams.map((stream) => stream.waitFor((events) => events.length === 1)));
    await sleep(2_500);
    // One for each at its beginning, which finds out whose the campaign is.
    expect(readings.mock.calls.length).toBeGreaterThanOrEqual(5 + 1);
    expect(readings.mock.calls.length).toBeLessThanOrEqual(5 + 3);
    for (const stream of streams.slice(1)) await stream.close();
    const before = readings.mock.calls.length;
    await sleep(1_500);
    expect(readings.mock.calls.length).toBeGreaterThan(before);
    await streams[0]?.close();
    await sleep(500);
    const after = readings.mock.calls.length;
    await sleep(2_500);
    expect(readings.mock.calls.length).toBe(after);
    readings.mockRestore();
  });

  it('who only asks for the headers does not become one', async () => {
    const id = await world.draftFor('headers');
    const readings = jest.spyOn(world.test.server.app.get(CampaignProgressService), 'read');
    await world.request.head(`${pathOf(id)}/stream`).expect(200);
    await sleep(1_500);
    expect(readings.mock.calls).toHaveLength(1);
    readings.mockRestore();
  });
});

describe('given the server ends', () => {
  it('closes the streams at once, without an end', async () => {
    const test = await startTestServer();
    try {
      const { body } = await test.request.post('/api/v1/campaigns').send({ name: 'Watched' }).expect(201);
      const open = () => EventStream.open(`${test.url}${pathOf(body.id)}/stream`, test.adminKey);
      // `fetch` opens another connection in advance for the one that was left.
      await (await open()).close();
      const stream = await open();
      await stream.waitFor((events) => events.length === 1);
      const before = performance.now();
      await test.server.close();
      await stream.closed;
      expect(performance.now() - before).toBeLessThan(20_000);
      expect(stream.events.map(({ name }) => name)).toEqual(['progress']);
    } finally {
      await test.close();
    }
  });
});
