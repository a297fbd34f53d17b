import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../support/people.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
let page: Page;

const heading = (name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true });
const showsProgress = (text: string): Promise<void> =>
  page.getByRole('region', { name: 'Get ready' }).getByText(text, { exact: true }).waitFor();
const toOverview = async (): Promise<void> => {
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await heading('Overview').waitFor();
};
const expectNoViolation = async (): Promise<void> => expect(await axeViolations(page)).toEqual([]);

/** One story, told in parts: each goes on in the window, and in the workspace, of the one before. */
describe('a server that has just been started', () => {
  beforeAll(async () => {
    on = await ConsoleWorld.startUnused();
    // A credential that LINE refuses is answered 422, which Chromium writes down by itself.
    page = await on.visit('/login', null, { expected: /status of 422/ });
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    expect(await on.closeWindows()).toEqual([]);
    await on.close();
  });
  afterEach(expectNoViolation);

  it('makes its first owner by the link it prints, and ticks off the rules for a password', async () => {
    await page.goto(on.world.test.server.setupUrl ?? '');
    await heading('Set up Hikyaku').waitFor();
    expect(page.url()).not.toContain('#');
    await page.getByLabel('Your name').fill('Mika');
    await page.getByLabel('E-mail address').fill('mika@shop.example');
    await page.getByLabel('New password').fill('mika');
    await page.getByText('Not met yet: At least').waitFor();
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Use at least').waitFor();
    await expectNoViolation();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByText('Met: At least').waitFor();
    await page.getByRole('button', { name: 'Create account' }).click();
    await heading('Overview').waitFor();
  });

  it('says what is left to do, and begins it with one press', async () => {
    await showsProgress('0 of 5');
    const steps = page.getByRole('region', { name: 'Get ready for your first campaign' });
    expect(await steps.getByRole('listitem').count()).toBe(5);
    await steps.getByRole('button', { name: 'Connect account' }).click();
    await heading('Connections').waitFor();
  });

  it('refuses a wrong token at its field, and shows the account of a right one', async () => {
    const form = page.getByRole('dialog', { name: 'Connect a LINE Official Account' });
    const token = form.getByRole('textbox', { name: 'Channel access token' });
    await token.fill('x'.repeat(120));
    await form.getByText('LINE refuses it.').waitFor();
    expect(await token.getAttribute('aria-invalid')).toBe('true');
    await expectNoViolation();
    await form.getByRole('button', { name: 'Next' }).click();
    await token.and(page.locator(':focus')).waitFor();
    await token.fill(on.world.line.channel.token);
    await form.getByText('Accepted by LINE').waitFor();
    await form.getByText('Without the channel secret, it stays unknown').waitFor();
    await form.getByRole('button', { name: 'Next' }).click();
    const name = form.getByRole('textbox', { name: 'Name' });
    await name.and(page.locator(':focus')).waitFor();
    expect(await name.inputValue()).toBe('Simulated Bot');
    await name.fill('Sakura Coffee');
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await form
      .getByRole('heading', { name: '“Sakura Coffee” is connected' })
      .and(page.locator(':focus'))
      .waitFor();
    await expectNoViolation();
    await form.getByRole('button', { name: 'Finish' }).click();
    await heading('Sakura Coffee').waitFor();
  });

  it('says in the webhook panel what is missing, and takes the secret there', async () => {
    const webhook = page.getByRole('region', { name: 'Webhook' });
    await webhook.getByText('LINE sends to https addresses only').waitFor();
    expect(await webhook.getByRole('listitem').count()).toBe(4);
    expect(await webhook.locator('[aria-current=step]').innerText()).toContain('Channel secret kept');
    await webhook.getByRole('button', { name: 'Enter secret' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Channel secret' }).fill(on.world.line.channel.secret);
    await expectNoViolation();
    await form.getByRole('button', { name: 'Save' }).click();
    const secret = webhook.getByRole('listitem').filter({ hasText: 'Channel secret kept' });
    await secret.getByText('Done:').waitFor();
    expect(await webhook.locator('[aria-current=step]').innerText()).toContain('Webhook URL set at LINE');
  });

  it('takes a tester by a LINE ID that can be one', async () => {
    await toOverview();
    await showsProgress('1 of 5');
    await page.getByRole('button', { name: 'Add tester' }).click();
    await heading('Testers').waitFor();
    const form = page.getByRole('dialog', { name: 'Add a tester' });
    await form.getByLabel('LINE user ID', { exact: true }).fill('@mika');
    await form.getByLabel('Name').fill('Mika');
    await page.keyboard.press('Enter');
    await form.getByText('A LINE user ID is U (person)').waitFor();
    await expectNoViolation();
    await form.getByLabel('LINE user ID', { exact: true }).fill(`U${'2'.repeat(32)}`);
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: 'Mika', exact: true }).waitFor();
    await toOverview();
    await showsProgress('2 of 5');
  });

  it('begins the first campaign with one press, and says why its clicks are not counted', async () => {
    await page.getByRole('button', { name: 'Make a campaign' }).click();
    const form = page.getByRole('dialog', { name: 'New campaign' });
    await form.getByRole('textbox', { name: 'Name' }).fill('Hello');
    await expectNoViolation();
    await form.getByRole('button', { name: 'Create draft' }).click();
    await page.getByRole('link', { name: /^Audience Everyone$/ }).waitFor();
    await page.getByRole('link', { name: /^Message/ }).click();
    await page.getByText('clicks are not counted by default').waitFor();
    // In a low window the menu is all in sight, over or under its button.
    await page.setViewportSize({ width: 1440, height: 640 });
    await page.getByRole('button', { name: /Add message/ }).click();
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem').first().waitFor();
    const box = await menu.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(640);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });
});
