import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Why a stored secret cannot be read; its message names no secret. */
export class SecretUnreadable extends Error {
  constructor(keyId: string, expectedKeyId: string) {
    super(
      `A stored secret was encrypted with key ${keyId}, but ENCRYPTION_KEY is key ${expectedKeyId}. ` +
        'Start with the key that was used before, or enter the secrets of the connections again.',
    );
    this.name = 'SecretUnreadable';
  }
}

/**
 * Secrets at rest: AES-256-GCM, written as `v1.<key id>.<nonce>.<ciphertext+tag>` in base64url.
 *
 * The key id is the start of the key's SHA-256, so that a changed key is told from a damaged value, and so that several
 * keys can be told apart when they are rotated. `purpose` is bound to the value: a secret copied to another row's column
 * does not open there.
 */
export class SecretBox {
  readonly keyId: string;

  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new RangeError('the encryption key must have 32 bytes');
    this.keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  }

  seal(secret: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return ['v1', this.keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** @throws SecretUnreadable when another key sealed it, Error when the value was changed */
  open(value: string, purpose: string): string {
    const [version, keyId, nonce, sealed] = value.split('.');
    if (version !== 'v1' || !keyId || !nonce || !sealed) throw new Error('a stored secret is damaged');
    if (keyId !== this.keyId) throw new SecretUnreadable(keyId, this.keyId);
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.key, Buffer.from(nonce, 'base64url')).setAAD(
      Buffer.from(purpose),
    );
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    return (
      decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  }
}
