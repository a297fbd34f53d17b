import { Inject, Injectable } from '@nestjs/common';
import { classifyAnswer, parseLineId } from '#libs/line';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionAccess, LineGateway } from '../connections/index.js';
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

  override async open(workspaceId: string, connectionId: string): Promise<OpenSender> {
    const accessToken = await this.access.getAccessToken(workspaceId, connectionId);
    const refused = (why: string): Promise<'renew' | 'revoked'> =>
      this.access.reportRefusedToken(workspaceId, connectionId, accessToken, why);
    return { send: (request) => this.push(accessToken, request, refused) };
  }

  private async push(
    accessToken: string,
    request: FrozenRequest,
    refused: (why: string) => Promise<'renew' | 'revoked'>,
  ): Promise<AnswerDecision> {
    const raw = await this.line.sender.push({
      accessToken,
      retryKey: request.retryKey,
      body: request.body,
      timeoutMs: this.settings.lineTimeoutMs,
    });
    const to = parseLineId(RECIPIENT.exec(request.body)?.[1] ?? '')?.kind ?? 'user';
    const answer = classifyAnswer(raw, { endpoint: 'push', to });
    if (answer.kind === 'unauthorized' && (await refused(answer.message)) === 'renew')
      return { kind: 'wait' };
    return decideAnswer(answer);
  }
}
