import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/index.js';
import type { AttributeTypes } from '../attribute-typing.js';
import { AttributeRepository } from '../attribute.repository.js';
import type { ContactChange } from '../contact-change.js';
import { problemsText } from '../contact-change.js';
import { ContactWriter } from '../contact-writer.js';
import { checkFile, type FilePlan } from './check-file.js';
import type { FileRecord } from './csv-reader.js';
import { FileProblem } from './file-problem.js';
import type { Import, ImportProgress } from './import.js';
import { ImportRepository } from './import.repository.js';
import { readRecords } from './open-file.js';
import { readCsvRow, readNdjsonRow } from './row-to-change.js';
import { Spool } from './spool.js';

/** Rows of one transaction: enough to be fast, few enough that progress is seen and a kill loses little. */
const CHUNK_ROWS = 1_000;
/** A chunk of long rows is written earlier, so that memory is bounded by bytes too (in UTF-16 units). */
const CHUNK_LENGTH = 2 * 1_048_576;

const GONE =
  'The uploaded file is no longer on this server, so the import cannot go on. Send the file again: ' +
  'rows that are in already will count as unchanged.';
const INTERNAL =
  'Something went wrong here; the rows read so far are in. Send the file again, and tell your operator if it fails again.';

/** `unfinished`: the process ends, or another one goes on with this import. */
type Result = { kind: 'done' } | { kind: 'failed'; error: string } | { kind: 'unfinished' };

const DONE: Result = { kind: 'done' };
const UNFINISHED: Result = { kind: 'unfinished' };
const failed = (error: string): Result => ({ kind: 'failed', error });

/** Another process has gone on with this import; here it ends. */
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

  /** Runs until the end of the file, a problem, or the signal; after the signal, a later run goes on. */
  async run(job: Import, signal: AbortSignal): Promise<void> {
    const { workspaceId, id } = job;
    const result = await this.resultOf(job, signal);
    if (result.kind === 'unfinished') return;
    // The file first: whoever sees the import ended may rely on the upload being gone.
    await this.spool.remove(id);
    await this.imports.finish(workspaceId, id, result.kind === 'failed' ? result.error : null);
  }

  private async resultOf(job: Import, signal: AbortSignal): Promise<Result> {
    try {
      if (!this.spool.has(job.id)) return job.rowsRead === job.rowsTotal ? DONE : failed(GONE);
      return (await this.carryOut(job, signal)) ? DONE : UNFINISHED;
    } catch (error) {
      // While the process ends, the database may go away under the import; the next start resumes it.
      if (error instanceof TakenOver || signal.aborted) return UNFINISHED;
      if (error instanceof FileProblem) return failed(error.message);
      this.#logger.error({ err: error, importId: job.id }, 'import failed');
      return failed(INTERNAL);
    }
  }

  private async carryOut(job: Import, signal: AbortSignal): Promise<boolean> {
    const { workspaceId, id } = job;
    const known = await this.attributes.typesOf(this.database, workspaceId);
    const plan = await checkFile(this.spool.pathOf(id), job.options, known);
    const types = await this.database.transaction(async (tx) => {
      await this.imports.start(tx, workspaceId, id, plan);
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
    let toSkip = job.rowsRead + (plan.shape.format === 'csv' ? 1 : 0);
    let rowsRead = job.rowsRead;
    let chunk: FileRecord[] = [];
    let length = 0;
    for await (const records of readRecords(this.spool.pathOf(job.id), plan.shape)) {
      for (const record of records) {
        if (toSkip > 0) {
          toSkip -= 1;
          continue;
        }
        chunk.push(record);
        length += record.raw.length;
        if (chunk.length < CHUNK_ROWS && length < CHUNK_LENGTH) continue;
        if (signal.aborted) return false;
        await this.writeChunk(job, rowsRead, chunk, plan, types);
        rowsRead += chunk.length;
        chunk = [];
        length = 0;
      }
    }
    if (signal.aborted) return false;
    if (chunk.length > 0) await this.writeChunk(job, rowsRead, chunk, plan, types);
    return true;
  }

  private async writeChunk(
    { workspaceId, id }: Import,
    rowsRead: number,
    records: FileRecord[],
    plan: FilePlan,
    types: AttributeTypes,
  ): Promise<void> {
    const progress: ImportProgress = {
      rows: records.length,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejections: [],
    };
    const accepted: { record: FileRecord; change: ContactChange }[] = [];
    for (const record of records) {
      const reading =
        plan.shape.format === 'csv' ? readCsvRow(record, plan.columns, types) : readNdjsonRow(record);
      if (reading.ok) accepted.push({ record, change: reading.change });
      else progress.rejections.push(rejection(record, reading.message));
    }
    await this.database.transaction(async (tx) => {
      const outcomes = await this.writer.write(
        tx,
        workspaceId,
        accepted.map(({ change }) => change),
      );
      for (const [index, { record }] of accepted.entries()) {
        const outcome = outcomes[index];
        if (!outcome) throw new Error('a row has no outcome');
        if (outcome.kind === 'rejected')
          progress.rejections.push(rejection(record, problemsText([outcome.problem])));
        else progress[outcome.kind] += 1;
      }
      if (!(await this.imports.advance(tx, workspaceId, id, rowsRead, progress))) throw new TakenOver();
    });
  }
}

function rejection(record: FileRecord, message: string): ImportProgress['rejections'][number] {
  // PostgreSQL's text has no U+0000.
  return { rowNumber: record.line, message: clean(message), raw: clean(record.raw) };
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}
