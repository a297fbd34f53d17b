import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ContactCondition, ContactReader, ContactRow } from '../contacts/index.js';
import type { Database, Queryable } from '../database/index.js';
import {
  type FillingBatches,
  FillingChanged,
  type LedgerRepository,
  type PipelineObserver,
  type QuarantineRepository,
} from '../deliveries/index.js';
import type { LinkRepository } from '../tracking/index.js';
import { addressesOf, planChunk } from './plan-chunk.js';
import { type Prospect, ProspectMaker, type RunTemplates } from './prospect.js';
import type { Run } from './run.entity.js';
import type { PlanningState, RunRepository } from './run.repository.js';
import { SeenLineIds } from './seen-line-ids.js';

/** Contacts planned in one transaction: large enough to be cheap, small enough to be redone after a crash. */
export const CHUNK_SIZE = 2_500;
/** Contacts rendered in one turn of the event loop, so that sending goes on between. */
const RENDERED_AT_ONCE = 250;
/** Contacts of a run of which nobody counted them, as of a retry. */
const UNKNOWN_AUDIENCE = 100_000;

export interface PlanTools {
  database: Database;
  runs: RunRepository;
  ledger: LedgerRepository;
  links: LinkRepository;
  quarantine: QuarantineRepository;
  contacts: ContactReader;
  observer: PipelineObserver;
}

/** What is made once for a run and used for every chunk. */
export interface Prepared extends RunTemplates {
  where: ContactCondition;
}

interface PreparedPage {
  prospects: Prospect[];
  lastId: string | null;
  isLast: boolean;
  /** the workspace's, before the contacts were read */
  erasureCount: number;
}

/** `lost`: the run was paused, or is another process's to plan · `stale`: somebody was erased since the page was read */
interface Written {
  written: 'written' | 'lost' | 'stale';
  isLast: boolean;
}

/**
 * The planning of one run by this process, a chunk at a time. While one chunk is written, the next is read and rendered;
 * both depend on nothing that is decided in between.
 */
export class PlanSession {
  private readonly maker: ProspectMaker;
  private cursor: string | null;
  /** of all that this run has planned; nothing when others have planned a part of it */
  private readonly seen: SeenLineIds | undefined;
  private filling: FillingBatches | undefined;
  private ahead: Promise<PreparedPage> | undefined;

  constructor(
    readonly run: Run,
    private readonly prepared: Prepared,
    private readonly tools: PlanTools,
    private readonly owner: string,
  ) {
    this.maker = new ProspectMaker(prepared);
    this.cursor = run.planCursor;
    if (this.cursor === null) this.seen = new SeenLineIds(run.audienceCount ?? UNKNOWN_AUDIENCE);
  }

  /** Plans one chunk. @returns whether there is more; not when the run was paused, or is another process's to plan now */
  async step(): Promise<boolean> {
    const page = await (this.ahead ?? this.prepare(this.cursor));
    this.ahead = page.isLast ? undefined : this.prepare(page.lastId);
    // Seldom awaited: a run that is paused leaves it behind.
    this.ahead?.catch(() => undefined);
    const { written, isLast } = await this.write(page);
    if (written === 'stale') {
      // What was read may hold him: it is read again at the next turn.
      this.ahead = undefined;
      return true;
    }
    if (written === 'lost') return false;
    this.cursor = page.lastId ?? this.cursor;
    return !isLast;
  }

  private async prepare(after: string | null): Promise<PreparedPage> {
    const erasureCount = await this.tools.runs.erasureCount(this.run.workspaceId);
    const page = await this.tools.contacts.nextPage({
      workspaceId: this.run.workspaceId,
      where: this.prepared.where,
      createdUntil: this.run.createdAt,
      after: after ?? undefined,
      limit: CHUNK_SIZE,
      connectionId: this.run.connectionId,
    });
    const prospects = await this.render(page);
    return { prospects, lastId: page.at(-1)?.id ?? null, isLast: page.length < CHUNK_SIZE, erasureCount };
  }

  private async render(page: ContactRow[]): Promise<Prospect[]> {
    const prospects: Prospect[] = [];
    for (let start = 0; start < page.length; start += RENDERED_AT_ONCE) {
      if (start > 0) await nextTurn();
      for (const contact of page.slice(start, start + RENDERED_AT_ONCE))
        prospects.push(this.maker.make(contact));
    }
    return prospects;
  }

  /** Somebody who is erased completes the filling batches he is in; what fills is then read anew. */
  private async write(page: PreparedPage): Promise<Written> {
    try {
      return await this.tryToWrite(page);
    } catch (error) {
      if (!(error instanceof FillingChanged)) throw error;
      this.filling = undefined;
      return this.tryToWrite(page);
    }
  }

  private async tryToWrite(page: PreparedPage): Promise<Written> {
    const { database, runs, ledger, links, observer } = this.tools;
    const outcome = await database.transaction(async (tx) => {
      const state = await runs.lockForPlanning(tx, this.run, this.owner);
      if (!state || state.planCursor !== this.cursor) return { written: 'lost' as const };
      if (state.erasureCount !== page.erasureCount) return { written: 'stale' as const };
      const { prospects, isLast } = this.withinDraw(page, state);
      const filling = this.filling ?? (await ledger.findFilling(tx, this.run.id));
      const planned = planChunk(prospects, {
        ...(await this.contextFor(tx, prospects, state)),
        filling,
        isLast,
      });
      await links.append(tx, planned.links);
      await ledger.append(tx, this.run.id, planned.entries);
      if (isLast) await ledger.sealBatches(tx, this.run.id);
      await runs.moveCursor(tx, this.run.id, page.lastId, isLast);
      this.filling = planned.filling;
      return {
        written: 'written' as const,
        isLast,
        count: prospects.length,
        failed: planned.entries.failures.length,
      };
    });
    if (outcome.written !== 'written') return { written: outcome.written, isLast: false };
    observer.planned(outcome.count, outcome.failed);
    return { written: 'written', isLast: outcome.isLast };
  }

  /** Who came to match since the audience was drawn may stand before the last one drawn; beyond the limit nobody is planned. */
  private withinDraw(
    { prospects, isLast }: PreparedPage,
    { qualifiedCount }: PlanningState,
  ): Pick<PreparedPage, 'prospects' | 'isLast'> {
    const room = (this.run.plan.audience.draw?.count ?? Infinity) - qualifiedCount;
    if (prospects.length < room) return { prospects, isLast };
    return { prospects: prospects.slice(0, Math.max(0, room)), isLast: true };
  }

  private async contextFor(tx: Queryable, prospects: Prospect[], state: PlanningState) {
    const { ledger, quarantine } = this.tools;
    const { id: runId, campaignId, connectionId, plan, retryOfRunId } = this.run;
    const { limit } = plan.audience;
    const addresses = addressesOf(prospects);
    const taken = await ledger.findTaken(tx, runId, this.perhapsTaken(addresses));
    if (retryOfRunId)
      for (const lineId of await ledger.findReached(tx, retryOfRunId, addresses)) taken.add(lineId);
    return {
      runId,
      campaignId,
      controlGroupPercent: plan.controlGroupPercent,
      room: limit === null ? null : limit - state.attemptedCount,
      stopped: state.status === 'stopped',
      taken,
      quarantined: (await quarantine.hasAny(tx, connectionId))
        ? await quarantine.findAmong(tx, connectionId, addresses)
        : new Set<string>(),
      nextSeq: state.nextSeq,
    };
  }

  /** Those of whom the ledger has to be asked. A chunk that is planned again has seen its own, and asks of all of them. */
  private perhapsTaken(addresses: string[]): string[] {
    const { seen } = this;
    return seen ? addresses.filter((lineId) => seen.add(lineId)) : addresses;
  }
}
