import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewLink } from '../../src/tracking/index.js';
import { aLink, anOrigin } from '../support/short-links.js';
import { aClick, openTracking, type OpenTracking } from './open-tracking.js';

let on: OpenTracking;

beforeAll(async () => {
  on = await openTracking();
});
afterAll(() => on.close());

const keep = (...links: NewLink[]): Promise<void> =>
  on.database.transaction((tx) => on.links.append(tx, links));
const [SHOP, NEWS] = ['https://shop.example.com/', 'https://news.example.com/'];
const NONE = { total: 0, contacts: 0, visitors: 0, bots: 0, previews: 0, byUrl: [], lastAt: null };

/** A run with a link of each address for two contacts. */
async function aRun() {
  const { workspaceId } = on.campaign;
  const origin = anOrigin(on.campaign);
  const [ann, ben] = [await on.addContact(workspaceId), await on.addContact(workspaceId)];
  const linkOf = (contactId: string, url: string) => aLink(origin, { contactId, url });
  const links = {
    annShop: linkOf(ann, SHOP),
    annNews: linkOf(ann, NEWS),
    benShop: linkOf(ben, SHOP),
  };
  await keep(...Object.values(links));
  return { ...links, ann, ben, workspaceId, runId: origin.runId ?? '' };
}

describe('the clicks of runs', () => {
  it('given none, are none', async () => {
    expect(await on.counts.ofRuns(on.campaign.workspaceId, [randomUUID()])).toEqual(NONE);
    expect(await on.counts.ofRuns(on.campaign.workspaceId, [])).toEqual(NONE);
  });

  it('count people, contacts, visitors and programs, and addresses by their clicks', async () => {
    const { annShop, annNews, benShop, workspaceId, runId } = await aRun();
    const [first, last] = [new Date('2026-10-21T10:00:00Z'), new Date('2026-10-21T11:00:00Z')];
    await on.click(annShop, { visitorHash: '1', clickedAt: first });
    await on.click(annShop, { visitorHash: '1', clickedAt: last });
    await on.click(annNews, { visitorHash: '-9223372036854775808', clickedAt: first });
    await on.click(benShop, { visitorHash: '2', clickedAt: first });
    await on.click(benShop, { kind: 'bot' });
    await on.click(benShop, { kind: 'preview' });
    expect(await on.counts.ofRuns(workspaceId, [runId])).toEqual({
      total: 4,
      contacts: 2,
      visitors: 3,
      bots: 1,
      previews: 1,
      byUrl: [
        { url: SHOP, total: 3, contacts: 2 },
        { url: NEWS, total: 1, contacts: 1 },
      ],
      lastAt: last,
    });
  });

  it('add up over runs, and leave out tests, other runs and other workspaces', async () => {
    const [one, two, other] = [await aRun(), await aRun(), await on.addCampaign()];
    const shared = aLink(anOrigin(on.campaign, { runId: one.runId }), { url: NEWS });
    await keep(shared);
    for (const link of [one.annShop, two.annShop, shared]) await on.click(link);
    await on.click(aLink(anOrigin(on.campaign, { runId: null })));
    await on.click(aLink(anOrigin(other, { runId: one.runId })));
    const { workspaceId } = on.campaign;
    expect(await on.counts.ofRuns(workspaceId, [one.runId, two.runId])).toMatchObject({
      total: 3,
      contacts: 2,
    });
    expect(await on.counts.ofRuns(workspaceId, [one.runId])).toMatchObject({ total: 2, contacts: 1 });
    expect(await on.counts.ofRuns(randomUUID(), [one.runId])).toEqual(NONE);
  });

  it('given more addresses than are listed, list those clicked most', async () => {
    const origin = anOrigin(on.campaign);
    const links = Array.from({ length: 60 }, (_, n) => aLink(origin, { url: `${SHOP}${n}` }));
    await on.clicks.append(
      links.flatMap((link, n) => Array.from({ length: (n % 60) + 1 }, () => aClick(link))),
    );
    const { byUrl, total } = await on.counts.ofRuns(on.campaign.workspaceId, [origin.runId ?? '']);
    expect(total).toBe((60 * 61) / 2);
    expect(byUrl.map((one) => one.total)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n));
  });

  it('are each counted once, also when they are written again', async () => {
    const { annShop, benShop, workspaceId, runId } = await aRun();
    const bulk = [aClick(annShop), aClick(benShop)];
    await on.clicks.append(bulk);
    await on.clicks.append([...bulk, aClick(annShop)]);
    expect(await on.counts.ofRuns(workspaceId, [runId])).toMatchObject({ total: 3 });
  });
});

describe('what a contact clicked', () => {
  it('is listed from the last to the first, people alone', async () => {
    const { annShop, annNews, ann, workspaceId, runId } = await aRun();
    const at = (minute: number) => ({ clickedAt: new Date(Date.UTC(2026, 9, 21, 10, minute)) });
    await on.click(annShop, at(1));
    await on.click(annNews, at(2));
    await on.click(annNews, { kind: 'preview' });
    const { campaignId } = on.campaign;
    expect(await on.counts.listOfContact(workspaceId, ann)).toEqual([
      { url: NEWS, ...at(2), campaignId, runId },
      { url: SHOP, ...at(1), campaignId, runId },
    ]);
    expect(await on.counts.listOfContact(randomUUID(), ann)).toEqual([]);
  });
});

describe('erasing a contact', () => {
  it('removes his links, and of his clicks leaves their number', async () => {
    const { annShop, annNews, benShop, ann, workspaceId, runId } = await aRun();
    for (const link of [annShop, benShop]) await on.click(link);
    await on.erase(workspaceId, ann);
    const codes = [annShop, annNews, benShop].map(({ code }) => code);
    expect((await on.links.findTargets(codes)).map(({ code }) => code)).toEqual([benShop.code]);
    expect(await on.counts.ofRuns(workspaceId, [runId])).toMatchObject({
      total: 2,
      contacts: 1,
      visitors: 2,
      byUrl: [{ url: SHOP, total: 1, contacts: 1 }],
    });
    expect(await on.counts.listOfContact(workspaceId, ann)).toEqual([]);
  });

  it('given a click of his was still to be written, keeps nothing of him', async () => {
    const { annShop, benShop, ann, workspaceId, runId } = await aRun();
    const waiting = [aClick(annShop), aClick(benShop)];
    await on.erase(workspaceId, ann);
    await on.clicks.append(waiting);
    expect(
      await on.database.query(
        'SELECT contact_id, url, link_code FROM clicks WHERE run_id = $1 ORDER BY url',
        [runId],
      ),
    ).toEqual([
      { contact_id: benShop.contactId, url: SHOP, link_code: benShop.code },
      { contact_id: null, url: null, link_code: null },
    ]);
  });

  it('given his click is being written, waits and then forgets it', async () => {
    for (let round = 0; round < 5; round++) {
      const { annShop, ann, workspaceId, runId } = await aRun();
      const click = on.clicks.append(Array.from({ length: 500 }, () => aClick(annShop)));
      await Promise.all([click, on.erase(workspaceId, ann)]);
      const left = await on.database.query('SELECT 1 FROM clicks WHERE run_id = $1 AND url IS NOT NULL', [
        runId,
      ]);
      expect(left).toEqual([]);
      expect(await on.counts.ofRuns(workspaceId, [runId])).toMatchObject({ total: 500, contacts: 0 });
    }
  });

  it('given a chunk with his links is being planned, waits for it and removes them', async () => {
    const { workspaceId } = on.campaign;
    const link = aLink(anOrigin(on.campaign), { contactId: await on.addContact(workspaceId) });
    let erasing: Promise<void> | undefined;
    await on.database.transaction(async (tx) => {
      await tx.execute('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
      await on.links.append(tx, [link]);
      erasing = on.erase(workspaceId, link.contactId ?? '');
      // Long enough for it to get as far as it can.
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await erasing;
    expect(await on.links.findTargets([link.code])).toEqual([]);
  });
});
