import type { Finding } from '#libs/findings';
import { say } from './import-texts.js';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/index.js';
import type { AttributeTypes } from '../attribute-typing.js';
import { AttributeRepository } from '../attribute.repository.js';
import { ContactWriter, type PreparedChanges } from '../contact-writer.js';
import { checkFile, type FilePlan } from './check-file.js';
import { FileProblem } from './file-problem.js';
import type { Import, ImportProgress } from './import.js';
import { ImportRepository } from './import.repository.js';
import { oneAhead } from './one-ahead.js';
import { fileAt } from './open-file.js';
import { type Chunk, readChunks } from './read-chunks.js';
import { rejectedRow } from './rejected-row.js';
import { Spool } from './spool.js';

/** `unfinished`: the process ends, or another one goes on with this import. */
type Result = { kind: 'done' } | { kind: 'failed'; problem: Finding } | { kind: 'unfinished' };

const DONE: Result = { kind: 'done' };
const UNFINISHED: Result = { kind: 'unfinished' };
const failed = (problem: Finding): Result => ({ kind: 'failed', problem });

type PreparedChunk = Chunk & { prepared: PreparedChanges };

/** Another process has gone on with this import, it was cancelled, or this process ends; here it ends. */
class TakenOver extends Error {}

/**
 * Carries one import from its file into the contacts. May be killed at any point and run again: each chunk of rows is one
 * transaction with the counters, and `rowsRead` says where to go on.
 */
@Injectable()
export class ImportRunner {
  readonly #logger = new Logger('Imports');

  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly attributes: AttributeRepository,
    private readonly writer: ContactWriter,
    private readonly spool: Spool,
  ) {}

  /** Runs until the end of the file, a problem, a cancellation or the signal; after the signal, a later run goes on. */
  async run(job: Import, signal: AbortSignal): Promise<void> {
    const { workspaceId, id } = job;
    const result = (await this.isOver(job)) ? UNFINISHED : await this.resultOf(job, signal);
    if (result.kind === 'unfinished') return this.tidyUp(job, signal);
    // The file first: whoever sees the import ended may rely on the upload being gone.
    await this.spool.remove(id);
    await this.imports.finish(workspaceId, id, result.kind === 'failed' ? result.problem : null);
  }

  /** Cancelled while it waited for the ones before it. */
  private async isOver({ workspaceId, id }: Import): Promise<boolean> {
    return (await this.imports.find(workspaceId, id))?.status === 'cancelled';
  }

  /** The upload of an import that was cancelled is not needed any more. */
  private async tidyUp(job: Import, signal: AbortSignal): Promise<void> {
    if (signal.aborted || !(await this.isOver(job))) return;
    await this.spool.remove(job.id);
    await this.writer.wroteMany(this.database);
  }

  private async resultOf(job: Import, signal: AbortSignal): Promise<Result> {
    try {
      if (!this.spool.has(job.id)) return job.rowsRead === job.rowsTotal ? DONE : failed(say('file_gone'));
      return (await this.carryOut(job, signal)) ? DONE : UNFINISHED;
    } catch (error) {
      // While the process ends, the database may go away under the import; the next start resumes it.
      if (error instanceof TakenOver || signal.aborted) return UNFINISHED;
      if (error instanceof FileProblem) return failed(error.finding);
      this.#logger.error({ err: error, importId: job.id }, 'import failed');
      return failed(say('import_broken'));
    }
  }

  private async carryOut(job: Import, signal: AbortSignal): Promise<boolean> {
    const { workspaceId, id } = job;
    const known = await this.attributes.typesOf(this.database, workspaceId);
    const plan = await checkFile(fileAt(this.spool.pathOf(id)), job.options, known);
    const types = await this.database.transaction(async (tx) => {
      if (!(await this.imports.start(tx, workspaceId, id, plan))) throw new TakenOver();
      return this.attributes.register(tx, workspaceId, plan.newTypes);
    });
    const isWhole = await this.writeRows(job, plan, types, signal);
    if (isWhole) await this.writer.wroteMany(this.database);
    return isWhole;
  }

  private async writeRows(
    job: Import,
    plan: FilePlan,
    types: AttributeTypes,
    signal: AbortSignal,
  ): Promise<boolean> {
    const chunks = this.prepare(
      readChunks(fileAt(this.spool.pathOf(job.id)), plan, types, job.rowsRead),
      types,
    );
    // The database writes one chunk while the next one is read: each has a core of its own.
    await oneAhead(chunks, async (chunk) => {
      if (signal.aborted) throw new TakenOver();
      await this.writeChunk(job, chunk, plan);
    });
    return !signal.aborted;
  }

  private async *prepare(chunks: AsyncIterable<Chunk>, types: AttributeTypes): AsyncGenerator<PreparedChunk> {
    for await (const chunk of chunks) {
      const changes = chunk.accepted.map(({ change }) => change);
      yield { ...chunk, prepared: this.writer.prepare(changes, types) };
    }
  }

  private async writeChunk(
    { workspaceId, id }: Import,
    chunk: PreparedChunk,
    { words }: FilePlan,
  ): Promise<void> {
    const { rowsBefore, rows, accepted, prepared } = chunk;
    const progress: ImportProgress = {
      rows,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejections: chunk.rejections,
    };
    await this.database.transaction(async (tx) => {
      const outcomes = await this.writer.writePrepared(tx, workspaceId, prepared, id);
      for (const [index, { record }] of accepted.entries()) {
        const outcome = outcomes[index];
        if (!outcome) throw new Error('a row has no outcome');
        if (outcome.kind === 'rejected')
          progress.rejections.push(rejectedRow(record, outcome.problems, words));
        else progress[outcome.kind] += 1;
      }
      if (!(await this.imports.advance(tx, workspaceId, id, rowsBefore, progress))) throw new TakenOver();
    });
  }
}
