import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ sendConcurrency: 6 });
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const erase = (externalId: string) => world.request.delete(`/api/v1/contacts/${externalId}`).expect(204);

describe('given a campaign is interrupted while it is planned', () => {
  it('by a pause, plans and sends the rest after resume', async () => {
    await world.addPeople('planning-pause', 4_000);
    const id = await world.draftFor('planning-pause');
    await world.publish(id);
    await world.act(id, 'pause');
    await world.act(id, 'resume');
    expect(await world.waitForStatus(id, 'sent')).toMatchObject({ qualified: 4_000, sent: 4_000 });
    await world.expectLedgerAgrees(id);
  });

  it('by a stop, still names everybody: sent, or removed because it was stopped', async () => {
    await world.addPeople('planning-stop', 4_000);
    const id = await world.draftFor('planning-stop');
    world.channel.faults.set([{ endpoint: 'push', kind: 'slow', probability: 1, delayMs: 15 }]);
    await world.publish(id);
    await world.act(id, 'stop');
    const report = await world.waitForStatus(id, 'stopped');
    expect(report).toMatchObject({ qualified: 4_000, failed: 0, pending: 0 });
    expect(report.removed.stopped).toBe(4_000 - report.sent);
    expect(report.sent).toBeLessThan(4_000);
    await world.expectLedgerAgrees(id);
  });
});

describe('given a contact is erased while his message waits', () => {
  it('and LINE was never asked, removes him and sends to the others', async () => {
    const people = await world.addPeople('erased', 3);
    const id = await world.draftFor('erased');
    world.channel.faults.set([{ endpoint: 'push', kind: '429_rate', probability: 1 }]);
    await world.publish(id);
    await world.waitFor(id, ({ pending }) => pending === 3);
    await world.act(id, 'pause');
    await erase('erased-1');
    world.channel.faults.set([]);
    await world.act(id, 'resume');
    const report = await world.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ qualified: 3, removed: { stopped: 1 }, attempted: 2, sent: 2 });
    await world.expectLedgerAgrees(id);
    const lines = JSON.stringify(await world.deliveries(id));
    expect(lines).not.toContain('erased:');
    expect(lines).not.toContain(people[1]);
    expect(lines).not.toContain('erased-1');
  });

  it('and LINE may have taken it, ends as unconfirmed and does not hold the campaign up', async () => {
    await world.addPeople('erased-unclear', 3);
    const id = await world.draftFor('erased-unclear');
    world.channel.faults.set([{ endpoint: 'push', kind: 'reset_after', probability: 1 }]);
    await world.publish(id);
    await world.waitFor(id, () => world.channel.ledger.size === 3);
    await world.act(id, 'pause');
    await erase('erased-unclear-1');
    world.channel.faults.set([]);
    await world.act(id, 'resume');
    const report = await world.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ attempted: 3, sent: 2, failures: [{ reason: 'unconfirmed', count: 1 }] });
    expect(world.channel.ledger.size).toBe(3);
  });
});
