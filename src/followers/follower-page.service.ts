import { Inject, Injectable, Logger } from '@nestjs/common';
import { type FollowerIds, isLineId } from '#libs/line';
import { Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionAccess } from '../connections/index.js';
import { Friendships, holdOffErasures } from '../contacts/index.js';
import { Database } from '../database/index.js';
import { ProfileWishes } from '../profiles/index.js';
import { decidePage } from './decide-page.js';
import type { FollowerImport } from './follower-import.js';
import { FollowerImportRepository } from './follower-import.repository.js';

/** Who has added an account long ago is as well known in a month. */
const PROFILE_GOOD_FOR_MS = 30 * 86_400_000;

/** It was cancelled, or another process has gone on with it. */
class TakenOver extends Error {}

/** Reads one page of friends after another. Each is one transaction with the place of the next, so it may be killed anywhere. */
@Injectable()
export class FollowerPageService {
  private readonly logger = new Logger('Followers');

  constructor(
    private readonly database: Database,
    private readonly imports: FollowerImportRepository,
    private readonly access: ConnectionAccess,
    private readonly friendships: Friendships,
    private readonly wishes: ProfileWishes,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns false when there is no import that is due */
  async readNext(): Promise<boolean> {
    const askedAt = this.clock.now();
    const until = new Date(askedAt.getTime() + this.settings.leaseSeconds * 1_000);
    const job = await this.imports.take(askedAt, until);
    if (!job) return false;
    const answer = await this.access.ask(job.workspaceId, job.connectionId, (account) =>
      account.getFollowerIds(job.nextStart ?? undefined),
    );
    const { attempts, restarts, nextStart: start } = job;
    const decision = decidePage(answer, { attempts, restarts, start });
    switch (decision.kind) {
      case 'write':
        await this.write(job, decision.page, askedAt);
        break;
      case 'later':
        await this.imports.postpone(job, new Date(this.clock.now().getTime() + decision.waitMs));
        break;
      case 'restart':
        await this.imports.restart(job);
        break;
      case 'fail':
        this.logger.warn({ importId: job.id, code: decision.problem.code }, 'an import of followers failed');
        await this.imports.fail(job, decision.problem, this.clock.now());
    }
    return true;
  }

  private async write(job: FollowerImport, { userIds, next }: FollowerIds, askedAt: Date): Promise<void> {
    const { workspaceId, connectionId } = job;
    const lineIds = userIds.filter((id) => isLineId(id, 'user'));
    try {
      await this.database.transaction(async (tx) => {
        await holdOffErasures(tx, workspaceId);
        const created = await this.friendships.note(
          tx,
          workspaceId,
          connectionId,
          lineIds.map((lineId) => ({
            lineId,
            atMs: askedAt.getTime(),
            how: 'followers',
            isInteraction: false,
            isListed: true,
          })),
        );
        const wishes = lineIds.map((lineId) => ({ lineId, goodForMs: PROFILE_GOOD_FOR_MS }));
        await this.wishes.note(tx, workspaceId, connectionId, wishes);
        const progress = { next, found: lineIds.length, created };
        if (!(await this.imports.advance(tx, job, progress, this.clock.now()))) throw new TakenOver();
      });
    } catch (error) {
      if (!(error instanceof TakenOver)) throw error;
    }
  }
}
