import { Injectable } from '@nestjs/common';
import { AppError, Clock, NotFound } from '../common/index.js';
import { ConnectionRevoked } from './connection.errors.js';
import { ConnectionRepository } from './connection.repository.js';
import { ConnectionSecrets } from './connection-secrets.js';
import { LineGateway } from './line-gateway.js';

/** An issued token is not used in its last minute: a request may be under way for some of it. */
const SPARE_MS = 60_000;

interface IssuedToken {
  accessToken: string;
  expiresAt: Date;
}

/** Hands out access tokens to whoever sends. Long-lived ones come from the row, others are issued and kept in memory. */
@Injectable()
export class ConnectionAccess {
  private readonly issued = new Map<string, IssuedToken>();

  constructor(
    private readonly repository: ConnectionRepository,
    private readonly secrets: ConnectionSecrets,
    private readonly line: LineGateway,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound, ConnectionRevoked, or an AppError `line_unavailable` when no token can be issued now
   */
  async getAccessToken(workspaceId: string, connectionId: string): Promise<string> {
    const connection = await this.repository.find(workspaceId, connectionId);
    if (!connection) throw new NotFound('connection', connectionId);
    if (connection.status === 'revoked') throw new ConnectionRevoked(connectionId);
    const credential = this.secrets.open(connection);
    if (credential.accessToken) return credential.accessToken;
    return this.issuedToken(connectionId, credential.channelId ?? '', credential.channelSecret ?? '');
  }

  /**
   * LINE answered 401 to this token.
   *
   * @returns `renew` when another token may work: an issued one may have expired, a stored one may have been replaced
   */
  async reportRefusedToken(
    workspaceId: string,
    connectionId: string,
    accessToken: string,
    why: string,
  ): Promise<'renew' | 'revoked'> {
    if (this.issued.get(connectionId)?.accessToken === accessToken) this.issued.delete(connectionId);
    const connection = await this.repository.find(workspaceId, connectionId);
    if (!connection || this.secrets.open(connection).accessToken !== accessToken) return 'renew';
    await this.repository.markRevoked(connectionId, connection.sealedAccessToken, why);
    return 'revoked';
  }

  private async issuedToken(connectionId: string, channelId: string, channelSecret: string): Promise<string> {
    const kept = this.issued.get(connectionId);
    if (kept && kept.expiresAt.getTime() - SPARE_MS > this.clock.now().getTime()) return kept.accessToken;
    const issued = await this.line.issueToken(channelId, channelSecret);
    if (!issued.ok) throw await this.issueError(connectionId, issued.problem, issued.message);
    this.issued.set(connectionId, issued.value);
    return issued.value.accessToken;
  }

  private async issueError(connectionId: string, problem: string, message: string): Promise<AppError> {
    if (problem !== 'unauthorized')
      return new AppError('unavailable', 'line_unavailable', `LINE issues no access token now: ${message}`);
    await this.repository.markRevoked(connectionId, null, message);
    return new ConnectionRevoked(connectionId);
  }
}
