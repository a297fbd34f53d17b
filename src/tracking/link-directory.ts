import { Injectable } from '@nestjs/common';
import { BatchedLookup } from '../common/index.js';
import { ExpiringCache } from './expiring-cache.js';
import { LinkRepository, type LinkTarget } from './link.repository.js';

/** How long another process may still follow a link that was erased here. */
export const REMEMBERED_MS = 60_000;
const REMEMBERED_TARGETS = 20_000;
/** Codes cannot be guessed, so nobody asks for one before it is made; it is short for the sake of restored backups. */
const UNKNOWN_FOR_MS = 30_000;
const REMEMBERED_UNKNOWN = 20_000;

const GATHERED_FOR_MS = 2;
const ASKED_AT_ONCE = 500;
const MOST_WAITING = 10_000;

/** Where codes lead, for who asks thousands of times a second. What is not there is remembered apart, and pushes nothing out. */
@Injectable()
export class LinkDirectory {
  private readonly targets = new ExpiringCache<LinkTarget>(REMEMBERED_TARGETS, REMEMBERED_MS);
  private readonly unknown = new ExpiringCache<true>(REMEMBERED_UNKNOWN, UNKNOWN_FOR_MS);
  private readonly lookup: BatchedLookup<LinkTarget>;

  constructor(links: LinkRepository) {
    this.lookup = new BatchedLookup({
      load: async (codes) => new Map((await links.findTargets(codes)).map((target) => [target.code, target])),
      waitMs: GATHERED_FOR_MS,
      batchSize: ASKED_AT_ONCE,
      mostWaiting: MOST_WAITING,
    });
  }

  /** Without waiting: the target, `null` when there is none, `undefined` when it has to be looked up. */
  recall(code: string): LinkTarget | null | undefined {
    const nowMs = performance.now();
    return this.targets.get(code, nowMs) ?? (this.unknown.get(code, nowMs) ? null : undefined);
  }

  /** @throws LookupsFull in a flood, or what the database says */
  async find(code: string): Promise<LinkTarget | null> {
    const target = await this.lookup.find(code);
    if (target) this.targets.set(code, target, performance.now());
    else this.unknown.set(code, true, performance.now());
    return target ?? null;
  }

  /** They were removed. */
  forget(codes: readonly string[]): void {
    for (const code of codes) this.targets.delete(code);
  }
}
