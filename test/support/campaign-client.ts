import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from 'supertest';

export interface Report {
  status: string;
  qualified: number;
  removed: Record<string, number>;
  attempted: number;
  pending: number;
  failed: number;
  sent: number;
  failures: { reason: string; count: number }[];
  runs: { id: string; status: string; statusReason: string | null; finishedAt: string | null }[];
}

export interface DeliveryLine {
  externalId: string;
  lineId: string | null;
  status: string;
  reason: string | null;
  detail: string | null;
  lineRequestId: string | null;
  at: string | null;
}

const LOOK_EVERY_MS = 40;
const LONGEST_WAIT_MS = 150_000;
const BULK_SIZE = 5_000;

/** What a person or platform does with campaigns, through the public API alone. */
export class CampaignClient {
  constructor(readonly request: Agent) {}

  /** @returns the id of a new connection */
  async connect(channelAccessToken: string, name = 'Main account'): Promise<string> {
    const { body } = await this.request
      .post('/api/v1/connections')
      .send({ name, channelAccessToken })
      .expect(201);
    return body.id;
  }

  /** Writes contacts, none of which may be refused. */
  async addContacts(contacts: object[]): Promise<void> {
    for (let start = 0; start < contacts.length; start += BULK_SIZE) {
      const part = contacts.slice(start, start + BULK_SIZE);
      const { body } = await this.request.post('/api/v1/contacts/bulk').send({ contacts: part }).expect(200);
      assert.deepEqual(body.rejected, []);
    }
  }

  /** @returns the id of a new draft; one text message, for everybody his own, unless `parts` says otherwise */
  async createCampaign(parts: object): Promise<string> {
    const draft = {
      name: 'A campaign',
      messages: [{ type: 'text', text: 'Hello {{external_id}}' }],
      ...parts,
    };
    const { body } = await this.request.post('/api/v1/campaigns').send(draft).expect(201);
    return body.id;
  }

  /** @returns the id of the run */
  async publish(id: string): Promise<string> {
    const { body } = await this.request.post(`/api/v1/campaigns/${id}/publish`).expect(202);
    return body.runId;
  }

  /** @returns the campaign's status in the answer */
  async act(id: string, action: 'pause' | 'resume' | 'stop'): Promise<string> {
    const { body } = await this.request.post(`/api/v1/campaigns/${id}/${action}`).expect(200);
    return body.status;
  }

  /** The funnel; whenever it is read, it must add up. */
  async report(id: string): Promise<Report> {
    const { body } = await this.request.get(`/api/v1/campaigns/${id}/report`).expect(200);
    const report: Report = body;
    assert.equal(report.qualified, sum(Object.values(report.removed)) + report.attempted);
    assert.equal(report.attempted, report.pending + report.failed + report.sent);
    assert.equal(report.failed, sum(report.failures.map(({ count }) => count)));
    return report;
  }

  /** Waits until the report satisfies `reached`. @throws when that takes longer than `LONGEST_WAIT_MS` */
  async waitFor(id: string, reached: (report: Report) => boolean): Promise<Report> {
    const giveUpAt = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
      const report = await this.report(id);
      if (reached(report)) return report;
      if (Date.now() > giveUpAt) throw new Error(`waited in vain; it stands at ${JSON.stringify(report)}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  async waitForStatus(id: string, status: 'sent' | 'stopped' | 'paused' | 'failed'): Promise<Report> {
    return this.waitFor(id, (report) => report.status === status);
  }

  /** Every qualified contact of the latest run, over all pages. */
  async deliveries(id: string, query: object = {}): Promise<DeliveryLine[]> {
    const items: DeliveryLine[] = [];
    let cursor: string | null = null;
    do {
      const answer = await this.request
        .get(`/api/v1/campaigns/${id}/deliveries`)
        .query({ limit: 1000, ...query, ...(cursor === null ? {} : { cursor }) })
        .expect(200);
      const page: { items: DeliveryLine[]; nextCursor: string | null } = answer.body;
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
