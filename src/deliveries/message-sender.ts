import type { BatchKind } from './batch.repository.js';
import type { AnswerDecision } from './decide-answer.js';
import type { FrozenRequest } from './frozen-content.js';

/** What sending needs of a connection; `connections` and `libs/line` satisfy it (see `line-message-sender.ts`). */
export abstract class MessageSender {
  /**
   * A way to send with one connection, ready to be used for many requests.
   *
   * @throws AppError when the connection cannot send at all, for instance because its credential was revoked
   */
  abstract open(workspaceId: string, connectionId: string, kind: BatchKind): Promise<OpenSender>;
}

export interface OpenSender {
  /** Never throws; what is unclear is said to be unclear. */
  send(request: FrozenRequest): Promise<AnswerDecision>;
}
