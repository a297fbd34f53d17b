import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

/** Of 40: 20 read Japanese, 13 of these have at least 14 points, 4 of these are Gold or Silver. */
const CONTACTS = Array.from({ length: 40 }, (_, index) => ({
  externalId: `P${index}`,
  lineId: `U${String(index).padStart(32, '0')}`,
  displayName: `Person ${index}`,
  language: index % 2 === 0 ? 'ja' : 'th',
  attributes: { points: index, tier: index % 8 === 0 ? 'Gold' : index % 12 === 0 ? 'Silver' : 'Basic' },
}));
const MATCHING = CONTACTS.filter(
  ({ language, attributes: { points, tier } }) => language === 'ja' && points >= 14 && tier !== 'Basic',
).length;

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addContacts(CONTACTS);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });
const matching = (page: Page, count: number): Locator =>
  page
    .getByRole('region', { name: 'Reach' })
    .locator('div')
    .filter({ hasText: new RegExp(`^Contacts that match${count}$`) });

describe('an audience', () => {
  it('is built by keyboard and mouse while its reach is counted, and saved', async () => {
    const page = await on.visit('/audiences');
    await page.getByRole('heading', { name: 'No audiences yet' }).waitFor();
    await page.getByRole('button', { name: 'New audience' }).first().click();
    await heading(page, 'New audience').waitFor();
    await matching(page, 40).waitFor();

    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).press('Enter');
    await page.getByRole('combobox', { name: 'Condition 1: field' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Langu');
    await page.keyboard.press('Enter');
    const language = page.getByRole('combobox', { name: 'Condition 1: value' });
    await language.focus();
    await page.keyboard.type('ja');
    await page.keyboard.press('Enter');
    await matching(page, 20).waitFor();

    const hands = new BuilderHands(page);
    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).click();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 2: field' }), 'points');
    await page.getByText('1 condition is not complete').waitFor();
    await page.getByRole('button', { name: 'Save audience' }).click();
    await page.getByText('Enter a name.').waitFor();
    await page.getByText('Enter a value that fits this comparison.').waitFor();
    await page.getByLabel('Audience name').and(page.locator(':focus')).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await hands.choose(page.getByRole('combobox', { name: 'Condition 2: comparison' }), 'at least');
    await page.getByLabel('Condition 2: value').fill('14');
    await matching(page, 13).waitFor();

    await page.getByRole('button', { name: 'Add a group to: All conditions' }).click();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 3.1: field' }), 'tier');
    await page.getByRole('combobox', { name: 'Condition 3.1: value' }).fill('Gold');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a condition to: Group 3' }).click();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 3.2: field' }), 'tier');
    await page.getByRole('combobox', { name: 'Condition 3.2: value' }).fill('Silver');
    await page.keyboard.press('Escape');
    await matching(page, MATCHING).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await page.getByLabel('Audience name').fill('Japanese, gold or silver');
    await page.getByRole('button', { name: 'Save audience' }).click();
    await heading(page, 'Japanese, gold or silver').waitFor();
    await page.getByText('No campaign uses this audience.').waitFor();
    await page.getByRole('link', { name: 'Audiences', exact: true }).first().click();
    await heading(page, 'Audiences').waitFor();
    const row = page.getByRole('row', { name: /Japanese, gold or silver/ });
    await row
      .getByRole('cell', { name: String(MATCHING), exact: true })
      .first()
      .waitFor();
    await row.getByText('0 campaigns').waitFor();
  });

  it('says who uses it, and is not deleted while somebody does', async () => {
    const filter = { combinator: 'and', rules: [{ field: 'tier', operator: '=', value: 'Gold' }] };
    const { body } = await on.world.request
      .post('/api/v1/audiences')
      .send({ name: 'Gold', filter })
      .expect(201);
    await on.world.createCampaign({
      name: 'Tea party',
      connectionId: on.world.connectionId,
      audience: { audienceId: body.id },
    });
    const page = await on.visit('/audiences');
    const row = page.getByRole('row', { name: /^Gold / });
    await row.getByText('1 campaign').waitFor();
    await row.getByRole('button', { name: 'More actions for Gold' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByText('“Gold” is in use').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Tea party' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('begins with the filters of the contacts, and asks before changes are lost', async () => {
    const page = await on.visit('/contacts?language=ja');
    await page.getByText('20 contacts match').waitFor();
    await page.getByRole('link', { name: 'Use these filters as an audience' }).click();
    await heading(page, 'New audience').waitFor();
    await matching(page, 20).waitFor();
    await page.getByText('In words:').waitFor();
    await page.getByText('Unsaved changes').waitFor();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Stay here' }).click();
    await question.waitFor({ state: 'hidden' });
    await matching(page, 20).waitFor();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await question.getByRole('button', { name: 'Leave without saving' }).click();
    await heading(page, 'Overview').waitFor();
  });
});
