import type { CompiledTemplate } from '#libs/templating';
import { freezeBatches, type LedgerEntries, type PlannedDelivery } from '../deliveries/index.js';
import { addressOf, type Candidate, type PlanContext, planRecipient } from './plan-recipient.js';

export interface ChunkContext extends Omit<PlanContext, 'taken' | 'room'> {
  runId: string;
  /** number of the first batch this chunk may make */
  nextSeq: number;
  room: number | null;
  taken: ReadonlySet<string>;
}

/** LINE IDs of a chunk, so that the caller can look up which of them the run has taken already. */
export function addressesOf(candidates: Candidate[], recipient: CompiledTemplate): string[] {
  return candidates.flatMap((candidate) => {
    const address = addressOf(candidate, recipient);
    return 'lineId' in address ? [address.lineId] : [];
  });
}

/** Plans the contacts of one chunk in their order: each ends in exactly one list of the answer. */
export function planChunk(candidates: Candidate[], context: ChunkContext): LedgerEntries {
  const taken = new Set(context.taken);
  let room = context.room;
  const planned: PlannedDelivery[] = [];
  const removals: LedgerEntries['removals'] = [];
  const failures: LedgerEntries['failures'] = [];
  for (const candidate of candidates) {
    const plan = planRecipient(candidate, { ...context, taken, room });
    if (plan.kind === 'removed') {
      removals.push({ contactId: candidate.contactId, reason: plan.reason });
      continue;
    }
    taken.add(plan.lineId);
    if (room !== null) room -= 1;
    if (plan.kind === 'failed') {
      const { lineId, reason, detail } = plan;
      failures.push({ contactId: candidate.contactId, lineId, reason, detail });
    } else planned.push({ contactId: candidate.contactId, lineId: plan.lineId, messages: plan.messages });
  }
  return { ...freezeBatches(context.runId, context.nextSeq, planned), removals, failures };
}
