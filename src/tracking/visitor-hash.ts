import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Who visits, as far as a server sees. Kept nowhere. */
export interface Visitor {
  address: string;
  /** `X-Forwarded-For`, behind a proxy, as it came; who lies here becomes another visitor and nothing else */
  forwardedFor: string;
  userAgent: string;
}

const LONGEST_PART = 512;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells the visitors of one day and one workspace apart, and nothing more: the key is another one every day (UTC), so that
 * a visitor of two days is two. Made of the encryption key and the date, so that a restart or a second process counts
 * nobody twice. 64 bits of an HMAC: of a million visitors, one in 37 million days is taken for another.
 */
export class VisitorHash {
  private readonly key: KeyObject;
  private today = { day: NaN, key: createSecretKey(Buffer.alloc(32)) };

  constructor(encryptionKey: Buffer) {
    this.key = createSecretKey(Buffer.from(hkdfSync('sha256', encryptionKey, '', 'hikyaku visitors', 32)));
  }

  /** @returns a whole number of 64 bits with a sign, as PostgreSQL's `bigint` */
  of(now: Date, workspaceId: string, { address, forwardedFor, userAgent }: Visitor): string {
    const parts = [
      workspaceId,
      address,
      forwardedFor.slice(0, LONGEST_PART),
      userAgent.slice(0, LONGEST_PART),
    ];
    return createHmac('sha256', this.keyOf(now))
      .update(parts.join('\n'))
      .digest()
      .readBigInt64BE()
      .toString();
  }

  private keyOf(now: Date): KeyObject {
    const day = Math.floor(now.getTime() / DAY_MS);
    if (this.today.day !== day) {
      const bytes = createHmac('sha256', this.key).update(`day ${day}`).digest();
      this.today = { day, key: createSecretKey(bytes) };
    }
    return this.today.key;
  }
}
