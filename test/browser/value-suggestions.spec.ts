import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

/** Of 40: 30 from Tokyo, 8 from Osaka, 2 from nowhere; half want news; all have an address and an alias of their own. */
const CONTACTS = Array.from({ length: 40 }, (_, index) => ({
  externalId: `P${index}`,
  attributes: {
    points: index,
    wants_news: index % 2 === 0,
    email: `person${index}@shop.example`,
    alias: `Tanuki ${index}`,
    ...(index < 30 ? { city: 'Tokyo' } : index < 38 ? { city: 'Osaka' } : {}),
  },
}));

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addContacts(CONTACTS);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** A new condition about a field. @returns its value's control */
async function conditionOn(page: Page, field: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a condition to: All conditions' }).click();
  await new BuilderHands(page).choose(page.getByRole('combobox', { name: 'Condition 1: field' }), field);
  return page.getByLabel('Condition 1: value').first();
}

describe('the values of a condition', () => {
  it('are offered with the share of contacts that have them, and typing goes on meanwhile', async () => {
    const page = await on.visit('/audiences/new');
    const value = await conditionOn(page, 'city');
    await value.click();
    const list = page.getByRole('listbox');
    await list.getByRole('option', { name: 'Tokyo 75%' }).waitFor();
    expect(await list.getByRole('option').allInnerTexts()).toHaveLength(2);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.type('osa');
    await list.getByRole('option', { name: 'Osaka 20%' }).click();
    expect(await value.inputValue()).toBe('Osaka');
    await page.getByText('In words:').waitFor();
  });

  it('of yes and no have their shares, too', async () => {
    const page = await on.visit('/audiences/new');
    await (await conditionOn(page, 'wants_news')).click();
    await page.getByRole('listbox').getByRole('option', { name: /50%/ }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('that are numbers come with their range', async () => {
    const page = await on.visit('/audiences/new');
    await (await conditionOn(page, 'points')).click();
    await page.getByText('0 to 39, median 19').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('that say who somebody is are not offered', async () => {
    const page = await on.visit('/audiences/new');
    const answered = page.waitForResponse('**/audiences/coverage');
    const value = await conditionOn(page, 'alias');
    await value.click();
    await answered;
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await page.getByRole('option').count()).toBe(0);
  });
});
