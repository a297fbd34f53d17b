import { setTimeout as sleep } from 'node:timers/promises';
import { type Simulator, startSimulator } from '../../apps/line-simulator/index.js';
import type { Settings } from '../../src/config/index.js';
import { Database } from '../../src/database/index.js';
import { CampaignClient } from './campaign-client.js';
import { type Account, openAccount } from './hostile-account.js';
import { startTestServer, type TestServer } from './test-server.js';
import { expectWorldAgrees, type Ground, type Query } from './world-agrees.js';

/** A server in this process and a simulated LINE, where any number of accounts may be opened. */
export class HostileWorld implements Ground {
  readonly client: CampaignClient;
  readonly query: Query;

  private constructor(
    readonly test: TestServer,
    readonly line: Simulator,
  ) {
    this.client = new CampaignClient(test.request);
    const database = test.server.app.get(Database);
    this.query = (sql, parameters) => database.query(sql, parameters);
  }

  static async start(overrides: Partial<Settings> = {}): Promise<HostileWorld> {
    const line = await startSimulator();
    const settings = { lineApiBaseUrl: line.url, lineDataApiBaseUrl: line.url, lineTimeoutMs: 1_000 };
    return new HostileWorld(await startTestServer({ ...settings, sendConcurrency: 30, ...overrides }), line);
  }

  open(name: string): Promise<Account> {
    return openAccount(this.client, this.line, name);
  }

  agrees({ channel }: Account, ...campaignIds: string[]): Promise<void> {
    return expectWorldAgrees(this, channel, campaignIds);
  }

  /**
   * As if so much time had passed since everything that was written and seen until now. Waits until no batch is in a
   * sender's hands, whose memory could not be made older; so LINE has to be away, or the runs paused.
   */
  async letPass(hours: number): Promise<void> {
    const aged = (): Promise<unknown[]> =>
      this.query(
        `UPDATE batches SET due_at = due_at - make_interval(secs => $1),
           first_attempt_at = first_attempt_at - make_interval(secs => $1)
         WHERE NOT EXISTS (SELECT 1 FROM batches WHERE lease_owner IS NOT NULL) RETURNING seq`,
        [hours * 3_600],
      );
    while ((await aged()).length === 0) await sleep(10);
    this.line.admin.clock.advance(hours * 3_600_000);
  }

  async close(): Promise<void> {
    await this.test.close();
    await this.line.close();
  }
}

/** Does the same for each, side by side; an error says for which it was. */
export async function forEachAtOnce<T extends string>(
  names: readonly T[],
  work: (name: T) => Promise<void>,
): Promise<void> {
  await Promise.all(
    names.map((name) =>
      work(name).catch((error: unknown) => {
        throw new Error(`given ${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }),
    ),
  );
}
