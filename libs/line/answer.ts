/** What came back for one request, before it is understood. Made by the sender, which never throws. */
export type RawAnswer = RawResponse | NoAnswer;

export interface RawResponse {
  kind: 'response';
  /** HTTP status. */
  status: number;
  headers: AnswerHeaders;
  /** The whole body, or its beginning when it was longer than any answer of LINE. */
  body: string;
}

export interface AnswerHeaders {
  /** `x-line-request-id`: LINE's id of this very request. */
  requestId?: string;
  /** `x-line-accepted-request-id`: with 409, the id of the request that was accepted earlier. */
  acceptedRequestId?: string;
}

/** No complete response arrived. The request may have been accepted all the same. */
export interface NoAnswer {
  kind: 'no_answer';
  cause: NoAnswerCause;
  message: string;
}

/**
 * `connect`: no connection came about, or it broke before the request was handed to it · `not_sent`: time was up while
 * it waited for a connection · `timeout`: sent, and nothing complete in time · `reset`: cut before the response began ·
 * `truncated`: cut inside the response · `cancelled`: we were closed · `failed`: anything else.
 *
 * With `connect` and `not_sent` no byte of the request can have reached LINE; with the others it may have.
 */
export type NoAnswerCause =
  'connect' | 'not_sent' | 'timeout' | 'reset' | 'truncated' | 'cancelled' | 'failed';

/** The failure reasons that one answer of LINE can give for certain. */
export type RejectionReason = 'invalid_line_id' | 'message_rejected' | 'forbidden' | 'not_in_group';

/** LINE's answer to one request to send, understood. */
export type LineAnswer =
  | Accepted
  | Rejected
  | RateLimited
  | { kind: 'quota_exhausted'; message: string; requestId?: string }
  | { kind: 'unauthorized'; message: string; requestId?: string }
  | UnknownAnswer;

/** LINE took the request. It says nothing of arrival. */
export interface Accepted {
  kind: 'accepted';
  /** Of the request that was accepted, which is an earlier one when `duplicate`. */
  requestId?: string;
  /** LINE had accepted the same retry key before, and sent nothing now. */
  duplicate: boolean;
}

/** Certainly not sent: too many requests to the endpoint, or too many messages to this recipient. */
export interface RateLimited {
  kind: 'rate_limited';
  whose: 'endpoint' | 'recipient';
  message: string;
  requestId?: string;
}

/** Certainly not sent to anyone, and never will be with these bytes. */
export interface Rejected {
  kind: 'rejected';
  reason: RejectionReason;
  /** Whether other recipients might fare better with the same messages. */
  about: 'message' | 'recipient';
  status: number;
  message: string;
  /** Position in `to` of the recipient that LINE names, when it names one. */
  badIndex?: number;
  requestId?: string;
}

/** Perhaps accepted, perhaps not: ask again with the same key and the same bytes. */
export interface UnknownAnswer {
  kind: 'unknown';
  /** HTTP status; absent when no response arrived. */
  status?: number;
  /** Set when the request never left us. */
  notSent?: true;
  message: string;
  requestId?: string;
}
