import { connect, type Socket } from 'node:net';
import { RequestBytes, type RequestShape } from './request-bytes.js';

export interface LoadPlan {
  host: string;
  port: number;
  shape: RequestShape;
  connections: number;
  requests: number;
}

export interface LoadResult {
  seconds: number;
  /** Answers by status, e.g. `{ "200": 100000 }`. */
  statuses: Record<string, number>;
}

/**
 * Sends the planned requests, one at a time on each connection, as fast as they are answered.
 *
 * Speaks HTTP by hand, because a client as costly as the server would measure itself.
 */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const statuses: Record<string, number> = {};
  let sent = 0;
  const startedMs = performance.now();
  const next = (): number | null => (sent < plan.requests ? sent++ : null);
  const count = (status: number): void => {
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: plan.connections }, () => runConnection(plan, next, count)));
  return { seconds: (performance.now() - startedMs) / 1_000, statuses };
}

function runConnection(
  { host, port, shape }: LoadPlan,
  next: () => number | null,
  count: (status: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const requests = new RequestBytes(shape);
    const socket = connect({ host, port, noDelay: true }, () => sendNext());
    const sendNext = (): void => {
      const number = next();
      if (number === null) socket.end();
      else socket.write(requests.make(number));
    };
    readAnswers(socket, (status) => {
      count(status);
      sendNext();
    });
    socket.once('error', reject);
    socket.once('close', resolve);
  });
}

/** Calls `answered` for each whole answer; every answer must state its length. */
function readAnswers(socket: Socket, answered: (status: number) => void): void {
  let waiting = '';
  socket.on('data', (chunk: Buffer) => {
    waiting += chunk.toString('latin1');
    const bodyAt = waiting.indexOf('\r\n\r\n') + 4;
    if (bodyAt < 4) return;
    const length = Number(/content-length: (\d+)/i.exec(waiting)?.[1]);
    if (waiting.length < bodyAt + length) return;
    const status = Number(waiting.slice(9, 12));
    waiting = '';
    answered(status);
  });
}
