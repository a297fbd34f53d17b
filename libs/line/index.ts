export { isLineId, parseLineId, type LineId, type LineIdKind } from './ids.js';
export * from './limits.js';
export * from './messages/index.js';
export { retryKey, type RetryKeySource } from './retry-key.js';
export type {
  Accepted,
  AnswerHeaders,
  LineAnswer,
  NoAnswer,
  NoAnswerCause,
  RateLimited,
  RawAnswer,
  RawResponse,
  Rejected,
  RejectionReason,
  UnknownAnswer,
} from './answer.js';
export { classifyAnswer, type AnswerTarget } from './classify-answer.js';
export { LINE_API_BASE_URL, lineOrigin } from './base-url.js';
export { LineSender, type LineSenderOptions, type SendRequest } from './line-sender.js';
export type { LineErrorDetail } from './line-error-body.js';
export type { LineProblem, LineProblemKind, LineResult } from './line-result.js';
export { LineAccount, type LineAccountOptions, type ValidatedEndpoint } from './line-account.js';
export type {
  BotInfo,
  FollowerIds,
  GroupSummary,
  Profile,
  Quota,
  WebhookEndpoint,
  WebhookTest,
} from './account-values.js';
export { issueToken } from './issue-token.js';
export type { IssuedToken, IssuedTokenKind, TokenRequest } from './issued-token.js';
export { issueShortLivedToken } from './short-lived-token.js';
export { issueStatelessToken } from './stateless-token.js';
export {
  backlogMs,
  factorAt,
  newBucket,
  onClock,
  type Pace,
  paceBelow,
  slowedDown,
  SLOWING,
  takeTokens,
  type TokenBucket,
  type TokenGrant,
} from './pacing.js';
