import { createPublicKey, randomBytes, type JsonWebKey, type KeyObject } from 'node:crypto';

/**
 * Public keys registered for one channel, by key id: what LINE Developers Console calls "Assertion Signing Key". Whoever has
 * the private half may ask for tokens with a signed JWT.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/generate-json-web-token/
 */
export class AssertionKeys {
  private readonly byId = new Map<string, KeyObject>();

  get ids(): string[] {
    return [...this.byId.keys()];
  }

  find(keyId: string): KeyObject | undefined {
    return this.byId.get(keyId);
  }

  /**
   * Registers a key, given as JWK or PEM, and says its id; a private key is registered by its public half.
   *
   * @throws when it is no RSA key
   */
  add(key: JsonWebKey | string, keyId = randomBytes(16).toString('base64url')): string {
    const made = typeof key === 'string' ? createPublicKey(key) : createPublicKey({ key, format: 'jwk' });
    if (made.asymmetricKeyType !== 'rsa') throw new TypeError('an assertion signing key must be an RSA key');
    this.byId.set(keyId, made);
    return keyId;
  }

  remove(keyId: string): boolean {
    return this.byId.delete(keyId);
  }
}
