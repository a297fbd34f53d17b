import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it arrived: the very bytes, and what they say. */
export interface ReceivedWebhook {
  method: string;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  body: { destination: string; events: Record<string, unknown>[] };
}

/** A bot's server, for specs: keeps what it gets and answers as it is told. */
export interface SpecReceiver {
  url: string;
  received: ReceivedWebhook[];
  /** 200 and an empty body until this is replaced. */
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

/** Starts a bot's server on a free port. The spec closes it. */
export async function startReceiver(): Promise<SpecReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const body = JSON.parse(bytes.toString('utf8')) as ReceivedWebhook['body'];
      receiver.received.push({ method: request.method ?? '', headers: request.headers, bytes, body });
      receiver.answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: SpecReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook?brand=tea`,
    received: [],
    answer: (response) => void response.end(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
