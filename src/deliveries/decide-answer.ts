import type { LineAnswer } from '#libs/line';

/** Why sending of a whole connection pauses: what one answer says of the account, not of the recipient. */
export type PauseReason = 'token_revoked' | 'monthly_quota_exceeded';

/** What one answer means for its recipients, and for the rest of the batch. */
export type AnswerDecision =
  | { kind: 'sent'; requestId: string }
  | { kind: 'failed'; failure: Failure; about: 'message' | 'recipient'; badIndex?: number }
  /** perhaps accepted: ask again later with the same key and bytes */
  | { kind: 'ask_again' }
  /** LINE could not be reached at all: certainly not sent */
  | { kind: 'unreachable' }
  /** certainly not sent: this endpoint is asked too fast */
  | { kind: 'slow_down' }
  /** certainly not sent: these recipients have to wait, the others need not */
  | { kind: 'wait' }
  /** certainly not sent: nothing more of this batch for now */
  | { kind: 'hold' }
  | { kind: 'pause'; reason: PauseReason };

export interface Failure {
  /** a stable name of the public contract, such as `invalid_line_id` */
  reason: string;
  /** in words; holds no personal data */
  detail: string;
  httpStatus?: number;
  requestId?: string;
}

/** One decision per answer of LINE, and nothing else: no clock, no counting, no state. */
export function decideAnswer(answer: LineAnswer): AnswerDecision {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'sent', requestId: answer.requestId ?? '' };
    case 'rejected': {
      const { reason, status: httpStatus, requestId, about, badIndex } = answer;
      const failure = { reason, detail: storable(answer.message), httpStatus, requestId };
      return { kind: 'failed', failure, about, badIndex };
    }
    case 'unknown':
      return { kind: answer.notSent ? 'unreachable' : 'ask_again' };
    case 'rate_limited':
      return { kind: answer.whose === 'endpoint' ? 'slow_down' : 'wait' };
    case 'quota_exhausted':
      return { kind: 'pause', reason: 'monthly_quota_exceeded' };
    case 'unauthorized':
      return { kind: 'pause', reason: 'token_revoked' };
  }
}

/** PostgreSQL's text holds every character but this one; a batch with it in an answer could never be closed. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}

/** What is recorded when LINE never said whether it took the message and it is too late, or unwanted, to ask. */
export function unconfirmed(detail: string): Failure {
  return { reason: 'unconfirmed', detail };
}
