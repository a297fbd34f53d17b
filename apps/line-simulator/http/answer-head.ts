import { STATUS_CODES } from 'node:http';
import { JSON_TYPE, type Answer } from './answer.js';

/** Seen on LINE's answers, and the same on every one. */
const ALWAYS_LINES = [
  'server: legy',
  'x-content-type-options: nosniff',
  'x-frame-options: DENY',
  'x-xss-protection: 1; mode=block',
  'cache-control: no-cache, no-store, max-age=0, must-revalidate',
]
  .map((line) => `${line}\r\n`)
  .join('');

const shouted = (lines: string): string => lines.replace(/^[^:]+/gm, (name) => name.toUpperCase());

const SHOUTED_LINES = shouted(ALWAYS_LINES);

/** Names and values in turn, as `writeHead` takes them. */
export function answerHeaders(requestId: string, answer: Answer): string[] {
  const lines = ownLines(requestId, answer) + ALWAYS_LINES;
  return lines
    .split('\r\n')
    .slice(0, -1)
    .flatMap((line) => line.split(/: (.*)/s, 2));
}

/** The whole head as it goes over the wire. */
export function answerHead(requestId: string, answer: Answer, closes: boolean): string {
  const { status, shoutsHeaders = false } = answer;
  const always = shoutsHeaders ? SHOUTED_LINES : ALWAYS_LINES;
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${ownLines(requestId, answer)}${always}date: ${dateText()}\r\nconnection: ${closes ? 'close' : 'keep-alive'}\r\n\r\n`;
}

function ownLines(requestId: string, answer: Answer): string {
  const { body, contentType = JSON_TYPE, acceptedRequestId, shoutsHeaders = false } = answer;
  const accepted =
    acceptedRequestId === undefined ? '' : `x-line-accepted-request-id: ${acceptedRequestId}\r\n`;
  const lines = `x-line-request-id: ${requestId}\r\n${accepted}content-type: ${contentType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return shoutsHeaders ? shouted(lines) : lines;
}

let datedSecond = 0;
let dated = '';

/** Of real time, like every server's: made anew once a second. */
function dateText(): string {
  const second = Math.floor(Date.now() / 1_000);
  if (second !== datedSecond) {
    datedSecond = second;
    dated = new Date().toUTCString();
  }
  return dated;
}
