import { checkMessages, parseLineId } from '#libs/line';
import { type CompiledMessages, type CompiledTemplate, render, renderMessages } from '#libs/templating';
import type { RemovalReason } from '../deliveries/index.js';
import { isInControlGroup } from './control-group.js';

/** What planning knows of one qualified contact. */
export interface Candidate {
  contactId: string;
  lineId: string | null;
  friendStatus: string;
  /** what templates may use: system fields and attributes */
  variables: Record<string, unknown>;
}

/** What planning knows of the run, the same for every contact of a chunk but for what the chunk itself takes. */
export interface PlanContext {
  campaignId: string;
  recipient: CompiledTemplate;
  messages: CompiledMessages;
  controlGroupPercent: number;
  /** recipients that may still be attempted; null without a limit */
  room: number | null;
  /** the run was stopped: who would have been attempted is removed instead */
  stopped: boolean;
  /** LINE IDs this run has a delivery for */
  taken: ReadonlySet<string>;
}

export type RecipientPlan =
  | { kind: 'removed'; reason: RemovalReason }
  | { kind: 'failed'; lineId: string; reason: string; detail: string }
  | { kind: 'attempted'; lineId: string; messages: unknown[] };

/** Passes one contact through the gates; the first that closes gives the reason. Then renders what he is to receive. */
export function planRecipient(candidate: Candidate, context: PlanContext): RecipientPlan {
  const address = addressOf(candidate, context.recipient);
  if ('reason' in address) return { kind: 'removed', reason: address.reason };
  const gate = closedGate(candidate, address.lineId, context);
  if (gate) return { kind: 'removed', reason: gate };
  return renderFor(candidate, address.lineId, context.messages);
}

/** The LINE ID a contact is reached at, before any gate: also used by preview and test-send. */
export function addressOf(
  candidate: Pick<Candidate, 'variables'>,
  recipient: CompiledTemplate,
): { lineId: string } | { reason: 'no_line_id' | 'invalid_line_id' } {
  const rendered = render(recipient, candidate.variables);
  if (!rendered.ok)
    return { reason: rendered.reason === 'personalization_missing' ? 'no_line_id' : 'invalid_line_id' };
  const value = rendered.text.trim();
  if (value === '') return { reason: 'no_line_id' };
  const parsed = parseLineId(value);
  return parsed ? { lineId: parsed.id } : { reason: 'invalid_line_id' };
}

function closedGate(candidate: Candidate, lineId: string, context: PlanContext): RemovalReason | undefined {
  if (context.taken.has(lineId)) return 'duplicate';
  // Only when he himself is the recipient: a group may be reached whoever of it blocks the account.
  if (candidate.friendStatus === 'blocked' && candidate.lineId === lineId) return 'not_friend';
  if (isInControlGroup(context.campaignId, lineId, context.controlGroupPercent)) return 'control_group';
  if (context.room !== null && context.room <= 0) return 'limit';
  return context.stopped ? 'stopped' : undefined;
}

function renderFor(candidate: Candidate, lineId: string, messages: CompiledMessages): RecipientPlan {
  const rendered = renderMessages(messages, candidate.variables);
  if (!rendered.ok) return { kind: 'failed', lineId, reason: rendered.reason, detail: describe(rendered) };
  const [issue] = checkMessages(rendered.messages, 'rendered').filter(({ severity }) => severity === 'error');
  if (issue)
    return { kind: 'failed', lineId, reason: 'message_rejected', detail: `${issue.path} ${issue.message}` };
  return { kind: 'attempted', lineId, messages: rendered.messages };
}

function describe(failure: Extract<ReturnType<typeof renderMessages>, { ok: false }>): string {
  if (failure.reason === 'personalization_missing')
    return `No value for ${failure.variables.map((name) => `{{${name}}}`).join(', ')} and no fallback.`;
  return failure.message;
}
