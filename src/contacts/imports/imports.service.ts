import type { Readable } from 'node:stream';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import {
  AppError,
  Clock,
  decodeCursor,
  InvalidInput,
  isUuid,
  newId,
  NotFound,
  type Page,
  toPage,
  say,
} from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { AttributeRepository } from '../attribute.repository.js';
import type { ImportOptions } from './check-file.js';
import { cellsOf, errorReport } from './error-report.js';
import { FileProblem } from './file-problem.js';
import type { Import } from './import.js';
import type { RejectedRowView } from './import.dto.js';
import { ImportRepository } from './import.repository.js';
import { ImportRunner } from './import-runner.js';
import { ImportUndo } from './import-undo.js';
import { inspectFile, type Inspection } from './inspect-file.js';
import { areRejectionsGone, REJECTIONS_KEPT_DAYS } from './kept-rejections.js';
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
    private readonly database: Database,
    private readonly attributes: AttributeRepository,
    private readonly imports: ImportRepository,
    private readonly runner: ImportRunner,
    private readonly undos: ImportUndo,
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

  /**
   * Stops an import; what it has written stays.
   *
   * @throws AppError `import_ended`
   */
  async cancel(workspaceId: string, id: string): Promise<Import> {
    const isCancelled = await this.imports.cancel(workspaceId, id);
    const job = await this.get(workspaceId, id);
    if (isCancelled) return job;
    throw new AppError(
      'conflict',
      'import_ended',
      `This import is ${job.status}: there is nothing left to cancel. It can be undone for a day after its end.`,
      { context: { id } },
    );
  }

  /**
   * Begins to take back what the import did; how far that is shows in the import.
   *
   * @throws AppError `import_not_undoable`
   */
  async undo(workspaceId: string, id: string): Promise<Import> {
    const hasBegun = await this.undos.begin(workspaceId, id);
    const job = await this.get(workspaceId, id);
    if (hasBegun) return job;
    throw new AppError('conflict', 'import_not_undoable', `This import cannot be undone: ${whyNot(job)}`, {
      context: { id },
    });
  }

  /** What would become of a file, by its first rows. Nothing is kept. */
  async inspect(
    workspaceId: string,
    file: Buffer,
    options: ImportOptions,
    isPart: boolean,
  ): Promise<Inspection> {
    const known = await this.attributes.typesOf(this.database, workspaceId);
    try {
      return await inspectFile(file, options, known, isPart);
    } catch (error) {
      if (error instanceof FileProblem) throw new InvalidInput([{ path: 'file', ...error.finding }]);
      throw error;
    }
  }

  async list(workspaceId: string, cursor: string | undefined, limit: number): Promise<Page<Import>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    if (before !== undefined && !isUuid(before))
      throw new InvalidInput([
        { path: 'cursor', ...say('not_a_cursor'), message: 'is not a cursor of this list' },
      ]);
    const rows = await this.imports.list(workspaceId, before, limit + 1);
    return toPage(rows, limit, (job) => [job.id]);
  }

  /**
   * The refused rows as CSV, read from the database page by page while it is sent.
   *
   * @throws AppError `rejected_rows_removed` when they are kept no longer
   */
  async report(workspaceId: string, id: string): Promise<Readable> {
    const job = await this.get(workspaceId, id);
    if (job.rejected > 0 && areRejectionsGone(job, this.clock.now())) throw rejectedRowsRemoved(id);
    return errorReport(job, (after, limit) => this.imports.rejectionsAfter(workspaceId, id, after, limit));
  }

  /** The refused rows in their order; none when they are kept no longer, as `rejectedUntil` of the import tells. */
  async listRejected(
    workspaceId: string,
    id: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<RejectedRowView>> {
    const job = await this.get(workspaceId, id);
    const [after = 0] = cursor === undefined ? [] : decodeCursor(cursor, 1, isLine);
    if (areRejectionsGone(job, this.clock.now())) return { items: [], nextCursor: null };
    const rows = await this.imports.rejectionsAfter(workspaceId, id, Number(after), limit + 1);
    const page = toPage(rows, limit, ({ rowNumber }) => [String(rowNumber)]);
    return {
      ...page,
      items: page.items.map(({ rowNumber, message, problems, raw }) => ({
        row: rowNumber,
        message,
        problems,
        cells: cellsOf(job, raw),
      })),
    };
  }

  private enqueue(job: Import): void {
    this.#running = this.#running
      .then(() => (this.#ending.signal.aborted ? undefined : this.runner.run(job, this.#ending.signal)))
      .catch((error: unknown) => this.#logger.error({ err: error, importId: job.id }, 'import stopped'));
  }
}

function whyNot({ status, created, updated }: Import): string {
  if (status === 'checking' || status === 'running') return 'it is under way. Cancel it first.';
  if (status === 'undoing' || status === 'undone') return `it is ${status} already.`;
  if (created + updated === 0) return 'it has made and changed nobody.';
  return 'that goes for 24 hours after its end.';
}

function rejectedRowsRemoved(id: string): AppError {
  return new AppError(
    'gone',
    'rejected_rows_removed',
    `The rejected rows were removed ${REJECTIONS_KEPT_DAYS} days after the import ended. Import the file again to see them.`,
    { context: { id } },
  );
}

function isLine(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value);
}
