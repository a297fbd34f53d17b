import {
  type FillingBatches,
  freezeBatches,
  type LedgerEntries,
  type PlannedDelivery,
} from '../deliveries/index.js';
import type { NewLink } from '../tracking/index.js';
import { type PlanContext, planRecipient } from './plan-recipient.js';
import type { Prospect } from './prospect.js';

export interface ChunkContext extends PlanContext {
  runId: string;
  /** number of the first batch this chunk may make */
  nextSeq: number;
  filling: FillingBatches;
  /** no chunk comes after this one */
  isLast: boolean;
}

export interface PlannedChunk {
  entries: LedgerEntries;
  /** that the planned messages lead through */
  links: NewLink[];
  filling: FillingBatches;
}

/** LINE IDs of a chunk, so that the caller can look up which of them are taken or in quarantine. */
export function addressesOf(prospects: readonly Prospect[]): string[] {
  return prospects.flatMap(({ address }) => ('lineId' in address ? [address.lineId] : []));
}

/** Plans the contacts of one chunk in their order: each ends in exactly one list of the entries. */
export function planChunk(prospects: readonly Prospect[], context: ChunkContext): PlannedChunk {
  const taken = new Set(context.taken);
  let room = context.room;
  const planned: PlannedDelivery[] = [];
  const removals: LedgerEntries['removals'] = [];
  const failures: LedgerEntries['failures'] = [];
  const links = new Map<string, NewLink>();
  for (const prospect of prospects) {
    const { contactId } = prospect;
    const plan = planRecipient(prospect, { ...context, taken, room });
    if (plan.kind === 'removed') {
      removals.push({ contactId, reason: plan.reason, detail: plan.detail });
      continue;
    }
    taken.add(plan.lineId);
    if (room !== null) room -= 1;
    const { lineId } = plan;
    if (plan.kind === 'failed')
      failures.push({ contactId, lineId, reason: plan.reason, detail: plan.detail });
    else {
      planned.push({ contactId, lineId, messages: plan.messages });
      for (const link of plan.links) links.set(link.code, link);
    }
  }
  const { filling, ...frozen } = freezeBatches(context, planned);
  return { entries: { ...frozen, removals, failures }, links: [...links.values()], filling };
}
