import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const HANAKO = `U${'a'.repeat(32)}`;
const CONTACTS = [
  { externalId: 'A1', lineId: HANAKO, displayName: '山田花子', language: 'ja', attributes: { points: 120 } },
  { externalId: 'A4', displayName: 'สมชาย ใจดี', language: 'th', attributes: { points: 80 } },
  { externalId: 'B/2?x', displayName: 'Ken', attributes: { points: 5 } },
];

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  on.world.channel.putUser({ userId: HANAKO });
  await on.world.addContacts(CONTACTS);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

describe('contacts', () => {
  it('are searched and filtered; when nobody is left, the filters are named and cleared', async () => {
    const page = await on.visit('/contacts');
    await page.getByText('3 contacts', { exact: true }).waitFor();
    const search = page.getByRole('searchbox', { name: 'Search by name or your ID' });
    await search.fill('花');
    await search.press('Enter');
    await page.getByText('1 contact matches').waitFor();
    await page.getByRole('link', { name: '山田花子' }).waitFor();
    const hands = new BuilderHands(page);
    await hands.choose(page.getByRole('combobox', { name: 'Status on LINE' }), 'Blocked');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'No contacts match these filters' }).waitFor();
    await page.getByText('Name or your ID: “花” and Status on LINE: Blocked').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'No contacts match these filters' }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('3 contacts', { exact: true }).waitFor();
    expect(await search.inputValue()).toBe('');
  });

  it('show what was known of them, what is changed, and what was sent to them', async () => {
    const campaign = await on.world.createCampaign({
      name: 'Spring greeting',
      connectionId: on.world.connectionId,
      audience: {
        filter: { combinator: 'and', rules: [{ field: 'external_id', operator: '=', value: 'A1' }] },
      },
    });
    await on.world.publish(campaign);
    await on.world.waitForStatus(campaign, 'sent');
    const page = await on.visit('/contacts');
    await page.getByRole('link', { name: '山田花子' }).click();
    await heading(page, '山田花子').waitFor();
    await page.getByRole('button', { name: 'Edit “points”' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit “points”' });
    await dialog.getByLabel('Value').fill('many');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Enter a number').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByLabel('Value').fill('1500');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /points.*1,500/ }).waitFor();
    const timeline = page.getByRole('region', { name: 'History' });
    await timeline.getByText('Sent', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await timeline.getByRole('link', { name: 'Spring greeting' }).click();
    await heading(page, 'Spring greeting').waitFor();
    await page.getByRole('cell', { name: /A1/ }).first().waitFor();
  });

  it('are erased once their id has been typed, whatever it looks like', async () => {
    const page = await on.visit('/contacts');
    await page.getByRole('link', { name: 'Ken' }).click();
    await heading(page, 'Ken').waitFor();
    await page.reload();
    await heading(page, 'Ken').waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Erase personal data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase the personal data of Ken?' });
    const erase = dialog.getByRole('button', { name: 'Erase personal data' });
    expect(await erase.isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByLabel('Type B/2?x to confirm').fill('B/2?x');
    await erase.click();
    await heading(page, 'Contacts').waitFor();
    await page.getByText('2 contacts', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Ken' }).count()).toBe(0);
  });
});
