import type { Answer } from '../http/answer.js';
import { internalError, monthlyLimitReached, rateLimited, unauthorized } from '../line-errors.js';
import type { FaultKind, PlannedFault } from '../world/faults.js';
import type { ChannelCall } from './line-call.js';

const HTML_PAGE =
  '<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>';

const htmlPage = (status: number): Answer => ({
  status,
  body: HTML_PAGE,
  contentType: 'text/html; charset=utf-8',
});

/** What each fault makes of the answer there would have been. */
const EFFECTS: Readonly<Record<FaultKind, (answer: Answer, fault: PlannedFault) => Answer>> = {
  '401': unauthorized,
  '429_rate': rateLimited,
  '500_before': internalError,
  '503_html': () => htmlPage(503),
  reset_before: () => ({ ...internalError(), transport: 'reset' }),
  '429_monthly': monthlyLimitReached,
  '500_after': internalError,
  hang_after: (answer) => ({ ...answer, transport: 'hang' }),
  reset_after: (answer) => ({ ...answer, transport: 'reset' }),
  half_body_after: (answer) => ({ ...answer, transport: 'half_body' }),
  html_after: () => htmlPage(200),
  empty_after: (answer) => ({ ...answer, body: '', later: undefined }),
  slow: (answer, { delayMs }) => ({ ...answer, delayMs }),
};

const REPLACED: Answer = { status: 500, body: '' };

/** The planned fault that answers instead of LINE, before anything of the request is looked at. */
export function gatewayFault({ channel, endpoint }: ChannelCall): Answer | null {
  const fault = channel.faults.strike('gateway', endpoint.name);
  return fault === undefined ? null : EFFECTS[fault.kind](REPLACED, fault);
}

/** The planned refusal for want of messages, where the quota is looked at. */
export function quotaFault({ channel, endpoint }: ChannelCall): Answer | null {
  const fault = channel.faults.strike('quota', endpoint.name);
  return fault === undefined ? null : EFFECTS[fault.kind](REPLACED, fault);
}

/**
 * The answer after what happens to it on its way back. Only answers that say "accepted" (2xx and 409) are touched: a refusal
 * that is lost would leave nothing to be found out.
 */
export function withAnswerFault({ channel, endpoint }: ChannelCall, answer: Answer): Answer {
  if (answer.status >= 300 && answer.status !== 409) return answer;
  const fault = channel.faults.strike('answer', endpoint.name);
  return fault === undefined ? answer : EFFECTS[fault.kind](answer, fault);
}
