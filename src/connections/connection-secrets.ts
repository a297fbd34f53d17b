import { Injectable } from '@nestjs/common';
import type { IssuedToken } from '#libs/line';
import { SecretBox } from '../common/index.js';
import type { Connection } from './connection.entity.js';
import type { Credential } from './verify-credential.js';

type SealedCredential = Pick<Connection, 'sealedAccessToken' | 'channelId' | 'sealedChannelSecret'>;

/** The columns of the issued token: all of them are filled, or none. */
export type SealedIssuedToken = Pick<
  Connection,
  'sealedIssuedToken' | 'issuedTokenKind' | 'issuedTokenIssuedAt' | 'issuedTokenExpiresAt'
>;

/** Seals and opens a connection's secrets; each is bound to its connection and column, so that rows cannot be mixed. */
@Injectable()
export class ConnectionSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(id: string, credential: Credential): SealedCredential {
    const { accessToken, channelId, channelSecret } = credential;
    return {
      sealedAccessToken: accessToken ? this.box.seal(accessToken, `${id}.access_token`) : null,
      channelId: channelId ?? null,
      sealedChannelSecret: channelSecret ? this.box.seal(channelSecret, `${id}.channel_secret`) : null,
    };
  }

  sealIssued(id: string, token: IssuedToken | undefined): SealedIssuedToken {
    return {
      sealedIssuedToken: token ? this.box.seal(token.accessToken, `${id}.issued_token`) : null,
      issuedTokenKind: token?.kind ?? null,
      issuedTokenIssuedAt: token?.issuedAt ?? null,
      issuedTokenExpiresAt: token?.expiresAt ?? null,
    };
  }

  /** @throws SecretUnreadable when the encryption key was changed */
  open(row: SealedCredential & Pick<Connection, 'id'>): Credential {
    const { id, sealedAccessToken, channelId, sealedChannelSecret } = row;
    return {
      accessToken: sealedAccessToken ? this.box.open(sealedAccessToken, `${id}.access_token`) : undefined,
      channelId: channelId ?? undefined,
      channelSecret: sealedChannelSecret
        ? this.box.open(sealedChannelSecret, `${id}.channel_secret`)
        : undefined,
    };
  }

  /** @throws SecretUnreadable when the encryption key was changed */
  openIssued(row: SealedIssuedToken & Pick<Connection, 'id'>): IssuedToken | undefined {
    const {
      sealedIssuedToken: sealed,
      issuedTokenKind: kind,
      issuedTokenIssuedAt,
      issuedTokenExpiresAt,
    } = row;
    if (!sealed || !kind || !issuedTokenIssuedAt || !issuedTokenExpiresAt) return undefined;
    const accessToken = this.box.open(sealed, `${row.id}.issued_token`);
    return { kind, accessToken, issuedAt: issuedTokenIssuedAt, expiresAt: issuedTokenExpiresAt };
  }
}
