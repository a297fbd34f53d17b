import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { startServer } from '../../src/server.js';
import { ClickCounts } from '../../src/tracking/index.js';
import { BROWSER, LinkWorld, SHOP } from '../support/link-world.js';
import { aLink, anOrigin } from '../support/short-links.js';

let world: LinkWorld;

beforeAll(async () => {
  world = await LinkWorld.start();
});
afterAll(() => world.close());

describe('who clicked', () => {
  it('is counted if it is a person, not what fetches it for a preview or a list', async () => {
    const { code, runId } = await world.addLink();
    const visits: Record<string, string>[] = [
      {},
      {},
      { 'x-forwarded-for': '198.51.100.7' },
      { 'user-agent': 'facebookexternalhit/1.1;line-poker/1.0' },
      { 'sec-purpose': 'prefetch;prerender' },
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'user-agent': '' },
    ];
    for (const headers of visits) await world.follow(code, headers).expect(302);
    expect(await world.waitForVisits(runId, 7)).toEqual({
      total: 3,
      contacts: 0,
      visitors: 2,
      previews: 2,
      bots: 2,
      byUrl: [{ url: SHOP, total: 3, contacts: 0 }],
      lastAt: expect.any(Date),
    });
  });

  it('is kept without address, browser or anything of the request', async () => {
    const { code, runId } = await world.addLink();
    await world
      .follow(`${code}?secret=in-the-query`, {
        'user-agent': `${BROWSER} unusual-browser`,
        'x-forwarded-for': '198.51.100.77, 203.0.113.99',
        referer: 'https://unusual-referrer.example/',
        cookie: 'unusual=cookie',
      })
      .expect(302);
    await world.waitForVisits(runId, 1);
    const tables = await world.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['links', 'clicks']));
    for (const { name } of tables) {
      const rows = await world.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      expect(rows.map(({ row }) => row).join('\n')).not.toMatch(
        /127\.0\.0\.1|::1|198\.51\.100|203\.0\.113|unusual|in-the-query|Mozilla/,
      );
    }
  });

  it('counts in its own workspace alone', async () => {
    const [mine, theirs] = [await world.addLink(), { workspaceId: randomUUID(), campaignId: randomUUID() }];
    await world.query('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [theirs.workspaceId, 'Another']);
    await world.query(
      `INSERT INTO campaigns (id, workspace_id, name, definition, stage) VALUES ($1, $2, 'Theirs', '{}', 'draft')`,
      [theirs.campaignId, theirs.workspaceId],
    );
    const other = aLink(anOrigin(theirs, { runId: mine.runId }));
    await world.keep(other);
    for (const { code } of [mine, other, other]) await world.follow(code).expect(302);
    expect(await world.waitForVisits(mine.runId, 1)).toMatchObject({ total: 1 });
    const counts = world.test.server.app.get(ClickCounts);
    for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt;)
      if ((await counts.ofRuns(theirs.workspaceId, [mine.runId])).total === 2) break;
    expect(await counts.ofRuns(theirs.workspaceId, [mine.runId])).toMatchObject({ total: 2, visitors: 1 });
    expect(await world.waitForVisits(mine.runId, 1)).toMatchObject({ total: 1 });
  });

  it('shows in the metrics as a number', async () => {
    const { text } = await supertest(world.test.url).get('/metrics').expect(200);
    expect(text).toMatch(/hikyaku_link_visits_total\{outcome="person"\} [1-9]/);
    expect(text).toMatch(/hikyaku_clicks_dropped_total 0\n/);
  });
});

describe('a server that ends', () => {
  it('has written the clicks of its last moment', async () => {
    const { code, runId } = await world.addLink();
    const visits = await Promise.all(Array.from({ length: 50 }, () => world.follow(code)));
    expect(new Set(visits.map(({ status }) => status))).toEqual(new Set([302]));
    await world.test.server.close();
    const again = await startServer(world.test.settings);
    try {
      const counts = await again.app.get(ClickCounts).ofRuns(world.owner.workspaceId, [runId]);
      expect(counts).toMatchObject({ total: 50, visitors: 1 });
    } finally {
      await again.close();
    }
  });
});
