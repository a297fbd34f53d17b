import { Injectable, Logger } from '@nestjs/common';
import type { LineAccount, LineResult } from '#libs/line';
import { AppError, Clock } from '../common/index.js';
import { ConnectionRevoked } from './connection.errors.js';
import { type HeldTokens, HeldTokensReader } from './held-tokens.js';
import { IssuedTokenRepository } from './issued-token.repository.js';
import { LineGateway } from './line-gateway.js';
import { TokenIssuer, type TokenOutcome } from './token-issuer.js';
import { decideRefusal } from './token-refusal.js';
import { decideRenewal } from './token-renewal.js';

/** A question is asked again with another token only so often; two are the rule, a third when a worker renewed between. */
const MOST_TOKENS_TRIED = 3;

type NoToken = Exclude<TokenOutcome, { kind: 'token' }>;

export type CallOutcome<T> = { kind: 'answer'; answer: T } | NoToken;

/** Hands out access tokens to whoever talks to LINE for a connection, and hears what became of them. */
@Injectable()
export class ConnectionAccess {
  private readonly logger = new Logger(ConnectionAccess.name);
  /** refusals being decided on, by token: a storm of them is one */
  private readonly deciding = new Map<string, Promise<'renew' | 'revoked'>>();

  constructor(
    private readonly held: HeldTokensReader,
    private readonly issuer: TokenIssuer,
    private readonly repository: IssuedTokenRepository,
    private readonly line: LineGateway,
    private readonly clock: Clock,
  ) {}

  /**
   * The token to send with now. Cheap enough for every batch: it reads the database at most once a second, and waits for
   * LINE only when there is no token that could be used.
   *
   * @throws NotFound, ConnectionRevoked, or an AppError `line_unavailable` when no token can be issued now
   */
  async getAccessToken(workspaceId: string, connectionId: string): Promise<string> {
    const outcome = await this.tokenFor(workspaceId, connectionId);
    switch (outcome.kind) {
      case 'token':
        return outcome.accessToken;
      case 'revoked':
        throw new ConnectionRevoked(connectionId);
      case 'unavailable':
        throw new AppError(
          'unavailable',
          'line_unavailable',
          `LINE issues no access token now: ${outcome.why}`,
        );
    }
  }

  /**
   * LINE answered 401 to this token. However many report the same token, and from however many processes, one new token
   * is issued. When that is refused as well, the connection is revoked.
   *
   * @returns `renew` when another token may work, `revoked` when none will
   */
  reportRefusedToken(
    workspaceId: string,
    connectionId: string,
    accessToken: string,
    why: string,
  ): Promise<'renew' | 'revoked'> {
    const key = `${connectionId}\n${accessToken}`;
    const running = this.deciding.get(key);
    if (running) return running;
    const started = this.decide(workspaceId, connectionId, accessToken, why).finally(() =>
      this.deciding.delete(key),
    );
    this.deciding.set(key, started);
    return started;
  }

  /**
   * LINE accepted something sent with this token, so that a later refusal does not pass for the token's being bad from
   * the start. To be called freely: it does nothing but for the first time after a renewal that followed a refusal.
   */
  reportWorkingToken(workspaceId: string, connectionId: string, accessToken: string): void {
    this.clearSuspicion(workspaceId, connectionId, accessToken).catch((error: unknown) =>
      this.logger.warn({ connectionId, err: error }, 'could not note that an access token works'),
    );
  }

  /** Asks LINE about the account with the connection's token, and again when that had to be renewed. @throws NotFound */
  async ask<T>(
    workspaceId: string,
    connectionId: string,
    question: (account: LineAccount) => Promise<LineResult<T>>,
  ): Promise<LineResult<T>> {
    const outcome = await this.call(workspaceId, connectionId, {
      request: (accessToken) => question(this.line.account(accessToken)),
      refusalOf: (answer) => (!answer.ok && answer.problem === 'unauthorized' ? answer.message : undefined),
    });
    return outcome.kind === 'answer' ? outcome.answer : problemOf(outcome);
  }

  /**
   * Calls LINE with the connection's token, and again when that was refused and could be renewed.
   *
   * @param call.refusalOf what LINE says when the answer is a refusal of the token
   * @returns LINE's last answer, or why there was no token to ask with
   * @throws NotFound
   */
  async call<T>(
    workspaceId: string,
    connectionId: string,
    call: { request: (accessToken: string) => Promise<T>; refusalOf: (answer: T) => string | undefined },
  ): Promise<CallOutcome<T>> {
    for (let tried = 1; ; tried++) {
      const outcome = await this.tokenFor(workspaceId, connectionId);
      if (outcome.kind !== 'token') return outcome;
      const { accessToken } = outcome;
      const answer = await call.request(accessToken);
      const refusal = call.refusalOf(answer);
      if (refusal === undefined || tried === MOST_TOKENS_TRIED) return { kind: 'answer', answer };
      const decision = await this.reportRefusedToken(workspaceId, connectionId, accessToken, refusal);
      if (decision === 'revoked') return { kind: 'answer', answer };
    }
  }

  private async tokenFor(workspaceId: string, connectionId: string): Promise<TokenOutcome> {
    const tokens = await this.held.get(workspaceId, connectionId);
    if (tokens.status === 'revoked') return { kind: 'revoked', why: tokens.lastError ?? '' };
    if (tokens.accessToken !== undefined) return { kind: 'token', accessToken: tokens.accessToken };
    const renewal = decideRenewal(tokens.issued, this.clock.now());
    if (renewal === 'renew_first' || !tokens.issued) return this.issuer.issue(workspaceId, connectionId);
    if (renewal === 'use_and_renew') this.issuer.renewAhead(tokens);
    return { kind: 'token', accessToken: tokens.issued.accessToken };
  }

  private async decide(
    workspaceId: string,
    connectionId: string,
    refused: string,
    why: string,
  ): Promise<'renew' | 'revoked'> {
    const remembered = await this.held.get(workspaceId, connectionId);
    // What memory calls replaced stays replaced; everything else is decided on the row as it is now.
    if (decideRefusal(refused, remembered, this.clock.now()) === 'replaced') return 'renew';
    const tokens = await this.held.readAnew(workspaceId, connectionId);
    switch (decideRefusal(refused, tokens, this.clock.now())) {
      case 'replaced':
        return 'renew';
      case 'revoked':
        return 'revoked';
      case 'revoke':
        return this.revoke(tokens, why);
      case 'renew':
        return this.renew(tokens);
    }
  }

  private async revoke(tokens: HeldTokens, why: string): Promise<'renew' | 'revoked'> {
    const revoked = await this.repository.revoke(tokens, why);
    this.held.forget(tokens.connectionId);
    return revoked ? 'revoked' : 'renew';
  }

  private async renew(tokens: HeldTokens): Promise<'renew' | 'revoked'> {
    const { workspaceId, connectionId } = tokens;
    const isOurs = await this.repository.drop(tokens);
    this.held.forget(connectionId);
    // Whoever dropped it issues the next; should that not succeed, the next who needs one tries again.
    if (!isOurs) return 'renew';
    return (await this.issuer.issue(workspaceId, connectionId)).kind === 'revoked' ? 'revoked' : 'renew';
  }

  private async clearSuspicion(workspaceId: string, connectionId: string, works: string): Promise<void> {
    const tokens = await this.held.get(workspaceId, connectionId);
    if (!tokens.issued?.suspect || tokens.issued.accessToken !== works) return;
    tokens.issued.suspect = false;
    await this.repository.clearSuspicion(tokens);
  }
}

function problemOf(outcome: NoToken): LineResult<never> {
  const problem = outcome.kind === 'revoked' ? 'unauthorized' : 'unreachable';
  return { ok: false, problem, message: outcome.why };
}
