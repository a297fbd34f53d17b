import { Injectable, Logger, Optional } from '@nestjs/common';
import { compileTemplate } from '#libs/templating';
import { AudienceResolver } from '../audiences/index.js';
import { AppError } from '../common/index.js';
import { type ContactCondition, ContactReader } from '../contacts/index.js';
import { Database } from '../database/index.js';
import {
  LedgerRepository,
  PipelineObserver,
  QuarantineRepository,
  RunSwitchRepository,
} from '../deliveries/index.js';
import { MessageMaker } from '../messages/index.js';
import { LinkRepository, LinkShorteners } from '../tracking/index.js';
import { PlanSession, type Prepared, type PlanTools } from './plan-session.js';
import type { Run } from './run.entity.js';
import { RunRepository } from './run.repository.js';
import { contentOf } from './run-plan.js';
import { failedContacts } from './retry-audience.js';

/** Opens the planning of runs: everything that is made once, before the first chunk. */
@Injectable()
export class PlanRunService {
  private readonly logger = new Logger(PlanRunService.name);
  private readonly tools: PlanTools;

  constructor(
    database: Database,
    contacts: ContactReader,
    quarantine: QuarantineRepository,
    ledger: LedgerRepository,
    links: LinkRepository,
    private readonly runs: RunRepository,
    private readonly runSwitch: RunSwitchRepository,
    private readonly audiences: AudienceResolver,
    private readonly shorteners: LinkShorteners,
    @Optional() observer: PipelineObserver = new PipelineObserver(),
  ) {
    this.tools = { database, runs, ledger, links, quarantine, contacts, observer };
  }

  /**
   * What was published was checked then; if it does not hold any more, the run fails and says why.
   *
   * @param owner who has claimed the run's planning
   */
  async open(run: Run, owner: string): Promise<PlanSession | undefined> {
    try {
      return new PlanSession(run, await this.prepare(run), this.tools, owner);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.logger.warn({ runId: run.id, code: error.code }, 'a run cannot be planned');
      await this.runs.fail(run.id, error.code);
      while (await this.runSwitch.stopUnsent(run.id));
      await this.runSwitch.finishIfDone(run.id);
      return undefined;
    }
  }

  /** After the last chunk, or when the run was paused: somebody else may go on, and one with nothing to send is done. */
  async close(run: Run, owner: string): Promise<void> {
    await this.runs.releasePlanning(owner, run.id);
    await this.runSwitch.finishIfDone(run.id);
  }

  private async prepare(run: Run): Promise<Prepared> {
    const { plan, workspaceId } = run;
    const content = contentOf(plan);
    const made = MessageMaker.from(content);
    if (!made.ok) throw new AppError('invalid', 'template_invalid', 'A template of the run cannot be read.');
    const { campaignId, campaignName = '', publicUrl } = plan;
    return {
      recipient: compileTemplate(plan.recipient),
      maker: made.maker,
      contexts: {
        campaign: { id: campaignId, name: campaignName },
        run: { id: run.id, started_at: run.createdAt.toISOString() },
      },
      shortener: this.shorteners.forRun({
        workspaceId,
        campaignId,
        runId: run.id,
        tracking: content.tracking,
        publicUrl,
      }),
      where: await this.selectionOf(run),
    };
  }

  private async selectionOf({ workspaceId, plan }: Run): Promise<ContactCondition> {
    if (plan.retryOf) return failedContacts(plan.retryOf);
    return (await this.audiences.resolve(workspaceId, plan.audience)).where;
  }
}
