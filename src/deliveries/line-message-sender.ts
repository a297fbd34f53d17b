import { Inject, Injectable } from '@nestjs/common';
import { type AnswerTarget, classifyAnswer, parseLineId, type RawAnswer, type SendRequest } from '#libs/line';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionAccess, LineGateway } from '../connections/index.js';
import type { BatchKind } from './batch.repository.js';
import { type AnswerDecision, decideAnswer } from './decide-answer.js';
import type { FrozenRequest } from './frozen-content.js';
import { MessageSender, type OpenSender } from './message-sender.js';

/** Frozen pushes begin with their recipient: `freeze-batches.ts` writes `to` first. */
const RECIPIENT = /^\{"to":"([^"]+)"/;

@Injectable()
export class LineMessageSender extends MessageSender {
  constructor(
    private readonly access: ConnectionAccess,
    private readonly line: LineGateway,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  override async open(workspaceId: string, connectionId: string, kind: BatchKind): Promise<OpenSender> {
    const accessToken = await this.access.getAccessToken(workspaceId, connectionId);
    const { sender } = this.line;
    const call = (request: SendRequest): Promise<RawAnswer> =>
      kind === 'push' ? sender.push(request) : sender.multicast(request);
    return {
      send: async (request) => {
        const { retryKey, body } = request;
        const raw = await call({ accessToken, retryKey, body, timeoutMs: this.settings.lineTimeoutMs });
        const answer = classifyAnswer(raw, targetOf(kind, request));
        if (answer.kind === 'accepted')
          this.access.reportWorkingToken(workspaceId, connectionId, accessToken);
        if (answer.kind !== 'unauthorized') return decideAnswer(answer);
        return (
          this.isRenewed(workspaceId, connectionId, accessToken, answer.message)
            .then((renewed) => (renewed ? HOLD : decideAnswer(answer)))
            // The database is away: whether the token can be renewed is asked again with the next lease.
            .catch(() => HOLD)
        );
      },
    };
  }

  private async isRenewed(
    workspaceId: string,
    connectionId: string,
    accessToken: string,
    why: string,
  ): Promise<boolean> {
    return (await this.access.reportRefusedToken(workspaceId, connectionId, accessToken, why)) === 'renew';
  }
}

const HOLD: AnswerDecision = { kind: 'hold' };

function targetOf(kind: BatchKind, { body }: FrozenRequest): AnswerTarget {
  if (kind === 'multicast') return { endpoint: 'multicast' };
  return { endpoint: 'push', to: parseLineId(RECIPIENT.exec(body)?.[1] ?? '')?.kind ?? 'user' };
}
