import { Injectable } from '@nestjs/common';
import type { LineProblem, Quota } from '#libs/line';
import { Clock } from '../common/index.js';
import { ConnectionAccess } from './connection-access.js';
import { ConnectionRepository } from './connection.repository.js';
import { quotaColumns } from './quota-columns.js';

/** This month's messages, counted in people reached. `remaining` is null when there is no limit. */
export interface QuotaNow extends Quota {
  ok: true;
  remaining: number | null;
  readAt: Date;
}

export type QuotaReading = QuotaNow | LineProblem;

/** An answer of LINE is given again for so long, unless the caller says otherwise: it is approximate anyway. */
const FRESH_MS = 2_000;
/** Far more connections than a server has. */
const MOST_ENTRIES = 1_000;

interface Entry {
  workspaceId: string;
  /** absent while LINE is being asked */
  answeredAt?: number;
  reading: Promise<QuotaReading>;
}

/** Asks LINE what a connection may still send this month: one question at a time for each, whoever wants to know. */
@Injectable()
export class QuotaReader {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly access: ConnectionAccess,
    private readonly repository: ConnectionRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * LINE's problems are values. What LINE said is also kept in the connection's row.
   *
   * @param maxAgeMs how old an answer may be; with 0 LINE is asked, unless it is being asked at this moment
   * @throws NotFound
   */
  read(workspaceId: string, connectionId: string, maxAgeMs = FRESH_MS): Promise<QuotaReading> {
    const known = this.entries.get(connectionId);
    if (known?.workspaceId === workspaceId && this.isFresh(known, maxAgeMs)) return known.reading;
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear();
    const entry: Entry = { workspaceId, reading: this.readAnew(workspaceId, connectionId) };
    this.entries.set(connectionId, entry);
    entry.reading.then(
      () => {
        entry.answeredAt = this.clock.now().getTime();
      },
      () => this.entries.delete(connectionId),
    );
    return entry.reading;
  }

  private isFresh({ answeredAt }: Entry, maxAgeMs: number): boolean {
    if (answeredAt === undefined) return true;
    const ageMs = this.clock.now().getTime() - answeredAt;
    return ageMs >= 0 && ageMs < maxAgeMs;
  }

  private async readAnew(workspaceId: string, connectionId: string): Promise<QuotaReading> {
    const answer = await this.access.ask(workspaceId, connectionId, (account) => account.getQuota());
    if (!answer.ok) return answer;
    const quota = answer.value;
    const readAt = this.clock.now();
    await this.repository.keepQuota(workspaceId, connectionId, quotaColumns(quota, readAt));
    return { ok: true, ...quota, remaining: remainingOf(quota), readAt };
  }
}

/** @returns null when there is no limit */
export function remainingOf({ limit, used }: Pick<Quota, 'limit' | 'used'>): number | null {
  return limit === null ? null : Math.max(0, limit - used);
}
