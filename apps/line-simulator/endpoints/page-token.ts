import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY_MS } from '../world/clock.js';

/** Where the next page begins, and which page it is. */
export interface PagePlace {
  index: number;
  page: number;
}

/** LINE's `next` tokens live so long. */
export const PAGE_TOKEN_LIFE_MS = DAY_MS;

/** An opaque token that carries its place, so that nothing has to be remembered. */
export function makePageToken(secret: string, { index, page }: PagePlace, nowMs: number): string {
  const place = `${index}.${page}.${nowMs}`;
  return Buffer.from(`${place}.${signatureOf(secret, place)}`).toString('base64url');
}

/** The place a token carries, or `null` when it was not made with this secret or is older than a day. */
export function readPageToken(secret: string, token: string, nowMs: number): PagePlace | null {
  const [index, page, issuedMs, signature] = Buffer.from(token, 'base64url').toString('utf8').split('.');
  if (index === undefined || page === undefined || issuedMs === undefined || signature === undefined)
    return null;
  const expected = Buffer.from(signatureOf(secret, `${index}.${page}.${issuedMs}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return nowMs - Number(issuedMs) < PAGE_TOKEN_LIFE_MS ? { index: Number(index), page: Number(page) } : null;
}

const signatureOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex').slice(0, 16);
