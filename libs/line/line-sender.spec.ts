import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RawAnswer } from './answer.js';
import { LineSender, type LineSenderOptions, type SendRequest } from './line-sender.js';
import { answerWith, startLocalServer, type Answerer } from './testing/local-server.js';

const RETRY_KEY = '2f19a45c-9a1c-5d4d-9e7a-1574dd991c2e';
/** To connect on a busy machine: before that, a deadline says `not_sent`. */
const LONG_ENOUGH_MS = 500;
const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function aSender(options: Partial<LineSenderOptions> & { baseUrl: string }): LineSender {
  const sender = new LineSender({ version: '1.2.3', ...options });
  cleanups.push(() => sender.close());
  return sender;
}

function aRequest(overrides: Partial<SendRequest> = {}): SendRequest {
  return { accessToken: 'token', retryKey: RETRY_KEY, body: '{"to":"x"}', timeoutMs: 5_000, ...overrides };
}

async function aServer(answer: Answerer) {
  const server = await startLocalServer(answer);
  cleanups.push(() => server.close());
  return { server, sender: aSender({ baseUrl: server.url }) };
}

/** A server below HTTP: it may write what no HTTP server would. */
async function aRawServer(onRequest: (socket: Socket) => void): Promise<LineSender> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
    socket.once('data', () => onRequest(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return aSender({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

const noAnswer = (cause: string): RawAnswer =>
  expect.objectContaining({ kind: 'no_answer', cause, message: expect.stringMatching(/./) }) as never;

describe('LineSender, what it sends', () => {
  it.each(['push', 'multicast'] as const)('posts a %s with its key, its token and our name', async (call) => {
    const { server, sender } = await aServer(answerWith(200, {}));
    await sender[call](aRequest({ body: '{"to":"日本"}' }));
    expect(server.seen).toEqual([
      {
        method: 'POST',
        path: `/v2/bot/message/${call}`,
        headers: {
          host: server.url.slice('http://'.length),
          connection: 'keep-alive',
          authorization: 'Bearer token',
          'content-type': 'application/json',
          'content-length': '15',
          'user-agent': 'hikyaku/1.2.3',
          'x-line-retry-key': RETRY_KEY,
        },
        body: '{"to":"日本"}',
      },
    ]);
  });

  it('sends the bytes as they are, odd spacing and order included', async () => {
    const { server, sender } = await aServer(answerWith(200, {}));
    const body = ' {"b" : 1,\n"a":"\\u3042 é"} ';
    await sender.push(aRequest({ body: new TextEncoder().encode(body) }));
    expect(server.seen.map((request) => request.body)).toEqual([body]);
  });

  it('refuses a base URL with a path', () => {
    expect(() => new LineSender({ baseUrl: 'http://localhost:1/sim', version: '1' })).toThrow(RangeError);
  });
});

describe('LineSender, given a response', () => {
  it('hands over status, both ids and body', async () => {
    const headers = { 'x-line-request-id': 'r-2', 'x-line-accepted-request-id': 'r-1' };
    const { sender } = await aServer(answerWith(409, '{"message":"already"}', headers));
    expect(await sender.push(aRequest())).toEqual({
      kind: 'response',
      status: 409,
      headers: { requestId: 'r-2', acceptedRequestId: 'r-1' },
      body: '{"message":"already"}',
    });
  });

  it('reads header names in any case, and a page, as they come', async () => {
    const page = '<html>服务</html>';
    const sender = await aRawServer((socket) =>
      socket.end(
        `HTTP/1.1 503 No\r\nX-LINE-REQUEST-ID: r-9\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`,
      ),
    );
    expect(await sender.push(aRequest())).toEqual({
      kind: 'response',
      status: 503,
      headers: { requestId: 'r-9' },
      body: page,
    });
  });

  it('takes an announcement for no answer', async () => {
    const early = 'HTTP/1.1 103 Early Hints\r\nx-line-request-id: r-0\r\n\r\n';
    const final = 'HTTP/1.1 200 OK\r\nx-line-request-id: r-1\r\ncontent-length: 2\r\n\r\n{}';
    const announced = await aRawServer((socket) => socket.end(early + final));
    const silent = await aRawServer((socket) => socket.end(early));
    expect([await announced.push(aRequest()), await silent.push(aRequest())]).toEqual([
      { kind: 'response', status: 200, headers: { requestId: 'r-1' }, body: '{}' },
      noAnswer('reset'),
    ]);
  });

  it('does not follow a redirect, which would carry the token elsewhere', async () => {
    const { server, sender } = await aServer(answerWith(302, '', { location: '/other' }));
    expect(await sender.push(aRequest())).toMatchObject({ kind: 'response', status: 302 });
    expect(server.seen.length).toBe(1);
  });

  it('reads at most 64 KiB of an endless body', async () => {
    const { sender } = await aServer((response) => {
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    const answer = await sender.push(aRequest());
    expect(answer).toMatchObject({ kind: 'response', status: 200, body: 'x'.repeat(64 * 1024) });
  });

  it('answers each of many requests at once with its own answer', async () => {
    const { sender } = await aServer((response, request) => answerWith(200, request.body)(response, request));
    const bodies = Array.from({ length: 300 }, (_, index) => `{"n":${index}}`);
    const answers = await Promise.all(bodies.map((body) => sender.push(aRequest({ body }))));
    expect(answers.map((answer) => answer.kind === 'response' && answer.body)).toEqual(bodies);
  });
});

describe('LineSender, given no complete response', () => {
  it('says timeout when nothing comes', async () => {
    const { sender } = await aServer(() => undefined);
    expect(await sender.push(aRequest({ timeoutMs: LONG_ENOUGH_MS }))).toEqual(noAnswer('timeout'));
  });

  it('says timeout when the body drips for ever', async () => {
    const { sender } = await aServer((response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(await sender.push(aRequest({ timeoutMs: LONG_ENOUGH_MS }))).toEqual(noAnswer('timeout'));
  });

  it('says timeout when the rest of the body drips', async () => {
    const { sender } = await aServer((response) => {
      response.writeHead(200, { 'content-length': 1_000 });
      const drip = setInterval(() => response.write('{'), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(await sender.push(aRequest({ timeoutMs: LONG_ENOUGH_MS }))).toEqual(noAnswer('timeout'));
  });

  it('lets no late answer delay the others', async () => {
    const { sender } = await aServer((response, request) => {
      if (request.body !== 'late') answerWith(200, {})(response, request);
    });
    const late = sender.push(aRequest({ body: 'late', timeoutMs: LONG_ENOUGH_MS }));
    for (let index = 0; index < 20; index += 1)
      expect(await sender.push(aRequest())).toMatchObject({ kind: 'response', status: 200 });
    expect(await late).toEqual(noAnswer('timeout'));
  });

  it('says not_sent when no connection comes free, then sends it no more, and keeps the connection', async () => {
    const answers: (() => void)[] = [];
    const ports = new Set<number | undefined>();
    const { server } = await aServer((response, request) => {
      ports.add(response.socket?.remotePort);
      answers.push(() => answerWith(200, {})(response, request));
    });
    const sender = aSender({ baseUrl: server.url, maxConnections: 1 });
    const sent = [sender.push(aRequest({ body: 'first' }))];
    const waiting = [1, 2, 3].map(() => sender.push(aRequest({ body: 'waits', timeoutMs: 60 })));
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => noAnswer('not_sent')));
    sent.push(sender.push(aRequest({ body: 'last' })));
    for (const answer of sent) {
      while (answers.length === 0) await nextTurn();
      answers.shift()?.();
      expect(await answer).toMatchObject({ kind: 'response', status: 200 });
    }
    expect([server.seen.map(({ body }) => body), ports.size]).toEqual([['first', 'last'], 1]);
  });

  it('says connect when nobody listens', async () => {
    const server = await startLocalServer(answerWith(200, {}));
    await server.close();
    expect(await aSender({ baseUrl: server.url }).push(aRequest())).toEqual(noAnswer('connect'));
  });

  it('says connect when the connection is not made safe, since nothing was said over it', async () => {
    const { server } = await aServer(answerWith(200, {}));
    const sender = aSender({ baseUrl: server.url.replace('http:', 'https:') });
    expect([await sender.push(aRequest()), server.seen]).toEqual([noAnswer('connect'), []]);
  });

  it('says reset when the connection breaks before an answer', async () => {
    const { sender } = await aServer((response) => response.socket?.resetAndDestroy());
    expect(await sender.push(aRequest())).toEqual(noAnswer('reset'));
  });

  it('says reset when the server hangs up in silence', async () => {
    const sender = await aRawServer((socket) => socket.end());
    expect(await sender.push(aRequest())).toEqual(noAnswer('reset'));
  });

  it.each([
    ['a body shorter than announced', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"sent'],
    [
      'a chunked body without its end',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{"sent\r\n',
    ],
  ])('says truncated for %s', async (_what, bytes) => {
    const sender = await aRawServer((socket) => socket.end(bytes));
    expect(await sender.push(aRequest())).toEqual(noAnswer('truncated'));
  });

  it('says failed when the answer is not HTTP', async () => {
    const sender = await aRawServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
    expect(await sender.push(aRequest())).toEqual(noAnswer('failed'));
  });

  it('says failed for a token that no header can carry, without repeating it', async () => {
    const { server, sender } = await aServer(answerWith(200, {}));
    const answer = await sender.push(aRequest({ accessToken: 'se\ncret' }));
    expect(answer).toEqual(noAnswer('failed'));
    expect([JSON.stringify(answer).includes('cret'), server.seen.length]).toEqual([false, 0]);
  });

  it('hands each request over once, however often connections break', async () => {
    const { server, sender } = await aServer((response) => response.socket?.resetAndDestroy());
    const keys = Array.from({ length: 200 }, (_, index) => `key-${index}`);
    const answers = await Promise.all(keys.map((retryKey) => sender.push(aRequest({ retryKey }))));
    expect(answers).toEqual(keys.map(() => noAnswer('reset')));
    expect(server.seen.map(({ headers }) => headers['x-line-retry-key']).toSorted()).toEqual(keys.toSorted());
  });

  it('goes on to work after every kind of break', async () => {
    let count = 0;
    const { sender } = await aServer((response, request) => {
      count += 1;
      if (count <= 3) response.socket?.resetAndDestroy();
      else answerWith(200, {})(response, request);
    });
    const kinds: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) kinds.push((await sender.push(aRequest())).kind);
    expect(kinds).toEqual(['no_answer', 'no_answer', 'no_answer', 'response', 'response']);
  });
});

describe('LineSender, closing', () => {
  it('waits for what is in flight, and refuses what comes later', async () => {
    const { sender } = await aServer((response, request) => {
      setTimeout(() => answerWith(200, {})(response, request), 50);
    });
    const inFlight = sender.push(aRequest());
    const closed = sender.close();
    expect(await sender.push(aRequest())).toEqual(noAnswer('cancelled'));
    await closed;
    expect(await inFlight).toMatchObject({ kind: 'response', status: 200 });
    await expect(sender.close()).resolves.toBeUndefined();
  });

  it('given a thousand in flight, waits for them all, those without a connection too', async () => {
    const { server, sender } = await aServer((response, request) => {
      setTimeout(() => answerWith(200, request.body)(response, request), 5);
    });
    const bodies = Array.from({ length: 1_000 }, (_, index) => `{"n":${index}}`);
    const answers = bodies.map((body) => sender.push(aRequest({ body, timeoutMs: 30_000 })));
    await sender.close();
    expect((await Promise.all(answers)).map((answer) => answer.kind === 'response' && answer.body)).toEqual(
      bodies,
    );
    expect(server.seen.length).toBe(bodies.length);
  });

  it('does not wait for ever: what is in flight has its deadline', async () => {
    const { sender } = await aServer(() => undefined);
    const answers = Array.from({ length: 300 }, () => sender.push(aRequest({ timeoutMs: 100 })));
    await sender.close();
    const causes = (await Promise.all(answers)).map((answer) => answer.kind === 'no_answer' && answer.cause);
    expect(causes.filter((cause) => cause !== 'not_sent' && cause !== 'timeout')).toEqual([]);
  });
});
