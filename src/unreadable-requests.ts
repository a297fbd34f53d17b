import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Fault, problemOf } from './common/index.js';

/** By Node's codes for what its HTTP parser gives up. */
const FAULTS: Record<string, Pick<Fault, 'status' | 'code' | 'detail'>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers_too_large',
    detail: 'The address and the headers together are longer than this server reads.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'too_slow',
    detail: 'The request did not come to its end in time.',
  },
};
const MALFORMED: Pick<Fault, 'status' | 'code' | 'detail'> = {
  status: 400,
  code: 'malformed',
  detail:
    'The request is not readable as HTTP. In an address, write what is not ASCII percent-encoded, such as %E8%8A%B1.',
};

/** What Node cannot read as HTTP gets as far as no route: here its answer is written by hand, and the connection ends. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const fault = { ...(FAULTS[error.code ?? ''] ?? MALFORMED), errors: [] };
  const body = JSON.stringify(problemOf(fault, randomUUID()));
  const head = [
    `HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`);
}
