import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { SealedIssuedToken } from './connection-secrets.js';
import type { SealedVersion } from './held-tokens.js';

/** What a write rests on: it does nothing when the connection's credential or issued token is another by now. */
export interface TokenVersion {
  connectionId: string;
  sealed: SealedVersion;
}

/** Sealing the same secret twice gives two values, so equal columns mean that nobody has written them since. */
const SAME = `id = $1 AND sealed_access_token IS NOT DISTINCT FROM $2
  AND sealed_channel_secret IS NOT DISTINCT FROM $3 AND sealed_issued_token IS NOT DISTINCT FROM $4`;

const NO_ISSUED_TOKEN = `sealed_issued_token = NULL, issued_token_kind = NULL, issued_token_issued_at = NULL,
  issued_token_expires_at = NULL`;

/** The conditional writes by which processes agree on one issued token. */
@Injectable()
export class IssuedTokenRepository {
  constructor(private readonly database: Database) {}

  /**
   * The right to ask LINE for the next token: one process has it at a time, until it saves, retreats or the time is up.
   *
   * @returns whether it is ours
   */
  async takeLease(version: TokenVersion, seconds: number): Promise<boolean> {
    return this.change(
      version,
      `token_lease_expires_at = now() + make_interval(secs => $5)`,
      `AND (token_lease_expires_at IS NULL OR token_lease_expires_at <= now()) AND status <> 'revoked'`,
      [seconds],
    );
  }

  /** Keeps everybody from asking LINE for so long. */
  async retreat(version: TokenVersion, seconds: number): Promise<void> {
    await this.change(version, 'token_lease_expires_at = now() + make_interval(secs => $5)', '', [seconds]);
  }

  /**
   * A token that takes the place of a refused one is suspect, as `drop` said; one that takes the place of a good one is not.
   *
   * @returns false when the credential was changed or another token was saved meanwhile
   */
  async save(version: TokenVersion, token: SealedIssuedToken): Promise<boolean> {
    return this.change(
      version,
      `sealed_issued_token = $5, issued_token_kind = $6, issued_token_issued_at = $7, issued_token_expires_at = $8,
       issued_token_suspect = issued_token_suspect AND sealed_issued_token IS NULL, token_lease_expires_at = NULL`,
      '',
      [token.sealedIssuedToken, token.issuedTokenKind, token.issuedTokenIssuedAt, token.issuedTokenExpiresAt],
    );
  }

  /** LINE refused the issued token. @returns whether it was still there: of many who report it, one drops it */
  async drop(version: TokenVersion): Promise<boolean> {
    return this.change(version, `${NO_ISSUED_TOKEN}, issued_token_suspect = true`);
  }

  /** LINE accepted the issued token, so a later refusal is the first again. */
  async clearSuspicion(version: TokenVersion): Promise<void> {
    await this.change(version, 'issued_token_suspect = false');
  }

  /** @returns false when the refused credential was exchanged meanwhile: then it says nothing */
  async revoke(version: TokenVersion, why: string): Promise<boolean> {
    return this.change(
      version,
      `${NO_ISSUED_TOKEN}, issued_token_suspect = false, token_lease_expires_at = NULL,
       status = 'revoked', last_error = $5, updated_at = now()`,
      '',
      [why],
    );
  }

  private async change(
    { connectionId, sealed }: TokenVersion,
    set: string,
    condition = '',
    parameters: unknown[] = [],
  ): Promise<boolean> {
    const { sealedAccessToken, sealedChannelSecret, sealedIssuedToken } = sealed;
    const same = [connectionId, sealedAccessToken, sealedChannelSecret, sealedIssuedToken];
    const changed = await this.database.execute(`UPDATE connections SET ${set} WHERE ${SAME} ${condition}`, [
      ...same,
      ...parameters,
    ]);
    return changed > 0;
  }
}
