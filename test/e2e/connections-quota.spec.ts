import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';
import { aLineId, cohortFilter } from '../support/simulated-people.js';

interface Issue {
  severity: string;
  path: string;
  message: string;
}

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ lineTimeoutMs: 1_500 });
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const check = async (id: string) => {
  const { body } = await world.request.post(`/api/v1/campaigns/${id}/check`).expect(200);
  return body as { issues: Issue[]; quota: { needed: number; remaining: number | null } };
};
const setUsage = (used: number) => world.channel.quota.setUsage(used, world.line.admin.clock.now());
const members = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => aLineId('U', name, index));

/** A contact that stands for a group or room of so many people. */
async function addChat(cohort: string, kind: 'C' | 'R', name: string, size: number, botIsMember = true) {
  const lineId = aLineId(kind, cohort, name);
  world.channel.putGroup({ groupId: lineId, members: members(name, size), botIsMember });
  await world.addContacts([{ externalId: `${cohort}-${name}`, lineId, attributes: { cohort } }]);
  return lineId;
}

describe('the quota forecast counts people', () => {
  it('a user is one, a group or room its members, and each LINE ID counts once', async () => {
    await world.addPeople('mixed', 3);
    await addChat('mixed', 'C', 'family', 40);
    await addChat('mixed', 'R', 'room', 5);
    const twice = { lineId: aLineId('U', 'mixed', 0), attributes: { cohort: 'mixed' } };
    const blocked = { lineId: aLineId('U', 'blocked'), attributes: { cohort: 'mixed' } };
    await world.addContacts([
      { externalId: 'mixed-again', ...twice },
      { externalId: 'mixed-without', attributes: { cohort: 'mixed' } },
      { externalId: 'mixed-another', ...blocked },
    ]);
    const { issues, quota } = await check(await world.draftFor('mixed'));
    expect(issues).toEqual([]);
    expect(quota).toEqual({ needed: 49, remaining: 1_000_000 });
  });

  it('a limit and a control group take their share off', async () => {
    await world.addPeople('shared', 10);
    const half = await check(await world.draftFor('shared', { controlGroupPercent: 50 }));
    expect(half.quota.needed).toBe(5);
    const limited = await world.createCampaign({
      connectionId: world.connectionId,
      audience: { ...cohortFilter('shared'), limit: 3 },
    });
    expect((await check(limited)).quota.needed).toBe(3);
  });

  it('a fixed group costs its members, whoever the audience is', async () => {
    await world.addPeople('fixed', 2);
    const recipient = await addChat('elsewhere', 'C', 'club', 12);
    expect((await check(await world.draftFor('fixed', { recipient }))).quota.needed).toBe(12);
  });

  it('another attribute as recipient counts whom it names', async () => {
    const parent = aLineId('U', 'a parent');
    const attributes = { cohort: 'children', parent_id: parent };
    await world.addContacts([
      { externalId: 'child-0', attributes },
      { externalId: 'child-1', attributes },
      { externalId: 'child-2', attributes: { ...attributes, parent_id: aLineId('U', 'another parent') } },
      { externalId: 'child-3', attributes: { ...attributes, parent_id: 'not a LINE ID' } },
      { externalId: 'child-4', attributes: { cohort: 'children' } },
    ]);
    for (const recipient of ['{{parent_id}}', '{{attributes.parent_id}}'])
      expect((await check(await world.draftFor('children', { recipient }))).quota.needed).toBe(2);
  });

  it('given a group without the account, says that it would fail, and that it costs nothing', async () => {
    await addChat('left', 'C', 'former', 30, false);
    const { issues, quota } = await check(await world.draftFor('left'));
    expect(quota.needed).toBe(0);
    expect(issues).toMatchObject([
      { severity: 'warning', path: 'audience', message: expect.stringContaining('not in 1 of') },
    ]);
  });

  it('given more than 50 groups, asks about 50 and says so', async () => {
    for (let index = 0; index < 53; index++) await addChat('clubs', 'C', `club ${index}`, 2);
    world.line.admin.requestLog.clear();
    const id = await world.draftFor('clubs');
    const { issues, quota } = await check(id);
    expect(quota.needed).toBe(103);
    expect(issues).toMatchObject([
      { severity: 'info', path: 'audience', message: expect.stringContaining('of 3 of 53 groups') },
    ]);
    const asked = world.line.admin.requestLog.list().filter(({ path }) => path.endsWith('/members/count'));
    expect(asked).toHaveLength(50);
  });
});

describe('the quota forecast warns', () => {
  it('given too little is left, says how many would be sent and what happens then', async () => {
    await world.addPeople('many', 5);
    setUsage(999_998);
    const { issues, quota } = await check(await world.draftFor('many'));
    expect(quota).toEqual({ needed: 5, remaining: 2 });
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        path: 'connectionId',
        message:
          'the monthly quota leaves 2 messages and up to 5 are needed: about 2 would be sent, then the run pauses ' +
          'and goes on by itself when there is room',
      },
    ]);
  });

  it('given other runs wait to send, leaves them theirs', async () => {
    await world.addPeople('waiting', 4);
    await world.addPeople('second', 3);
    const first = await world.draftFor('waiting');
    setUsage(999_995);
    world.channel.faults.set([{ endpoint: '*', kind: 'slow', probability: 1, delayMs: 300 }]);
    await world.publish(first);
    await world.waitFor(first, ({ attempted }) => attempted === 4);
    await world.act(first, 'pause');
    world.channel.faults.set([]);
    const { pending } = await world.report(first);
    const used = world.channel.quota.usage(world.line.admin.clock.now());
    const { quota } = await check(await world.draftFor('second'));
    // Some of the four may have been sent before the pause; in either case they are no longer there to be used.
    expect(quota).toEqual({ needed: 3, remaining: Math.max(0, 1_000_000 - used - pending) });
    expect((await check(first)).quota.remaining).toBe(1_000_000 - used);
    await world.act(first, 'stop');
  });
});

describe('the quota of a connection', () => {
  it('is what LINE said when it was asked last, and when that was', async () => {
    await world.addPeople('reader', 1);
    setUsage(77);
    const before = Date.now();
    await check(await world.draftFor('reader'));
    const { body } = await world.request.get(`/api/v1/connections/${world.connectionId}`).expect(200);
    expect(body.quota).toEqual({
      type: 'limited',
      limit: 1_000_000,
      used: 77,
      readAt: expect.any(String),
    });
    expect(Date.parse(body.quota.readAt)).toBeGreaterThanOrEqual(before);
  });

  it('given LINE cannot be reached, is what is known, with a warning', async () => {
    await world.addPeople('away', 1);
    world.channel.faults.set([{ endpoint: '*', kind: '500_before', probability: 1 }]);
    const { issues, quota } = await check(await world.draftFor('away'));
    expect(quota).toEqual({ needed: 1, remaining: expect.any(Number) });
    expect(issues).toMatchObject([
      { severity: 'warning', path: 'connectionId', message: expect.stringContaining('could not be reached') },
    ]);
  });
});
