import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultKind, Simulator } from '../../apps/line-simulator/index.js';
import type { CampaignClient } from './campaign-client.js';
import { type Account, draftTo, makeCrowd, messagesTo, onSending } from './hostile-account.js';
import type { SeededRandom } from './seeded-random.js';

const MOST_CAMPAIGNS = 6;
const COHORTS = ['random 0', 'random 1'];
const CROWD = { own: 250, teams: 30, teamSize: 10, groups: 3, rooms: 3 };
const FAULTS: FaultKind[] = [
  '500_before',
  '500_after',
  'reset_after',
  'reset_before',
  'half_body_after',
  'html_after',
  '429_rate',
  '503_html',
  'hang_after',
];

/** Presses whatever can be pressed, in an order that a seed repeats. */
export class Monkey {
  readonly campaigns: string[] = [];
  readonly stopped = new Set<string>();
  private erased = 0;

  /**
   * @param door how to get at a server that runs, asked anew before everything
   * @param harm anything else that is done now and then, such as killing a process
   */
  constructor(
    private readonly line: Simulator,
    private readonly account: Account,
    private readonly random: SeededRandom,
    private readonly door: () => Promise<CampaignClient>,
    private readonly harm?: () => Promise<void>,
  ) {}

  /** The people of all campaigns, and the first campaign. */
  async begin(): Promise<void> {
    for (const cohort of COHORTS)
      await (await this.door()).addContacts(makeCrowd(this.account.channel, cohort, CROWD));
    await this.publish();
  }

  async step(): Promise<void> {
    const { random } = this;
    if (this.harm && random.next() < 0.2) await this.harm();
    const chance = random.next();
    if (chance < 0.14 && this.campaigns.length < MOST_CAMPAIGNS) await this.publish();
    else if (chance < 0.34) await this.press('pause');
    else if (chance < 0.56) await this.press('resume');
    else if (chance < 0.6) await this.press('stop');
    else if (chance < 0.7) await this.erase();
    else if (chance < 0.76) this.runOutOfMessages();
    else if (chance < 0.88) this.breakAnswers();
    else await sleep(random.between(1, 150));
  }

  /** Nothing goes wrong any more, and everybody who may go on does. */
  async calm(): Promise<void> {
    this.account.channel.faults.set([]);
    this.account.channel.quota.limit = { type: 'none' };
    const client = await this.door();
    for (const id of this.campaigns) {
      if ((await client.report(id)).status === 'paused') await this.act(id, 'resume');
      // Should an answer from before pause it once more, it goes on by itself.
      await client.waitFor(id, ({ runs }) => runs[0]?.finishedAt !== null);
    }
  }

  private async publish(): Promise<void> {
    const cohort = COHORTS[this.campaigns.length % COHORTS.length] ?? '';
    const client = await this.door();
    const messages = messagesTo(cohort, `campaign ${this.campaigns.length}`);
    const id = await draftTo(client, this.account, cohort, { messages });
    await client.publish(id);
    this.campaigns.push(id);
  }

  private async press(action: 'pause' | 'resume' | 'stop'): Promise<void> {
    const id = this.random.oneOf(this.campaigns);
    if (await this.act(id, action)) if (action === 'stop') this.stopped.add(id);
  }

  /** What is in no state for it answers 409, which is right. */
  private async act(id: string, action: string): Promise<boolean> {
    const { request } = await this.door();
    const { status } = await request.post(`/api/v1/campaigns/${id}/${action}`);
    assert.ok([200, 409].includes(status), `${action} answered ${status}`);
    return status === 200;
  }

  private async erase(): Promise<void> {
    const kind = this.random.oneOf(['own', 'member']);
    const name = `${this.random.oneOf(COHORTS)}-${kind}-${this.erased++}`;
    const { request } = await this.door();
    const { status } = await request.delete(`/api/v1/contacts/${encodeURIComponent(name)}`);
    assert.ok([204, 404].includes(status), `erasing answered ${status}`);
  }

  private runOutOfMessages(): void {
    const { quota } = this.account.channel;
    const isOut = this.random.next() < 0.5;
    quota.limit = isOut
      ? { type: 'limited', value: quota.usage(this.line.admin.clock.now()) + this.random.between(0, 60) }
      : { type: 'none' };
  }

  private breakAnswers(): void {
    const some = [1, 2, 3].map(() => this.random.oneOf(FAULTS));
    this.account.channel.faults.set([
      ...some.flatMap((kind) => onSending(kind, { probability: kind === 'hang_after' ? 0.02 : 0.1 })),
      ...onSending('slow', { probability: 0.5, delayMs: this.random.between(1, 60) }),
    ]);
  }
}
