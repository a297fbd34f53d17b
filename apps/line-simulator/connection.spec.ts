import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startForSpec, text, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.clearTraffic());

const body = (words: string): string => JSON.stringify({ to: sim.friends[0], messages: [text(words)] });

/** One push as it goes over the wire. */
function pushBytes(words: string, headers: readonly string[] = [], key: string = randomUUID()): Buffer {
  const bytes = Buffer.from(body(words));
  const lines = [
    'POST /v2/bot/message/push HTTP/1.1',
    'Host: localhost',
    'Authorization: Bearer sim-token',
    'Content-Type: application/json',
    `X-Line-Retry-Key: ${key}`,
    ...headers,
    `Content-Length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

/** Sends pieces one after the other and reads until so many answers came, or the connection ended. */
function exchange(pieces: readonly Buffer[], answers: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const socket = connect(sim.simulator.port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      seen += chunk.toString('utf8');
      if (statuses(seen).length >= answers) socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(seen));
    const [first, ...rest] = pieces;
    socket.write(first ?? '');
    const timer = setInterval(() => {
      const piece = rest.shift();
      if (piece === undefined) clearInterval(timer);
      else socket.write(piece);
    }, 2);
  });
}

const statuses = (seen: string): string[] =>
  [...seen.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status ?? '');

const acceptedTexts = (): unknown[] =>
  [...sim.channel.ledger.records()].map(({ record }) => record.messages[0]?.text);

describe('a connection', () => {
  it('serves the same requests however their bytes are cut into pieces', async () => {
    const words = ['first', 'zwei ü', '三つ'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_200), { maxLength: 5 }), async (cuts) => {
        sim.simulator.admin.clearTraffic();
        const bytes = Buffer.concat(words.map((word) => pushBytes(word)));
        const places = [0, ...cuts.map((cut) => cut % bytes.length), bytes.length].sort((a, b) => a - b);
        const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        const seen = await exchange(
          pieces.filter(({ length }) => length > 0),
          words.length,
        );
        expect(statuses(seen)).toEqual(['200', '200', '200']);
        expect(acceptedTexts()).toEqual(words);
      }),
      { numRuns: 25 },
    );
  });

  it('reads each head for itself, also when it looks much like the one before', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const bytes = [
      pushBytes('a', [], one),
      pushBytes('b', [], two),
      pushBytes('a', [], one),
      pushBytes('c', [], 'not-a-key-but-of-the-same-length-----'.slice(0, 36)),
      pushBytes('d', [], `${two.slice(0, 34)}ü`),
      Buffer.from(pushBytes('e').toString().replace('sim-token', 'sim-tokem')),
      pushBytes('f'),
    ];
    const seen = await exchange([Buffer.concat(bytes)], bytes.length);
    expect(statuses(seen)).toEqual(['200', '200', '409', '400', '400', '401', '200']);
    expect(acceptedTexts()).toEqual(['a', 'b', 'f']);
  });

  it.each([
    ['a body in chunks', ['Transfer-Encoding: chunked'], '200'],
    ['a header given twice', ['Authorization: Bearer other'], '200'],
    ['a connection that asks to be kept', ['Connection: Keep-Alive'], '200'],
    ['a header that is none', ['no colon here'], '400'],
  ])('serves %s like any HTTP server', async (_, headers, status) => {
    const plain = pushBytes('x', headers);
    const chunked = plain
      .toString()
      .replace(/Content-Length: \d+\r\n/, '')
      .replace(
        /\r\n\r\n(.*)$/s,
        (_match, sent: string) => `\r\n\r\n${sent.length.toString(16)}\r\n${sent}\r\n0\r\n\r\n`,
      );
    const isChunked = headers[0]?.startsWith('Transfer') === true;
    expect(statuses(await exchange([isChunked ? Buffer.from(chunked) : plain], 1))).toEqual([status]);
  });

  it('goes on with Node after the first request that is not plain', async () => {
    const info = Buffer.from('GET /__sim/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const seen = await exchange([Buffer.concat([pushBytes('a'), info, pushBytes('b')])], 3);
    expect(statuses(seen)).toEqual(['200', '200', '200']);
    expect(acceptedTexts()).toEqual(['a', 'b']);
  });

  it('is closed after the answer when the sender asks for it', async () => {
    const seen = await exchange([pushBytes('x', ['Connection: close'])], 9);
    expect(statuses(seen)).toEqual(['200']);
    expect(seen).toContain('connection: close');
  });

  it('answers in order, also when an answer is held back', async () => {
    sim.channel.faults.set([{ endpoint: 'push', kind: 'slow', delayMs: 60 }]);
    const key = randomUUID();
    const seen = await exchange([Buffer.concat([pushBytes('a', [], key), pushBytes('a', [], key)])], 2);
    expect(statuses(seen)).toEqual(['200', '409']);
  });

  it('shows the log every header as it came', async () => {
    await exchange([pushBytes('x', ['X-Own: a: b', 'Empty:'])], 1);
    expect(sim.simulator.admin.requestLog.list()[0]).toMatchObject({
      method: 'POST',
      path: '/v2/bot/message/push',
      headers: { 'x-own': 'a: b', empty: '', host: 'localhost' },
      body: body('x'),
    });
  });
});
