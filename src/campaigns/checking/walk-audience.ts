import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ContactRow } from '../../contacts/index.js';
import { addressesOf, planRecipient, type Prospect, type ProspectMaker } from '../../runs/index.js';
import type { AudienceFindings } from './audience-findings.js';

/** Contacts rendered in one turn of the event loop, so that everything else goes on between. */
const RENDERED_AT_ONCE = 250;

export interface WalkOptions {
  campaignId: string;
  controlGroupPercent: number;
  /** most recipients to attempt; null without a limit */
  limit: number | null;
  maker: ProspectMaker;
  /** which of these LINE has refused to the connection not long ago */
  quarantinedAmong: (lineIds: string[]) => Promise<ReadonlySet<string>>;
}

/** Passes an audience through the gates and the templates of a run, as planning would, and notes what comes of it. */
export class AudienceWalk {
  private readonly taken = new Set<string>();
  private attempted = 0;

  constructor(
    private readonly options: WalkOptions,
    private readonly findings: AudienceFindings,
  ) {}

  async pass(contacts: readonly ContactRow[]): Promise<void> {
    for (let start = 0; start < contacts.length; start += RENDERED_AT_ONCE) {
      if (start > 0) await nextTurn();
      const some = contacts.slice(start, start + RENDERED_AT_ONCE);
      const prospects = some.map((contact) => this.options.maker.make(contact));
      const quarantined = await this.options.quarantinedAmong(addressesOf(prospects));
      prospects.forEach((prospect, index) =>
        this.passOne(some[index]?.externalId ?? '', prospect, quarantined),
      );
    }
  }

  private passOne(externalId: string, prospect: Prospect, quarantined: ReadonlySet<string>): void {
    const { campaignId, controlGroupPercent, limit } = this.options;
    const plan = planRecipient(prospect, {
      campaignId,
      controlGroupPercent,
      room: limit === null ? null : limit - this.attempted,
      stopped: false,
      taken: this.taken,
      quarantined,
    });
    if (plan.kind !== 'removed') {
      this.taken.add(plan.lineId);
      this.attempted += 1;
    }
    this.findings.add(externalId, prospect, plan);
  }
}
