import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Channel } from '../../apps/line-simulator/index.js';
import { type Account, campaignTo, onSending, openChannel } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';

const CROWD = { own: 400, teams: 20, teamSize: 10 };
const EVERYBODY = 600;
const STATELESS_SECONDS = 900;

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start();
});
afterAll(() => world.close());

async function halfSent(account: Account, name: string): Promise<string> {
  const id = await campaignTo(world.client, account, name, CROWD);
  account.channel.faults.set([
    ...onSending('500_after', { probability: 0.03 }),
    ...onSending('slow', { probability: 1, delayMs: 40 }),
  ]);
  await world.client.publish(id);
  await world.client.waitFor(id, () => account.channel.ledger.size > 60);
  return id;
}

async function expectAllSent(account: Account, id: string): Promise<void> {
  expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
  await world.agrees(account, id);
}

describe('given the token is revoked in the middle of a campaign', () => {
  it('pauses and fails nobody, and goes on by itself when the connection has a new one', async () => {
    const account = await world.open('revoked');
    const id = await halfSent(account, 'revoked');
    world.line.admin.revokeToken(account.token, account.channel);
    const report = await world.client.waitForStatus(id, 'paused');
    expect(report).toMatchObject({ failed: 0, runs: [{ statusReason: 'token_revoked' }] });
    world.line.admin.addToken('another-token', account.channel);
    await world.client.request
      .patch(`/api/v1/connections/${account.connectionId}`)
      .send({ channelAccessToken: 'another-token' })
      .expect(200);
    await expectAllSent(account, id);
  });
});

describe('given a connection by channel id and secret, and its token', () => {
  const bySecret = async (name: string): Promise<Account> => {
    const { channel, token } = openChannel(world.line, name);
    const { body } = await world.client.request
      .post('/api/v1/connections')
      .send({ name, channelId: channel.id, channelSecret: channel.secret })
      .expect(201);
    return { channel, token, connectionId: body.id };
  };
  const issued = (channel: Channel): string[] =>
    [...world.line.admin.tokens.valid(channel, 'stateless', world.line.admin.clock.now())].map(
      ({ token }) => token,
    );

  it('expires in the middle of a campaign, has it renewed and loses nothing', async () => {
    const account = await bySecret('expires');
    const id = await halfSent(account, 'expires');
    world.line.admin.clock.advance(STATELESS_SECONDS * 1_000);
    await expectAllSent(account, id);
  });

  it('is revoked again and again, has it renewed and loses nothing', async () => {
    const account = await bySecret('revoked again');
    const { channel } = account;
    const id = await halfSent(account, 'revoked again');
    for (let round = 0; round < 3; round++) {
      const before = channel.ledger.size;
      for (const token of issued(channel)) world.line.admin.revokeToken(token, channel);
      await world.client.waitFor(id, ({ pending }) => pending === 0 || channel.ledger.size > before + 50);
    }
    await expectAllSent(account, id);
  });
});
