import type { LineAnswer } from '#libs/line';

/** Why sending of a whole run pauses: what one answer says of the connection, not of the recipient. */
export type PauseReason = 'token_revoked' | 'monthly_quota_exceeded';

/** What one answer means for its position, and for the rest of the batch. */
export type AnswerDecision =
  | { kind: 'sent'; requestId: string }
  | { kind: 'failed'; failure: Failure }
  /** perhaps accepted: ask again later with the same key and bytes */
  | { kind: 'ask_again' }
  /** certainly not sent: nothing more of this batch for now */
  | { kind: 'wait' }
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
    case 'rejected':
      return {
        kind: 'failed',
        failure: {
          reason: answer.reason,
          detail: storable(answer.message),
          httpStatus: answer.status,
          requestId: answer.requestId,
        },
      };
    case 'unknown':
      return { kind: 'ask_again' };
    case 'rate_limited':
      return { kind: 'wait' };
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
