import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';
import { RunsService } from '../../runs/index.js';
import { ScheduledStartRepository } from './scheduled-start.repository.js';

/** A start that failed, with the campaign it was of: the others must not wait for it. */
export class StartFailed extends Error {
  override name = 'StartFailed';

  constructor(
    readonly campaignId: string,
    cause: unknown,
  ) {
    super(`campaign ${campaignId} could not be started`, { cause });
  }
}

/** Starts what is due, by the same run that publishing at once makes. */
@Injectable()
export class StartDueCampaignsService {
  constructor(
    private readonly scheduled: ScheduledStartRepository,
    private readonly runs: RunsService,
    private readonly database: Database,
  ) {}

  /**
   * Starts one campaign. What was decided when it was published is not decided again: a connection that is refused by now
   * pauses the run, and an audience that cannot be selected any more fails it, as they would any other.
   *
   * @param except campaigns that are left alone for now
   * @returns whether one was due
   */
  async startOne(except: string[] = []): Promise<boolean> {
    let campaignId: string | undefined;
    const isStarted = await this.database
      .transaction(async (tx) => {
        campaignId = await this.scheduled.findDue(tx, except);
        const due = campaignId && (await this.scheduled.claim(tx, campaignId));
        if (!due) return false;
        const { id, workspaceId, connectionId, start } = due;
        const { plan, audienceCount } = start;
        await this.runs.start(tx, { workspaceId, campaignId: id, connectionId, plan, audienceCount });
        return true;
      })
      .catch((error: unknown) => {
        throw campaignId ? new StartFailed(campaignId, error) : error;
      });
    if (isStarted) await this.runs.announce();
    return isStarted;
  }
}
