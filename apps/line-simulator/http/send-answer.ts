import type { ServerResponse } from 'node:http';
import { JSON_TYPE, type Answer } from './answer.js';

/** Seen on LINE's answers, and the same on every one. */
const ALWAYS = [
  'server',
  'legy',
  'x-content-type-options',
  'nosniff',
  'x-frame-options',
  'DENY',
  'x-xss-protection',
  '1; mode=block',
  'cache-control',
  'no-cache, no-store, max-age=0, must-revalidate',
];

/** Writes the answer as LINE would, or loses it in the way it asks to be lost. */
export function sendAnswer(response: ServerResponse, requestId: string, answer: Answer): void {
  if (answer.delayMs === undefined) {
    writeAnswer(response, requestId, answer);
    return;
  }
  const { delayMs, ...later } = answer;
  const timer = setTimeout(() => writeAnswer(response, requestId, later), delayMs);
  response.once('close', () => clearTimeout(timer));
}

function writeAnswer(response: ServerResponse, requestId: string, answer: Answer): void {
  const { transport } = answer;
  if (transport === 'hang') return;
  if (transport === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, headersOf(requestId, answer));
  if (transport === 'half_body') cutInHalf(response, answer.body);
  else response.end(answer.body);
}

function headersOf(requestId: string, answer: Answer): string[] {
  const own = [
    'x-line-request-id',
    requestId,
    'content-type',
    answer.contentType ?? JSON_TYPE,
    'content-length',
    String(Buffer.byteLength(answer.body)),
  ];
  if (answer.acceptedRequestId !== undefined)
    own.push('x-line-accepted-request-id', answer.acceptedRequestId);
  return own.concat(ALWAYS);
}

/** The length of the whole was promised, so the reader notices. */
function cutInHalf(response: ServerResponse, body: string): void {
  const half = body.slice(0, Math.floor(body.length / 2));
  const { socket } = response;
  response.write(half, () => socket?.destroy());
}
