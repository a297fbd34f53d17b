import { Injectable } from '@nestjs/common';
import { SecretBox } from '../common/index.js';
import type { Connection } from './connection.entity.js';
import type { Credential } from './verify-credential.js';

type Sealed = Pick<Connection, 'id' | 'sealedAccessToken' | 'channelId' | 'sealedChannelSecret'>;

/** Seals and opens a connection's secrets; each is bound to its connection and column, so that rows cannot be mixed. */
@Injectable()
export class ConnectionSecrets {
  constructor(private readonly box: SecretBox) {}

  seal(id: string, credential: Credential): Omit<Sealed, 'id'> {
    const { accessToken, channelId, channelSecret } = credential;
    return {
      sealedAccessToken: accessToken ? this.box.seal(accessToken, `${id}.access_token`) : null,
      channelId: channelId ?? null,
      sealedChannelSecret: channelSecret ? this.box.seal(channelSecret, `${id}.channel_secret`) : null,
    };
  }

  /** @throws SecretUnreadable when the encryption key was changed */
  open({ id, sealedAccessToken, channelId, sealedChannelSecret }: Sealed): Credential {
    return {
      accessToken: sealedAccessToken ? this.box.open(sealedAccessToken, `${id}.access_token`) : undefined,
      channelId: channelId ?? undefined,
      channelSecret: sealedChannelSecret
        ? this.box.open(sealedChannelSecret, `${id}.channel_secret`)
        : undefined,
    };
  }
}
