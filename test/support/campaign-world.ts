import assert from 'node:assert/strict';
import {
  type Channel,
  type FaultSpec,
  type Simulator,
  startSimulator,
} from '../../apps/line-simulator/index.js';
import type { Settings } from '../../src/config/index.js';
import { CampaignClient } from './campaign-client.js';
import { acceptedBy, cohortFilter, demoChannel, makePeople } from './simulated-people.js';
import { startTestServer, type TestServer } from './test-server.js';

/** A server whose LINE is a simulator in this process, with one connection made. */
export class CampaignWorld extends CampaignClient {
  private constructor(
    readonly test: TestServer,
    readonly line: Simulator,
    readonly connectionId: string,
  ) {
    super(test.request);
  }

  static async start(overrides: Partial<Settings> = {}): Promise<CampaignWorld> {
    const line = await startSimulator();
    const test = await startTestServer({
      lineApiBaseUrl: line.url,
      lineDataApiBaseUrl: line.url,
      ...overrides,
    });
    const connectionId = await new CampaignClient(test.request).connect(line.channel.token);
    return new CampaignWorld(test, line, connectionId);
  }

  async close(): Promise<void> {
    await this.test.close();
    await this.line.close();
  }

  get channel(): Channel {
    return demoChannel(this.line);
  }

  /** Contacts of one cohort, each a friend of the account. @returns their LINE IDs */
  async addPeople(cohort: string, count: number): Promise<string[]> {
    const people = makePeople(this.channel, cohort, count);
    await this.addContacts(people);
    return people.map(({ lineId }) => lineId);
  }

  /** A draft to one cohort with this world's connection. */
  async draftFor(cohort: string, parts: object = {}): Promise<string> {
    return this.createCampaign({
      connectionId: this.connectionId,
      audience: cohortFilter(cohort),
      ...parts,
    });
  }

  /** Forgets what LINE accepted so far and plans what shall go wrong next. */
  startAnew(...faults: FaultSpec[]): void {
    this.line.admin.clearTraffic();
    this.channel.faults.set(faults);
  }

  /** The proof: those whom the campaign calls sent, and nobody else, were accepted by LINE, each once. */
  async expectLedgerAgrees(id: string): Promise<void> {
    const deliveries = await this.deliveries(id);
    const sent = deliveries.filter(({ status }) => status === 'sent');
    const claimed = sent.map(({ lineId, lineRequestId }) => ({ lineId, lineRequestId }));
    assert.deepEqual(byLineId(claimed), byLineId(acceptedBy(this.channel)));
    const wrongdoings = this.channel.violations.list.filter(({ kind }) => kind !== 'unknown_recipient');
    assert.deepEqual(wrongdoings, []);
    const { qualified, attempted, failed, pending } = await this.report(id);
    const count = (status: string): number => deliveries.filter((line) => line.status === status).length;
    assert.deepEqual(
      { qualified, attempted, failed, pending, sent: attempted - failed - pending },
      {
        qualified: deliveries.length,
        attempted: deliveries.length - count('removed'),
        failed: count('failed'),
        pending: count('pending'),
        sent: sent.length,
      },
    );
  }
}

function byLineId<T extends { lineId: string | null }>(lines: T[]): T[] {
  return lines.toSorted((a, b) => (a.lineId ?? '').localeCompare(b.lineId ?? ''));
}
