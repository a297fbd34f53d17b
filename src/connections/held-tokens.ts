import { Injectable } from '@nestjs/common';
import type { IssuedToken } from '#libs/line';
import { Clock, NotFound } from '../common/index.js';
import type { Connection } from './connection.entity.js';
import { ConnectionRepository } from './connection.repository.js';
import { ConnectionSecrets } from './connection-secrets.js';
import type { TokenFacts } from './token-refusal.js';

/** A connection's tokens in the clear, as the row had them when it was read. Never logged. */
export interface HeldTokens extends TokenFacts {
  workspaceId: string;
  connectionId: string;
  channelId?: string;
  channelSecret?: string;
  issued?: IssuedToken & { suspect: boolean };
  /** why the connection is revoked */
  lastError: string | null;
  /** the credential's columns as they were: a write that rests on this reading holds only while they are the same */
  sealed: SealedVersion;
}

export type SealedVersion = Pick<
  Connection,
  'sealedAccessToken' | 'sealedChannelSecret' | 'sealedIssuedToken'
>;

/** How late this process may see what another one did to a connection. */
const FRESH_MS = 1_000;
/** Far more connections than a server has; beyond it we start anew rather than keep secrets nobody asks for. */
const MOST_ENTRIES = 1_000;

interface Entry {
  workspaceId: string;
  readAt: number;
  tokens: Promise<HeldTokens>;
}

/** A second's memory of connections' tokens, so that every batch may ask. */
@Injectable()
export class HeldTokensReader {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly repository: ConnectionRepository,
    private readonly secrets: ConnectionSecrets,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, or SecretUnreadable when the encryption key was changed */
  get(workspaceId: string, connectionId: string): Promise<HeldTokens> {
    const entry = this.entries.get(connectionId);
    const ageMs = this.clock.now().getTime() - (entry?.readAt ?? 0);
    const isFresh = entry?.workspaceId === workspaceId && ageMs >= 0 && ageMs < FRESH_MS;
    return isFresh ? entry.tokens : this.readAnew(workspaceId, connectionId);
  }

  /** As the row is now, for decisions that must not rest on memory; the answer is remembered. */
  readAnew(workspaceId: string, connectionId: string): Promise<HeldTokens> {
    if (this.entries.size >= MOST_ENTRIES) this.entries.clear();
    const tokens = this.read(workspaceId, connectionId);
    const entry = { workspaceId, readAt: this.clock.now().getTime(), tokens };
    this.entries.set(connectionId, entry);
    tokens.catch(() => {
      if (this.entries.get(connectionId) === entry) this.entries.delete(connectionId);
    });
    return tokens;
  }

  forget(connectionId: string): void {
    this.entries.delete(connectionId);
  }

  private async read(workspaceId: string, connectionId: string): Promise<HeldTokens> {
    const row = await this.repository.find(workspaceId, connectionId);
    if (!row) throw new NotFound('connection', connectionId);
    const issued = this.secrets.openIssued(row);
    return {
      workspaceId,
      connectionId,
      status: row.status,
      lastError: row.lastError,
      ...this.secrets.open(row),
      ...(issued && { issued: { ...issued, suspect: row.issuedTokenSuspect } }),
      sealed: {
        sealedAccessToken: row.sealedAccessToken,
        sealedChannelSecret: row.sealedChannelSecret,
        sealedIssuedToken: row.sealedIssuedToken,
      },
    };
  }
}
