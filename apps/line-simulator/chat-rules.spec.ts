import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
const GROUP = strangerId('C', 1);
const MEMBER = strangerId('U', 1);

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => {
  sim.simulator.admin.clearTraffic();
  sim.channel.putGroup({ groupId: GROUP, members: [MEMBER] });
});

const friend = (): string => sim.friends[0] ?? '';
const send = (call: string, body: object): Promise<SeenAnswer> =>
  sim.line('POST', `/v2/bot/message/${call}`, { body });
const mentioning = (mentionee: object): object => ({
  type: 'textV2',
  text: '{m1}',
  substitution: { m1: { type: 'mention', mentionee } },
});
const all = mentioning({ type: 'all' });
const video = {
  type: 'video',
  originalContentUrl: 'https://a.example/a.mp4',
  previewImageUrl: 'https://a.example/a.png',
};
const refusal = (message: string, property: string): object => ({
  message: 'A message (messages[1]) in the request body is invalid',
  details: [{ message, property }],
});

describe('mentions', () => {
  it('reach a group or room that the mentioned are in', async () => {
    for (const message of [all, mentioning({ type: 'user', userId: MEMBER })])
      expect((await send('push', { to: GROUP, messages: [message] })).status).toBe(200);
  });

  it('of somebody who is not in it are refused, though validate takes them', async () => {
    const messages = [text('a'), mentioning({ type: 'user', userId: friend() })];
    expect((await send('validate/push', { messages })).status).toBe(200);
    expect((await send('push', { to: GROUP, messages })).json).toEqual(
      refusal('The mentioned user is not found in the group.', 'substitution["m1"].mentionee'),
    );
    expect(sim.channel.ledger.size).toBe(0);
  });

  it.each([
    ['push', () => ({ to: friend() })],
    ['multicast', () => ({ to: [friend()] })],
    ['broadcast', () => ({})],
    ['narrowcast', () => ({})],
  ])('cannot be sent by %s to people', async (call, rest) => {
    const answer = await send(call, { ...rest(), messages: [text('a'), all] });
    expect(answer).toMatchObject({
      status: 400,
      json: refusal('A mention can only be sent to a group or room.', 'substitution["m1"].mentionee'),
    });
  });
});

describe('videos', () => {
  it('go to people and to groups', async () => {
    for (const to of [friend(), GROUP])
      expect((await send('push', { to, messages: [video] })).status).toBe(200);
  });

  it('whose end is to be told go to people only', async () => {
    const messages = [text('a'), { ...video, trackingId: 'spring' }];
    expect((await send('push', { to: friend(), messages })).status).toBe(200);
    expect((await send('push', { to: GROUP, messages })).json).toEqual(
      refusal('It cannot be used in messages to a group or room.', 'trackingId'),
    );
  });
});

describe('words that the channel refuses', () => {
  it('are refused in validation and in sending, wherever they stand', async () => {
    Object.assign(sim.channel.settings, { refusedWords: ['casino'] });
    const messages = [text('a'), { ...text('b'), sender: { name: 'My casino' } }];
    for (const call of ['validate/push', 'push']) {
      const answer = await send(call, { ...(call === 'push' ? { to: friend() } : {}), messages });
      expect(answer).toMatchObject({
        status: 400,
        json: { message: expect.stringContaining('messages[1]') },
      });
    }
    expect((await send('push', { to: friend(), messages: [text('a')] })).status).toBe(200);
  });
});
