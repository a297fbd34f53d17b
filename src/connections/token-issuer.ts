import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionSecrets } from './connection-secrets.js';
import { type HeldTokens, HeldTokensReader } from './held-tokens.js';
import { IssuedTokenRepository } from './issued-token.repository.js';
import { LineGateway } from './line-gateway.js';
import { decideRenewal } from './token-renewal.js';

/** `revoked`: LINE refuses the credential · `unavailable`: no token can be had just now */
export type TokenOutcome =
  | { kind: 'token'; accessToken: string }
  | { kind: 'revoked'; why: string }
  | { kind: 'unavailable'; why: string };

/** Between two looks whether the process that asks LINE has its answer. */
const LOOK_EVERY_MS = 100;
/** After a failure nobody asks LINE for so long: with nothing to send with, and while the old token still serves. */
const RETREAT_SECONDS = { urgent: 1, ahead: 10 };

/** Issues tokens from channel id and secret: one process asks LINE at a time, and all use what it was given. */
@Injectable()
export class TokenIssuer implements OnApplicationShutdown {
  private readonly logger = new Logger(TokenIssuer.name);
  private readonly urgent = new Map<string, Promise<TokenOutcome>>();
  private readonly ahead = new Map<string, Promise<void>>();
  /** the readings for which a renewal ahead was begun: one each, so that asking costs at most a statement a second */
  private readonly tried = new WeakSet<HeldTokens>();

  constructor(
    private readonly repository: IssuedTokenRepository,
    private readonly held: HeldTokensReader,
    private readonly secrets: ConnectionSecrets,
    private readonly line: LineGateway,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A token, issued now or by whoever is at it; waits for that. */
  issue(workspaceId: string, connectionId: string): Promise<TokenOutcome> {
    return once(this.urgent, connectionId, () => this.issueOrWait(workspaceId, connectionId));
  }

  /** Issues the next token while the old one still serves; nobody waits for it, and a failure is no news yet. */
  renewAhead(tokens: HeldTokens): void {
    if (this.tried.has(tokens)) return;
    this.tried.add(tokens);
    const { connectionId } = tokens;
    void once(this.ahead, connectionId, async () => {
      try {
        if (!(await this.repository.takeLease(tokens, this.leaseSeconds()))) return;
        const outcome = await this.askLine(tokens, 'ahead');
        if (outcome.kind !== 'token')
          this.logger.warn({ connectionId, why: outcome.why }, 'an access token could not be renewed yet');
      } catch (error) {
        this.logger.warn({ connectionId, err: error }, 'an access token could not be renewed yet');
      }
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.ahead.values(), ...this.urgent.values()]);
  }

  private async issueOrWait(workspaceId: string, connectionId: string): Promise<TokenOutcome> {
    const giveUpAt = this.clock.now().getTime() + this.settings.lineTimeoutMs;
    for (;;) {
      const tokens = await this.held.readAnew(workspaceId, connectionId);
      const usable = this.usableOf(tokens);
      if (usable) return usable;
      if (await this.repository.takeLease(tokens, this.leaseSeconds())) return this.askLine(tokens, 'urgent');
      if (this.clock.now().getTime() > giveUpAt)
        return { kind: 'unavailable', why: 'LINE was asked for an access token and has not answered yet' };
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async askLine(tokens: HeldTokens, mode: 'urgent' | 'ahead'): Promise<TokenOutcome> {
    const { connectionId, workspaceId, channelId = '', channelSecret = '' } = tokens;
    const issued = await this.line.issueToken(channelId, channelSecret);
    if (issued.ok) {
      await this.repository.save(tokens, this.secrets.sealIssued(connectionId, issued.value));
      // Also when it was not saved: then the credential or the token is another by now, and that one counts.
      const now = this.usableOf(await this.held.readAnew(workspaceId, connectionId));
      return now ?? { kind: 'unavailable', why: 'the credential was changed just now' };
    }
    // While the old token still serves, a refusal can wait until it does not.
    if (issued.problem === 'unauthorized' && mode === 'urgent') {
      await this.repository.revoke(tokens, issued.message);
      this.held.forget(connectionId);
      return { kind: 'revoked', why: issued.message };
    }
    await this.repository.retreat(tokens, RETREAT_SECONDS[mode]);
    return { kind: 'unavailable', why: issued.message };
  }

  private usableOf(tokens: HeldTokens): TokenOutcome | undefined {
    if (tokens.status === 'revoked') return { kind: 'revoked', why: tokens.lastError ?? '' };
    if (tokens.accessToken !== undefined) return { kind: 'token', accessToken: tokens.accessToken };
    if (!tokens.issued || decideRenewal(tokens.issued, this.clock.now()) === 'renew_first') return undefined;
    return { kind: 'token', accessToken: tokens.issued.accessToken };
  }

  /** Longer than the two calls that issuing may take. */
  private leaseSeconds(): number {
    return (this.settings.lineTimeoutMs / 1_000) * 2 + 5;
  }
}

/** Joins whoever asks while the same is under way. */
function once<T>(under: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const running = under.get(key);
  if (running) return running;
  const started = work().finally(() => under.delete(key));
  under.set(key, started);
  return started;
}
