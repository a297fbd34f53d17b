import { Database } from '../../src/database/index.js';
import {
  ClickCounts,
  type ClickTotals,
  type LinkOrigin,
  LinkRepository,
  type NewLink,
} from '../../src/tracking/index.js';
import supertest, { type Test } from 'supertest';
import { aLink, anOrigin } from './short-links.js';
import { startTestServer, type TestServer } from './test-server.js';

/** LINE's browser on a phone. */
export const BROWSER =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.6.0';
export const SHOP = 'https://shop.example.com/spring?utm_source=line&x=%E6%98%A5#top';

const LONGEST_WAIT_MS = 60_000;

/** A server with a campaign whose links are made here, as planning would. */
export class LinkWorld {
  private constructor(
    readonly test: TestServer,
    readonly owner: Pick<LinkOrigin, 'workspaceId' | 'campaignId'>,
  ) {}

  static async start(): Promise<LinkWorld> {
    const test = await startTestServer();
    const { body } = await test.request.post('/api/v1/campaigns').send({ name: 'Spring' }).expect(201);
    const [workspace] = await test.server.app
      .get(Database)
      .query<{ id: string }>('SELECT id FROM workspaces');
    return new LinkWorld(test, { workspaceId: workspace?.id ?? '', campaignId: body.id });
  }

  close(): Promise<void> {
    return this.test.close();
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.test.server.app.get(Database).query<Row>(sql, parameters);
  }

  async keep(...links: NewLink[]): Promise<void> {
    const { app } = this.test.server;
    await app.get(Database).transaction((tx) => app.get(LinkRepository).append(tx, links));
  }

  /** A link of a run of its own. */
  async addLink(overrides: Partial<NewLink> = {}): Promise<NewLink & { runId: string }> {
    const link = aLink(anOrigin(this.owner), { url: SHOP, ...overrides });
    await this.keep(link);
    return { ...link, runId: link.origin.runId ?? '' };
  }

  /** As a person does, unless the headers say otherwise; what it leads to is not asked for. */
  follow(code: string, headers: Record<string, string> = {}): Test {
    return supertest(this.test.url).get(`/l/${code}`).set('user-agent', BROWSER).set(headers).redirects(0);
  }

  /** Waits until so many visits are written, of whatever kind. */
  async waitForVisits(
    runId: string,
    visits: number,
    workspaceId = this.owner.workspaceId,
  ): Promise<ClickTotals> {
    for (const giveUpAt = Date.now() + LONGEST_WAIT_MS; ;) {
      const counts = await this.test.server.app.get(ClickCounts).ofRuns(workspaceId, [runId]);
      if (counts.total + counts.bots + counts.previews === visits) return counts;
      if (Date.now() > giveUpAt) throw new Error(`waited in vain: ${JSON.stringify(counts)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
