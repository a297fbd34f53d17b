import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Page {
  type: string;
  bytes: Buffer;
  /** How long a browser may keep it: a file with a hash in its name never changes. */
  keep: string;
}

/** The phone view's files by path. */
export type PhonePages = ReadonlyMap<string, Page>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * Pictures come from wherever a test says; everything else only from here, so hostile text has nothing to run. Styles that
 * come from messages are set through the DOM, which needs no `unsafe-inline`.
 */
const SECURITY_POLICY =
  "default-src 'self'; img-src * data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/**
 * Reads what `npm run build` made of `phone/`, also when this code runs from its sources. Where nothing was built, the
 * simulator runs all the same and says so under /phone.
 */
export function loadPhonePages(): PhonePages {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const folder = join(root, 'dist', 'apps', 'line-simulator', 'phone');
  if (!existsSync(join(folder, 'index.html'))) return new Map([['/phone', NOT_BUILT]]);
  const assets = readdirSync(join(folder, 'assets'));
  return new Map([
    ['/phone', readPage(join(folder, 'index.html'), 'no-cache')],
    ...assets.map((name): [string, Page] => [
      `/phone/assets/${name}`,
      readPage(join(folder, 'assets', name), 'public, max-age=31536000, immutable'),
    ]),
  ]);
}

const readPage = (file: string, keep: string): Page => ({
  type: TYPES[extname(file)] ?? 'application/octet-stream',
  bytes: readFileSync(file),
  keep,
});

const NOT_BUILT: Page = {
  type: 'text/plain; charset=utf-8',
  bytes: Buffer.from('The phone view has not been built. Run: npm run build\n'),
  keep: 'no-store',
};

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above the simulator');
  return packageRoot(parent);
}

/** Answers a browser that asks for the phone view; `false` when the request is none of it. */
export function sendPhonePage(
  pages: PhonePages,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): boolean {
  // "/" is LINE's too and answers 404 there; only a person with a browser is shown the way.
  if (path === '/' && request.headers.accept?.includes('text/html') === true) {
    response.writeHead(302, { location: '/phone' }).end();
    return true;
  }
  const page = request.method === 'GET' ? pages.get(path) : undefined;
  if (page === undefined) return false;
  response
    .writeHead(200, {
      'content-type': page.type,
      'content-length': page.bytes.length,
      'cache-control': page.keep,
      'content-security-policy': SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    })
    .end(page.bytes);
  return true;
}
