import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, text, type CallOptions, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

const push = (call: CallOptions): Promise<SeenAnswer> => sim.line('POST', '/v2/bot/message/push', call);
const good = (): object => ({ to: sim.friends[0], messages: [text('x')] });
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('every answer', () => {
  it('is JSON with a request id of its own', async () => {
    const answers = [
      await push({ body: good() }),
      await push({ body: {} }),
      await push({ body: good(), token: null }),
      await sim.line('GET', '/v2/bot/nothing'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 401, 404]);
    for (const { headers } of answers) {
      expect(headers.get('content-type')).toBe('application/json');
      expect(headers.get('x-line-request-id')).toMatch(UUID_4);
    }
    expect(new Set(answers.map(({ headers }) => headers.get('x-line-request-id'))).size).toBe(answers.length);
  });
});

describe('the token', () => {
  const message =
    'Authentication failed. Confirm that the access token in the authorization header is valid.';

  it.each([null, 'wrong', 'sim-tokenx'])('%j is refused', async (token) => {
    expect(await push({ body: good(), token })).toMatchObject({ status: 401, json: { message } });
  });

  it('stops working when it is revoked or expires', async () => {
    const path = `/channels/${sim.simulator.channel.id}/tokens`;
    await sim.admin('POST', path, { body: { token: 'short', expiresInSeconds: 60 } });
    await sim.admin('POST', path, { body: { token: 'long' } });
    const infos = async (): Promise<number[]> =>
      Promise.all(
        ['short', 'long'].map(async (token) => (await sim.line('GET', '/v2/bot/info', { token })).status),
      );
    expect(await infos()).toEqual([200, 200]);
    await sim.admin('POST', '/clock', { body: { advanceSeconds: 60 } });
    expect(await infos()).toEqual([401, 200]);
    await sim.admin('DELETE', `${path}/long`);
    expect(await infos()).toEqual([401, 401]);
  });

  it('is looked at before anything else', async () => {
    expect((await push({ raw: '{', token: 'wrong', headers: { 'content-type': 'text/plain' } })).status).toBe(
      401,
    );
  });
});

describe('the body', () => {
  it('may have 2 MB and not a byte more', async () => {
    const frame = JSON.stringify({ ...good(), pad: '' });
    const ofSize = (bytes: number): string =>
      JSON.stringify({ ...good(), pad: 'x'.repeat(bytes - frame.length) });
    const limit = 2 * 1_024 * 1_024;
    expect((await push({ raw: ofSize(limit) })).status).toBe(200);
    expect((await push({ raw: ofSize(limit + 1) })).status).toBe(413);
    expect((await push({ raw: ofSize(8 * limit) })).status).toBe(413);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'of type %s is not supported',
    async (type) => {
      expect(await push({ body: good(), headers: { 'content-type': type } })).toMatchObject({
        status: 415,
        json: { message: `The content type, ${type}, is not supported` },
      });
    },
  );

  it('of JSON with a character set is supported', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=UTF-8' };
    expect((await push({ body: good(), headers })).status).toBe(200);
  });

  it.each([
    ['', 'The request body could not be parsed as JSON (line: 1, column: 1)'],
    ['{\n"to": x}', 'The request body could not be parsed as JSON (line: 2, column: 7)'],
    [
      '{"messages":[{"type":"text","text":"a\nb"}]}',
      "The property, 'messages[0]', in the request body is invalid (line: 1, column: 38)",
    ],
  ])('%j is unreadable', async (raw, message) => {
    expect(await push({ raw })).toMatchObject({ status: 400, json: { message } });
  });

  it('with a key given twice is refused, at the top and inside', async () => {
    expect((await push({ raw: '{"to":"a",\n"to":"b"}' })).json).toEqual({
      message: 'The request body could not be parsed as JSON (line: 2, column: 5)',
      details: [{ message: "Duplicate field 'to'" }],
    });
    expect((await push({ raw: '{"messages":[{"type":"text","text":"a","text":"b"}]}' })).json).toEqual({
      message: "The property, 'messages[0]', in the request body is invalid (line: 1, column: 46)",
      details: [{ message: "Duplicate field 'text'" }],
    });
  });

  it('that is not UTF-8 is refused', async () => {
    expect((await push({ raw: new Uint8Array([0x7b, 0xff, 0x7d]) })).status).toBe(400);
  });

  it.each(['null', '[]', '"x"', '5'])('that is %s and no object is refused', async (raw) => {
    expect((await push({ raw })).status).toBe(400);
  });
});

describe('rate limits', () => {
  it('are off at first, and answer 429 once they are on and a burst is used up', async () => {
    const path = `/channels/${sim.simulator.channel.id}`;
    const channel = sim.simulator.admin.findChannel(sim.simulator.channel.id);
    await sim.admin('PATCH', path, { body: { rateLimits: { enabled: true, burst: 0.005 } } });
    // Sixty an hour: however long these take, no second one is let through meanwhile.
    const send = () => sim.line('POST', '/v2/bot/message/broadcast', { body: { messages: [text('x')] } });
    const answers = [await send(), await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 429]);
    expect(answers[1]?.json).toEqual({ message: 'The API rate limit has been exceeded. Try again later.' });
    expect(channel?.ledger.size).toBe(1);
    await sim.admin('POST', '/clock', { body: { advanceSeconds: 60 } });
    expect((await send()).status).toBe(200);
  });
});
