import { Injectable, Logger } from '@nestjs/common';
import {
  compileMessages,
  type CompiledMessages,
  compileTemplate,
  type CompiledTemplate,
} from '#libs/templating';
import { AudienceResolver, type ResolvedAudience } from '../audiences/index.js';
import { AppError } from '../common/index.js';
import { ContactReader, type ContactRow, variablesOf } from '../contacts/index.js';
import { Database } from '../database/index.js';
import { LedgerRepository, RunSwitchRepository } from '../deliveries/index.js';
import { Bell } from '../queue/index.js';
import { addressesOf, planChunk } from './plan-chunk.js';
import type { Candidate } from './plan-recipient.js';
import type { Run } from './run.entity.js';
import { RunRepository } from './run.repository.js';

/** Contacts planned in one transaction: large enough to be cheap, small enough to be redone after a crash. */
const CHUNK_SIZE = 1_000;

/** What is made once for a run and used for every chunk. */
interface Prepared {
  recipient: CompiledTemplate;
  messages: CompiledMessages;
  audience: ResolvedAudience;
}

/** Walks a run's audience to its end, freezing a chunk at a time. Interrupted anywhere, it goes on after its cursor. */
@Injectable()
export class PlanRunService {
  private readonly logger = new Logger(PlanRunService.name);

  constructor(
    private readonly database: Database,
    private readonly runs: RunRepository,
    private readonly ledger: LedgerRepository,
    private readonly runSwitch: RunSwitchRepository,
    private readonly audiences: AudienceResolver,
    private readonly contacts: ContactReader,
    private readonly bell: Bell,
  ) {}

  /** @param isEnding whether the process ends: then planning stops between two chunks */
  async plan(run: Run, isEnding: () => boolean): Promise<void> {
    const prepared = await this.prepare(run);
    if (!prepared) return;
    let cursor = run.planCursor;
    while (!isEnding()) {
      const page = await this.contacts.nextPage({
        workspaceId: run.workspaceId,
        where: prepared.audience.where,
        createdUntil: run.createdAt,
        after: cursor ?? undefined,
        limit: CHUNK_SIZE,
      });
      const wrote = await this.writeChunk(run, prepared, cursor, page);
      if (!wrote) return;
      await this.bell.ring('send');
      if (page.length < CHUNK_SIZE) break;
      cursor = page.at(-1)?.id ?? cursor;
    }
    await this.runSwitch.finishIfDone(run.id);
  }

  /** What was published was checked then; if it does not hold any more, the run fails and says why. */
  private async prepare(run: Run): Promise<Prepared | undefined> {
    const { recipient, messages, audience } = run.plan;
    try {
      const compiled = compileMessages(messages);
      if (!compiled.ok)
        throw new AppError('invalid', 'template_invalid', 'A template of the run cannot be read.');
      return {
        recipient: compileTemplate(recipient),
        messages: compiled.messages,
        audience: await this.audiences.resolve(run.workspaceId, audience),
      };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.logger.warn({ runId: run.id, code: error.code }, 'a run cannot be planned');
      await this.runs.fail(run.id, error.code);
      await this.runSwitch.finishIfDone(run.id);
      return undefined;
    }
  }

  /** @returns false when the run is no longer ours to plan: paused, or planned by another process meanwhile */
  private async writeChunk(
    run: Run,
    prepared: Prepared,
    cursor: string | null,
    page: ContactRow[],
  ): Promise<boolean> {
    const candidates = page.map(toCandidate);
    const addresses = addressesOf(candidates, prepared.recipient);
    return this.database.transaction(async (tx) => {
      const state = await this.runs.lockForPlanning(tx, run);
      if (!state || state.planCursor !== cursor) return false;
      const { limit } = run.plan.audience;
      const entries = planChunk(candidates, {
        runId: run.id,
        campaignId: run.campaignId,
        recipient: prepared.recipient,
        messages: prepared.messages,
        controlGroupPercent: run.plan.controlGroupPercent,
        room: limit === null ? null : limit - state.attemptedCount,
        stopped: state.status === 'stopped',
        taken: await this.ledger.findTaken(tx, run.id, addresses),
        nextSeq: state.nextSeq,
      });
      await this.ledger.append(tx, run.id, entries);
      await this.runs.moveCursor(tx, run.id, page.at(-1)?.id ?? null, page.length < CHUNK_SIZE);
      return true;
    });
  }
}

function toCandidate(contact: ContactRow): Candidate {
  return {
    contactId: contact.id,
    lineId: contact.lineId,
    friendStatus: contact.friendStatus,
    variables: variablesOf(contact),
  };
}
