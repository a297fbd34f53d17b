import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LoggedRequest } from '../../apps/line-simulator/index.js';
import { lineOpenApiIsThere, validateLineRequest } from '../contract/line-openapi.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { aLineId } from '../support/simulated-people.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let world: CampaignWorld;
let requests: LoggedRequest[];

/** Everything the server asks LINE for: connecting, checking, a test and a campaign with answers that get lost. */
beforeAll(async () => {
  world = await CampaignWorld.start({ lineTimeoutMs: 300 });
  const { requestLog } = world.line.admin;
  requestLog.set({ enabled: true, capacity: 10_000 });
  const [lineId = ''] = await world.addPeople('contract', 40);
  const group = aLineId('C', 'contract');
  world.channel.putGroup({ groupId: group });
  await world.addContacts([
    { externalId: 'group', lineId: group, attributes: { cohort: 'contract' } },
    { externalId: 'stranger', lineId: aLineId('U', 'contract', 'x'), attributes: { cohort: 'contract' } },
  ]);
  const connectionId = await world.connect(world.line.channel.token);
  await world.request.post(`/api/v1/connections/${connectionId}/verify`).expect(200);
  const id = await world.draftFor('contract', {
    connectionId,
    messages: [
      { type: 'text', text: '{{default number "กลุ่ม"}} 😀 "quoted" \\ \u2028' },
      { type: 'text', text: 'Second', sender: { name: 'Aya' } },
    ],
  });
  await world.request.post(`/api/v1/campaigns/${id}/check`).expect(200);
  await world.request
    .post(`/api/v1/campaigns/${id}/test`)
    .send({ lineIds: [lineId] })
    .expect(200);
  world.channel.faults.set([
    { endpoint: 'push', kind: '500_after', times: 4 },
    { endpoint: 'push', kind: 'reset_before', times: 4 },
  ]);
  await world.publish(id);
  await world.waitForStatus(id, 'sent');
  requests = requestLog.list();
});
afterAll(() => world.close());

const pushes = (): LoggedRequest[] => requests.filter(({ path }) => path === '/v2/bot/message/push');

describe('every request to LINE', () => {
  const describedByLine = lineOpenApiIsThere ? it : it.skip;
  describedByLine("is right by LINE's own OpenAPI documents", () => {
    expect(requests.length).toBeGreaterThan(50);
    expect(requests.flatMap((request) => validateLineRequest(request) ?? ['not judged'])).toEqual([]);
  });

  it('is one of the calls that are meant to be made', () => {
    const calls = new Set(
      requests.map(({ method, path }) => `${method} ${path.replace(/C[0-9a-f]{32}/, ':id')}`),
    );
    expect([...calls].toSorted()).toEqual([
      'GET /v2/bot/group/:id/members/count',
      'GET /v2/bot/info',
      'GET /v2/bot/message/quota',
      'GET /v2/bot/message/quota/consumption',
      'POST /v2/bot/message/push',
    ]);
  });

  it('carries a retry key exactly where LINE takes one', () => {
    for (const { path, headers } of requests) {
      const key = headers['x-line-retry-key'];
      if (path.endsWith('/push')) expect(key).toMatch(UUID);
      else expect(key).toBeUndefined();
    }
  });

  it('says what product it comes from and asks as the account', () => {
    for (const { headers } of requests) {
      expect(headers.authorization).toBe(`Bearer ${world.line.channel.token}`);
      expect(headers['user-agent']).toMatch(/hikyaku/i);
    }
  });
});

describe('a push that is asked again', () => {
  it('carries the same key and the same bytes, and no other push carries that key', () => {
    const bodies = new Map<string, Set<string>>();
    for (const { headers, body } of pushes()) {
      const key = String(headers['x-line-retry-key']);
      bodies.set(key, (bodies.get(key) ?? new Set()).add(body));
    }
    expect([...bodies.values()].filter(({ size }) => size !== 1)).toEqual([]);
    expect(pushes().length).toBeGreaterThan(bodies.size);
    // 40 people, a group and a stranger, and one of them once more as a test.
    expect(bodies.size).toBe(43);
  });
});
