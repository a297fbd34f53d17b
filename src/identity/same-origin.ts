import { AppError } from '../common/index.js';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** What of a request tells which page made the browser ask. */
export interface Origins {
  'sec-fetch-site'?: string | string[];
  origin?: string;
  host?: string;
}

/** Whether it may change something, so that a cookie alone is not enough. */
export function isUnsafe(method: string): boolean {
  return !READING.includes(method);
}

/**
 * Whether a page of this server made the request, as the browser says.
 *
 * `Sec-Fetch-Site` cannot be forged by a page, but browsers leave it out over plain HTTP; then the origin must name the
 * host that was asked. Without either, nobody vouches for it.
 */
export function isFromHere({ 'sec-fetch-site': site, origin, host }: Origins): boolean {
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}

/** @throws AppError when no page of this server asks */
export function requireFromHere(headers: Origins): void {
  if (isFromHere(headers)) return;
  throw new AppError(
    'forbidden',
    'cross_site_request',
    'With a session, only pages of this server may change something. A program uses an API key, or sends the server’s own address as `Origin`.',
  );
}
