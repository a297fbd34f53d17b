import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPost {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Somebody else's server, to which webhooks are forwarded. */
export class WebhookReceiver {
  readonly received: ReceivedPost[] = [];
  /** what it answers; 0: nothing at all */
  status = 200;
  location: string | undefined;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(port = 0): Promise<WebhookReceiver> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new WebhookReceiver(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { url = '', headers } = request;
        receiver.received.push({ path: url, headers, body: Buffer.concat(parts) });
        if (receiver.status === 0) return;
        response.writeHead(receiver.status, receiver.location ? { location: receiver.location } : {});
        response.end('thanks');
      });
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** the bodies that came to a path, each once */
  bodiesAt(path: string): Set<string> {
    return new Set(this.received.filter((post) => post.path === path).map(({ body }) => body.toString()));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
