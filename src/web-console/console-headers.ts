import { sep } from 'node:path';

/**
 * Of every answer under `/console/`. Scripts come from here only, so hostile text has nothing to run; pictures of messages
 * come from wherever a message says. `style-src` has `unsafe-inline`, because antd writes its styles into the page.
 */
export const CONSOLE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' https: data: blob:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
};

const YEAR_SECONDS = 31_536_000;

/** How long a browser may keep a file: what has a hash in its name never changes, and everything else may at each update. */
export function cacheControlOf(file: string): string {
  return file.includes(`${sep}assets${sep}`) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

/** A page of the console has no file of its own: the browser routes. What lies under `assets` is a file or nothing. */
export function isPage(method: string, url: string): boolean {
  return ['GET', 'HEAD'].includes(method) && !url.startsWith('/console/assets/');
}
