import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
let receiver: WebhookReceiver;
let sender: WebhookSender;
let page: Page;
let panel: Locator;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer'], { outgoingPrivateAddresses: 'allow' });
  receiver = await WebhookReceiver.start();
  const { line, request, test } = on.world;
  const { body } = await request
    .post('/api/v1/connections')
    .send({ name: 'Shop', channelAccessToken: line.channel.token, channelSecret: line.channel.secret })
    .expect(201);
  sender = new WebhookSender(test.url, body.id, line.channel.secret);
  // An address that is refused is answered 422, which Chromium writes down by itself.
  page = await on.visit(`/connections/${body.id}`, 'owner', { expected: /status of 422/ });
  panel = page.getByRole('region', { name: 'Forwarding' });
});
afterAll(async () => {
  expect(await on.closeWindows()).toEqual([]);
  await on.close();
  await receiver.close();
});
afterEach(async () => expect(await axeViolations(page)).toEqual([]));

const post = (): Promise<number> => sender.post(userEvent('follow', `U${'7'.repeat(32)}`, Date.now()));

/** One story, told in parts: each goes on in the window of the one before. */
describe('forwarding of a connection', () => {
  it('takes no address that is none, and says so at the field', async () => {
    await panel.getByText('Events are not forwarded.').waitFor();
    const field = panel.getByRole('textbox', { name: 'Address to forward to' });
    await panel.getByRole('button', { name: 'Add address' }).click();
    await panel.getByText('Enter an https address.').waitFor();
    await field.and(page.locator(':focus')).waitFor();
    await field.fill('crm.example');
    await page.keyboard.press('Enter');
    await panel.getByText('Enter an https address, such as').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows the secret of a new address once', async () => {
    await panel.getByRole('textbox', { name: 'Address to forward to' }).fill(`${receiver.url}/in`);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Secret of this address' });
    await dialog.getByRole('button', { name: 'Copy the secret' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const secret = await dialog.locator('code').innerText();
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await panel.getByText('Not used yet').waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  it('says how the address takes what is forwarded', async () => {
    expect(await post()).toBe(200);
    await panel.getByText('Working').waitFor();
    receiver.status = 500;
    expect(await post()).toBe(200);
    await panel.getByText('Failing').waitFor();
    await panel.getByText('It answered with status 500.').waitFor();
  });

  it('is paused and resumed', async () => {
    await panel.getByRole('button', { name: `Pause ${receiver.url}/in` }).click();
    await panel.getByText('Paused').waitFor();
    const before = receiver.received.length;
    receiver.status = 200;
    await panel.getByRole('button', { name: `Resume ${receiver.url}/in` }).click();
    await panel.getByText('Working').waitFor();
    expect(receiver.received.length).toBeGreaterThan(before);
  });

  it('is not changed by a viewer', async () => {
    const theirs = await on.visit(`/connections/${sender.connectionId}`, 'viewer');
    const shown = theirs.getByRole('region', { name: 'Forwarding' });
    expect(await shown.getByRole('button', { name: `Remove ${receiver.url}/in` }).isDisabled()).toBe(true);
    expect(await shown.getByRole('button', { name: 'Add address' }).isDisabled()).toBe(true);
  });

  it('ends when the address is removed, after a question', async () => {
    await panel.getByRole('button', { name: `Remove ${receiver.url}/in` }).click();
    const question = page.getByRole('dialog', { name: 'Stop forwarding to this address?' });
    await question.getByRole('button', { name: 'Remove' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Remove' }).click();
    await panel.getByText('Events are not forwarded.').waitFor();
  });
});
