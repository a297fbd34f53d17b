import type { RemovalReason } from '../deliveries/index.js';
import type { NewLink } from '../tracking/index.js';
import { isInControlGroup } from './control-group.js';
import type { Prospect } from './prospect.js';

/** What planning knows of the run, the same for every contact of a chunk but for what the chunk itself takes. */
export interface PlanContext {
  campaignId: string;
  controlGroupPercent: number;
  /** recipients that may still be attempted; null without a limit */
  room: number | null;
  /** the run was stopped: who would have been attempted is removed instead */
  stopped: boolean;
  /** LINE IDs this run has a delivery for, or that the run it retries has reached */
  taken: ReadonlySet<string>;
  /** LINE IDs that LINE has refused to the connection not long ago */
  quarantined: ReadonlySet<string>;
}

export type RecipientPlan =
  | { kind: 'removed'; reason: RemovalReason; detail?: string }
  | { kind: 'failed'; lineId: string; reason: string; detail: string }
  | { kind: 'attempted'; lineId: string; messages: string; links: readonly NewLink[] };

/** Passes one contact through the gates; the first that closes gives the reason. */
export function planRecipient(prospect: Prospect, context: PlanContext): RecipientPlan {
  const { address, message } = prospect;
  if ('reason' in address) return { kind: 'removed', reason: address.reason };
  const { lineId } = address;
  const gate = closedGate(prospect, lineId, context);
  if (gate) return { kind: 'removed', reason: gate };
  if (message.ok) return { kind: 'attempted', lineId, messages: message.messages, links: message.links };
  const { reason, detail } = message;
  if (reason === 'stopped') return { kind: 'removed', reason: 'stopped_by_template', detail };
  return { kind: 'failed', lineId, reason, detail };
}

function closedGate(prospect: Prospect, lineId: string, context: PlanContext): RemovalReason | undefined {
  if (context.quarantined.has(lineId)) return 'invalid_line_id';
  if (context.taken.has(lineId)) return 'duplicate';
  // Only when he himself is the recipient: a group may be reached whoever of it blocks the account.
  if (prospect.friendStatus === 'blocked' && prospect.ownLineId === lineId) return 'not_friend';
  if (isInControlGroup(context.campaignId, lineId, context.controlGroupPercent)) return 'control_group';
  if (context.room !== null && context.room <= 0) return 'limit';
  return context.stopped ? 'stopped' : undefined;
}
