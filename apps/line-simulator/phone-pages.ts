import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Page {
  type: string;
  bytes: Buffer;
}

/** The phone view's files by path. */
export type PhonePages = ReadonlyMap<string, Page>;

const FILES: readonly { path: string; file: string; type: string }[] = [
  { path: '/phone', file: 'phone.html', type: 'text/html; charset=utf-8' },
  { path: '/phone/phone.css', file: 'phone.css', type: 'text/css; charset=utf-8' },
  ...['phone.js', 'chat.js', 'chat-list.js', 'bubbles.js', 'dom.js', 'api.js'].map((file) => ({
    path: `/phone/${file}`,
    file,
    type: 'text/javascript; charset=utf-8',
  })),
];

/** Pictures come from wherever a test says; everything else only from here, so hostile text has nothing to run. */
const SECURITY_POLICY =
  "default-src 'self'; img-src * data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** Reads the phone view's files. They stand with the sources, also when the code runs from the build folder. */
export function loadPhonePages(): PhonePages {
  const folder = join(
    packageRoot(dirname(fileURLToPath(import.meta.url))),
    'apps',
    'line-simulator',
    'phone',
  );
  return new Map(
    FILES.map(({ path, file, type }) => [path, { type, bytes: readFileSync(join(folder, file)) }]),
  );
}

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
      'cache-control': 'no-cache',
      'content-security-policy': SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    })
    .end(page.bytes);
  return true;
}
