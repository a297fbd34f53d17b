import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SETTINGS, type Settings } from '../../config/index.js';
import { Database, type Queryable } from '../../database/index.js';
import { WorkLoop } from '../../queue/index.js';
import type { ContactChange } from '../contact-change.js';
import { ContactWriter } from '../contact-writer.js';
import { lockForErasure } from '../erasure-lock.js';
import { PersonalData } from '../personal-data.js';
import {
  type ImportChange,
  ImportUndoRepository,
  type UndoJob,
  type UndoProgress,
} from './import-undo.repository.js';
import { putBack } from './put-back.js';

/** Contacts of one transaction. */
const CHUNK_SIZE = 1_000;
const LOOK_EVERY_MS = 60_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Takes back what imports did: contacts that one changed get their values back, then those it made are removed. Each chunk
 * is a transaction with its counts, so that a kill costs nothing. What came after the import stays.
 */
@Injectable()
export class ImportUndo implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Imports');
  private readonly loop = new WorkLoop({
    step: () => this.step(),
    parallel: 1,
    lookEveryMs: LOOK_EVERY_MS,
    onError: (err) => this.logger.error({ err }, 'undoing an import failed; it is tried again'),
  });
  /** the last contact that was looked at of each import; after a restart it looks from the first one again */
  private readonly cursors = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly undos: ImportUndoRepository,
    private readonly writer: ContactWriter,
    private readonly personalData: PersonalData,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('api')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  /** @returns false when the import cannot be undone */
  async begin(workspaceId: string, id: string): Promise<boolean> {
    const hasBegun = await this.undos.begin(workspaceId, id);
    if (hasBegun) this.loop.wake();
    return hasBegun;
  }

  private async step(): Promise<boolean> {
    const job = await this.undos.findNext();
    if (!job) return this.undos.prune(CHUNK_SIZE);
    if ((await this.restoreSome(job)) || (await this.removeSome(job))) return true;
    await this.undos.finish(job);
    this.cursors.delete(job.id);
    return true;
  }

  /** @returns false when nothing is left in the journal */
  private async restoreSome(job: UndoJob): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.undos.hold(tx, job))) return true;
      const changes = await this.undos.takeChanges(tx, job, CHUNK_SIZE);
      if (changes.length === 0) return false;
      await this.undos.advance(tx, job, await this.restore(tx, job, changes));
      return true;
    });
  }

  private async restore(
    tx: Queryable,
    { workspaceId }: UndoJob,
    changes: readonly ImportChange[],
  ): Promise<UndoProgress> {
    const plans = changes.flatMap(({ now, before, after, ...change }) =>
      now ? [{ ...change, externalId: now.external_id, back: putBack(now, before, after) }] : [],
    );
    const names = plans.flatMap(({ contactId, back }) =>
      back.externalId === undefined ? [] : [[contactId, back.externalId] as const],
    );
    const renamed = await this.undos.rename(tx, workspaceId, new Map(names));
    const outcomes = await this.writer.write(
      tx,
      workspaceId,
      plans.map(({ contactId, externalId, back }): ContactChange => ({
        externalId: renamed.has(contactId) ? (back.externalId ?? externalId) : externalId,
        fields: back.fields,
        attributes: back.attributes,
      })),
    );
    const whole = plans.filter(
      ({ contactId, back }, index) =>
        back.isWhole &&
        outcomes[index]?.kind !== 'rejected' &&
        (back.externalId === undefined || renamed.has(contactId)),
    );
    const makers = whole.flatMap(({ contactId, madeBy, isLast }) =>
      isLast && madeBy !== null ? [[contactId, madeBy] as const] : [],
    );
    await this.undos.giveBack(tx, new Map(makers));
    return { removed: 0, restored: whole.length, kept: plans.length - whole.length };
  }

  /** @returns false when the import has made nobody further */
  private async removeSome(job: UndoJob): Promise<boolean> {
    const page = await this.undos.findMade(job, this.cursors.get(job.id) ?? FIRST_ID, CHUNK_SIZE);
    const last = page.at(-1);
    if (last === undefined) return false;
    await this.database.transaction(async (tx) => {
      await lockForErasure(tx, job.workspaceId);
      if (!(await this.undos.hold(tx, job))) return;
      const made = await this.undos.lockMade(tx, job, page);
      const used = await this.personalData.findUsed(tx, job.workspaceId, made);
      const removed = await this.undos.remove(
        tx,
        made.map(({ id }) => id).filter((id) => !used.has(id)),
      );
      await this.undos.advance(tx, job, { removed, restored: 0, kept: 0 });
    });
    this.cursors.set(job.id, last);
    return true;
  }
}
