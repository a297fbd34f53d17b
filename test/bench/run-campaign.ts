import {
  type CampaignKind,
  createCampaign,
  isDone,
  isPlanned,
  readRunTimes,
  waitForReport,
} from './campaign.js';
import { findFaults } from './check-run.js';
import type { CleanUp } from './clean-up.js';
import { insertContacts, lineIds } from './contacts.js';
import { DatabaseMeter } from './measure-database.js';
import { meterProcess, readProcess } from './measure-process.js';
import type { Measurement } from './measurement.js';
import { OurServer, type ServerChoice } from './our-server.js';
import { makePlace, type Place } from './place.js';
import { SimulatedLine } from './simulated-line.js';

export interface CampaignPlan {
  kind: CampaignKind;
  /** Recipients. */
  size: number;
  /** Whether we and the simulator keep LINE's limits. */
  atLimits: boolean;
}

const ALL_ROLES = 'api,plan,send';

/** The product with everything it needs, of its own and fresh, and its contacts in it. */
export class CampaignBench {
  private constructor(
    private readonly plan: CampaignPlan,
    readonly place: Place,
    private readonly line: SimulatedLine,
    private readonly cleanUp: CleanUp,
  ) {}

  static async make(plan: CampaignPlan, cleanUp: CleanUp): Promise<CampaignBench> {
    const place = await makePlace(cleanUp);
    const line = await SimulatedLine.start(cleanUp, plan.atLimits);
    await line.befriend(lineIds(plan.size));
    const bench = new CampaignBench(plan, place, line, cleanUp);
    // What fills the database is another process than the one that is measured, also in its memory.
    const server = await bench.startServer(ALL_ROLES);
    await server.api.post('/connections', { name: 'Bench', channelAccessToken: line.token });
    await insertContacts(place.database, plan.size);
    await server.stop();
    return bench;
  }

  /** Publishes and waits until all is sent, with planning and sending side by side, as in real use. */
  async overlapped(): Promise<Measurement> {
    const server = await this.startServer(ALL_ROLES);
    const campaignId = await createCampaign(server, this.plan.kind);
    return this.measure(server, campaignId, async () => {
      await server.api.post(`/campaigns/${campaignId}/publish`);
    });
  }

  /** Plans first, with nothing sent, and measures what comes then. */
  async sendingAlone(): Promise<Measurement> {
    const planner = await this.startServer('api,plan');
    const campaignId = await createCampaign(planner, this.plan.kind);
    await planner.api.post(`/campaigns/${campaignId}/publish`);
    const { sent } = await waitForReport(planner, campaignId, isPlanned);
    if (sent > 0) throw new Error('The server sends although its roles are api and plan.');
    // Or it would begin before the measuring does.
    await planner.api.post(`/campaigns/${campaignId}/pause`);
    await planner.stop();
    const server = await this.startServer(ALL_ROLES);
    return this.measure(server, campaignId, async () => {
      await server.api.post(`/campaigns/${campaignId}/resume`);
    });
  }

  async close(): Promise<void> {
    await this.line.stop();
    await this.place.remove();
  }

  startServer(roles: string): Promise<OurServer> {
    const choice: ServerChoice = { lineUrl: this.line.url, roles, atLimits: this.plan.atLimits };
    return OurServer.start(this.place, choice, this.cleanUp);
  }

  private async measure(
    server: OurServer,
    campaignId: string,
    begin: () => Promise<void>,
  ): Promise<Measurement> {
    const { place, line, plan } = this;
    await line.forget();
    const database = place.isEmbedded ? undefined : await DatabaseMeter.start(place.database);
    const [ours, simulators] = [meterProcess(server.pid), meterProcess(line.pid)];
    const watched = line.watch();
    const beganAt = Date.now();
    await begin();
    const report = await waitForReport(server, campaignId, isDone);
    const cpuSeconds = { ours: ours(), simulator: simulators(), database: await database?.stop() };
    const peakBytes = readProcess(server.pid)?.peakBytes;
    const { seconds: sendingSeconds, tooManyRequests } = await watched();
    const times = await readRunTimes(place.database, campaignId);
    await server.stop();
    const summary = await line.summary();
    return {
      endpoint: plan.kind === 'push' ? 'push' : 'multicast',
      recipients: report.sent,
      requests: summary.requests,
      sendingSeconds,
      tooManyRequests,
      cpuSeconds,
      peakBytes,
      planned: { contacts: report.qualified, seconds: times.planningSeconds },
      endToEndSeconds: (times.finishedAt.getTime() - beganAt) / 1_000,
      faults: findFaults(plan.size, report, summary),
    };
  }
}
