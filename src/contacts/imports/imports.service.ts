import type { Readable } from 'node:stream';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import {
  Clock,
  decodeCursor,
  InvalidInput,
  isUuid,
  newId,
  NotFound,
  type Page,
  toPage,
} from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import type { ImportOptions } from './check-file.js';
import { errorReport } from './error-report.js';
import type { Import } from './import.js';
import { ImportRepository } from './import.repository.js';
import { ImportRunner } from './import-runner.js';
import { Spool } from './spool.js';

/** A file that arrived completely, and is not an import yet. */
export interface Upload {
  id: string;
  fileName: string;
  size: number;
}

const ABANDONED_AFTER_MS = 3_600_000;

/** Takes files in and runs their imports, one after another: they share the database with sending. */
@Injectable()
export class ImportsService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Imports');
  readonly #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly imports: ImportRepository,
    private readonly runner: ImportRunner,
    private readonly spool: Spool,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Goes on with what a process that ended, or was killed, left behind. */
  async onApplicationBootstrap(): Promise<void> {
    const unfinished = await this.imports.findUnfinished();
    const anHourAgo = new Date(this.clock.now().getTime() - ABANDONED_AFTER_MS);
    await this.spool.removeAbandoned(
      unfinished.map(({ id }) => id),
      anHourAgo,
    );
    for (const job of unfinished) {
      // On a shared database, a recent import without its file here is likely under way in another process.
      const isElsewhere = this.settings.databaseUrl && !this.spool.has(job.id) && job.createdAt > anHourAgo;
      if (!isElsewhere) this.enqueue(job);
    }
  }

  /** Ends after the chunk under way; the next start goes on from there. */
  async onModuleDestroy(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  /** Keeps an upload on disk; `discard` it unless it becomes an import. */
  async receive(fileName: string, content: Readable): Promise<Upload> {
    const id = newId();
    try {
      return { id, fileName, size: await this.spool.write(id, content) };
    } catch (error) {
      await this.spool.remove(id);
      throw error;
    }
  }

  async discard(upload: Upload): Promise<void> {
    await this.spool.remove(upload.id);
  }

  /** Makes an upload an import, which then runs by itself. */
  async start(workspaceId: string, upload: Upload, options: ImportOptions): Promise<Import> {
    await this.imports.insert(upload.id, workspaceId, upload.fileName, options);
    const job = await this.get(workspaceId, upload.id);
    this.enqueue(job);
    return job;
  }

  async get(workspaceId: string, id: string): Promise<Import> {
    const job = await this.imports.find(workspaceId, id);
    if (!job) throw new NotFound('import', id);
    return job;
  }

  async list(workspaceId: string, cursor: string | undefined, limit: number): Promise<Page<Import>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    if (before !== undefined && !isUuid(before))
      throw new InvalidInput([{ path: 'cursor', message: 'is not a cursor of this list' }]);
    const rows = await this.imports.list(workspaceId, before, limit + 1);
    return toPage(rows, limit, (job) => [job.id]);
  }

  /** The refused rows as CSV, read from the database page by page while it is sent. */
  async report(workspaceId: string, id: string): Promise<Readable> {
    const job = await this.get(workspaceId, id);
    return errorReport(job, (after, limit) => this.imports.rejectionsAfter(workspaceId, id, after, limit));
  }

  private enqueue(job: Import): void {
    this.#running = this.#running
      .then(() => (this.#ending.signal.aborted ? undefined : this.runner.run(job, this.#ending.signal)))
      .catch((error: unknown) => this.#logger.error({ err: error, importId: job.id }, 'import stopped'));
  }
}
