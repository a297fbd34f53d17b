import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, fit for a cookie and an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a key or token: they are random enough that a plain hash cannot be searched. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
