import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import { chatEvent, WebhookSender } from '../support/webhook-sender.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const THEN = Date.parse('2026-11-01T03:00:00.000Z');
const [GROUP, ROOM] = ['C', 'R'].map((kind) => kind + '7'.repeat(32)) as [string, string];

let on: ConsoleWorld;
let connectionId: string;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer']);
  const { line, channel, request, test } = on.world;
  const { body } = await request
    .post('/api/v1/connections')
    .send({ name: 'Shop', channelAccessToken: line.channel.token, channelSecret: line.channel.secret })
    .expect(201);
  connectionId = body.id;
  channel.putGroup({ groupId: GROUP, groupName: 'Cake club', members: [`U${'1'.repeat(32)}`] });
  channel.putGroup({ groupId: ROOM, members: [`U${'1'.repeat(32)}`, `U${'2'.repeat(32)}`] });
  const sender = new WebhookSender(test.url, connectionId, line.channel.secret);
  const events = [
    chatEvent('join', { type: 'group', groupId: GROUP }, THEN),
    chatEvent('join', { type: 'room', roomId: ROOM }, THEN + 1),
  ];
  expect(await sender.post(...events)).toBe(200);
  // Names come when LINE has been asked.
  await until(async () => {
    const { body: groups } = await request.get(`/api/v1/connections/${connectionId}/groups`).expect(200);
    const counted = groups.items.filter(
      ({ memberCount }: { memberCount: number | null }) => memberCount !== null,
    );
    return counted.length === 2 ? true : undefined;
  });
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const expectNoViolation = async (page: Page): Promise<void> => expect(await axeViolations(page)).toEqual([]);
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe('the groups of a connection', () => {
  it('are listed with their members, found by name, and lead to their contacts', async () => {
    const page = await on.visit(`/connections/${connectionId}`);
    await page.getByRole('link', { name: 'See groups and rooms' }).click();
    await page.getByRole('heading', { level: 1, name: 'Groups and rooms' }).waitFor();
    await row(page, 'Cake club').getByRole('cell', { name: '1', exact: true }).waitFor();
    await row(page, 'Room (has no name)').getByRole('cell', { name: '2', exact: true }).waitFor();
    await row(page, 'Cake club').getByText('In it').waitFor();
    await expectNoViolation(page);
    const search = page.getByRole('searchbox', { name: 'Search by name or ID' });
    await search.fill('cake');
    await search.press('Enter');
    await row(page, 'Room (has no name)').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('q')).toBe('cake');
    await search.fill('nothing like it');
    await search.press('Enter');
    await page.getByRole('heading', { name: 'No group or room matches' }).waitFor();
    await expectNoViolation(page);
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('link', { name: 'Cake club' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cake club' }).waitFor();
  });
});

describe('the friends of an account', () => {
  it('are imported by a button that says what became of it', async () => {
    const { channel } = on.world;
    for (let index = 1; index <= 1_234; index++)
      channel.putUser({ userId: `U${index.toString(16).padStart(32, '0')}` });
    const page = await on.visit(`/connections/${connectionId}`);
    const panel = page.getByRole('region', { name: 'Friends you already have' });
    await panel.getByRole('button', { name: 'Import friends' }).click();
    await panel.getByText('Done').waitFor();
    expect(await panel.getByText('1,234').count()).toBe(2);
    await panel.getByRole('link', { name: 'See contacts' }).waitFor();
    await expectNoViolation(page);
  });

  it('given the account is not verified, says why not and what to do', async () => {
    on.world.channel.settings.verified = false;
    const page = await on.visit(`/connections/${connectionId}`);
    const panel = page.getByRole('region', { name: 'Friends you already have' });
    await panel.getByRole('button', { name: 'Import friends' }).click();
    await panel.getByText('Apply for verification in LINE Official Account Manager').waitFor();
    await expectNoViolation(page);
    on.world.channel.settings.verified = true;
  });

  it('given LINE does not answer, can be cancelled', async () => {
    on.world.channel.faults.set([{ endpoint: 'followers', kind: '500_before', probability: 1 }]);
    const page = await on.visit(`/connections/${connectionId}`);
    const panel = page.getByRole('region', { name: 'Friends you already have' });
    await panel.getByRole('button', { name: 'Import friends' }).click();
    await panel.getByText('LINE gives no answer').waitFor();
    await expectNoViolation(page);
    await panel.getByRole('button', { name: 'Cancel import' }).click();
    await panel.getByText('Cancelled').waitFor();
    on.world.channel.faults.set([]);
  });

  it('are not imported by a viewer', async () => {
    const page = await on.visit(`/connections/${connectionId}`, 'viewer');
    const panel = page.getByRole('region', { name: 'Friends you already have' });
    expect(await panel.getByRole('button', { name: 'Import friends' }).isDisabled()).toBe(true);
  });
});
