import type { FrozenView, Outcome } from '../deliveries/index.js';
import type { Run } from '../runs/index.js';
import type { ExplanationStep } from './report.dto.js';

const REMOVED_BECAUSE: Record<string, string> = {
  no_line_id: 'The contact had no LINE ID.',
  invalid_line_id: 'What stood in place of the LINE ID is none.',
  duplicate: 'Another contact of this run has the same LINE ID; it is sent to once.',
  not_friend: 'The contact blocks the account.',
  quiet_hours: 'It was quiet hours.',
  frequency_cap: 'The contact had received as many messages as the frequency cap allows.',
  control_group: 'The contact belongs to the control group, which receives nothing.',
  limit: "The campaign's limit was reached.",
  stopped: "The campaign was stopped before it was this contact's turn.",
  stopped_by_template: 'The message says, by {{#stop}}, that it is not for this contact.',
};

/** The way of one contact through a run, as steps a person can read. */
export function explainDelivery(
  outcome: Outcome,
  frozen: FrozenView | undefined,
  { createdAt: startedAt, contentsKeptDays }: Pick<Run, 'createdAt' | 'contentsKeptDays'>,
): ExplanationStep[] {
  const at = (time: Date | null): string | null => time?.toISOString() ?? null;
  const steps: ExplanationStep[] = [
    { step: 'qualified', detail: 'The contact matched the audience.', at: at(startedAt) },
  ];
  if (outcome.status === 'removed' && !frozen)
    return [...steps, { step: 'removed', detail: whyRemoved(outcome), at: at(outcome.at) }];
  // A contact that was stopped is not counted as attempted, though it was planned like the others.
  if (outcome.status !== 'removed')
    steps.push({ step: 'attempted', detail: 'The contact passed every gate.', at: null });
  if (frozen)
    steps.push({ step: 'frozen', detail: 'The message was rendered and kept with its retry key.', at: null });
  // What was stopped was never asked for, even if others of its batch were.
  if (frozen?.firstAttemptAt && frozen.state !== 'stopped')
    steps.push({
      step: 'asked',
      detail: `The batch was given to LINE; attempts so far: ${frozen.attemptCount}.`,
      at: at(frozen.firstAttemptAt),
    });
  return [...steps, lastStep(outcome, contentsKeptDays, at(outcome.at))];
}

function lastStep(outcome: Outcome, keptDays: number | null, at: string | null): ExplanationStep {
  switch (outcome.status) {
    case 'sent':
      return { step: 'sent', detail: 'LINE accepted the message.', at };
    case 'failed':
      return { step: 'failed', detail: outcome.detail ?? whyNoDetail(keptDays), at };
    case 'removed':
      return { step: 'removed', detail: whyRemoved(outcome), at };
    case 'pending':
      return { step: 'pending', detail: 'There is no outcome yet.', at };
  }
}

function whyNoDetail(keptDays: number | null): string {
  return keptDays === null ? '' : `The reason tells; its details were removed after ${keptDays} days.`;
}

/** With the words of who wrote the message, when it was the message that stopped. */
function whyRemoved({ reason, detail }: Outcome): string {
  const why = REMOVED_BECAUSE[reason ?? ''] ?? '';
  return detail ? `${why} It says: ${detail}` : why;
}
