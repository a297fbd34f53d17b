import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const CONTACTS = Array.from({ length: 12 }, (_, index) => ({
  externalId: `P${index}`,
  lineId: `U${String(index).padStart(32, '0')}`,
  displayName: `Person ${index}`,
}));

/** Nine bought something, six of them twice; the second time three paid 5,000. */
const EVENTS = CONTACTS.slice(0, 9).flatMap(({ externalId }, index) =>
  [1, 2].slice(0, index < 6 ? 2 : 1).map((time) => ({
    externalId,
    name: 'purchase',
    properties: { amount: time === 2 && index < 3 ? 5_000 : 100, category: index % 2 === 0 ? 'tea' : 'cups' },
  })),
);

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addContacts(CONTACTS);
  await on.world.request.post('/api/v1/events').send({ events: EVENTS }).expect(202);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const matching = (page: Page, count: number): Locator =>
  page
    .getByRole('region', { name: 'Reach' })
    .locator('div')
    .filter({ hasText: new RegExp(`^Contacts that match${count}$`) });

describe('a condition on what contacts did', () => {
  it('is built by keyboard and mouse, counted, said in words, saved and read again', async () => {
    const page = await on.visit('/audiences');
    const hands = new BuilderHands(page);
    await page.getByRole('button', { name: 'New audience' }).first().click();
    await matching(page, 12).waitFor();

    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).press('Enter');
    await page.getByRole('combobox', { name: 'Condition 1: field' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('purch');
    await page.getByRole('listbox').getByRole('option', { name: 'purchase' }).waitFor();
    await page.keyboard.press('Enter');
    await matching(page, 9).waitFor();
    await page.getByText('“purchase” happened at least 1 time in the last 30 days').waitFor();

    const count = page.getByLabel('Condition 1: number of times (times)');
    await hands.tabTo(count);
    await count.fill('2');
    await matching(page, 6).waitFor();

    await page.getByRole('button', { name: 'Add a property to: Condition 1' }).press('Enter');
    await page.getByText('1 condition is not complete').waitFor();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1, property 1: name' }), 'category');
    const category = page.getByRole('combobox', { name: 'Condition 1, property 1: value' });
    await category.fill('tea');
    await page.keyboard.press('Escape');
    await matching(page, 3).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Remove Condition 1, property 1' }).click();
    await matching(page, 6).waitFor();
    await page
      .getByRole('button', { name: 'Add a property to: Condition 1' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Enter');
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1, property 1: name' }), 'amount');
    await page.getByLabel('Condition 1, property 1: value').fill('5000');
    await count.fill('1');
    await matching(page, 3).waitFor();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: period' }), 'at any time');
    await page.getByText('“purchase” happened at least 1 time where amount is at least 5,000').waitFor();
    await matching(page, 3).waitFor();

    await page.getByLabel('Audience name').fill('Paid much');
    await page.getByRole('button', { name: 'Save audience' }).click();
    await page.getByRole('heading', { level: 1, name: 'Paid much' }).waitFor();
    await page.reload();
    await page.getByLabel('Condition 1, property 1: value').waitFor();
    expect(await page.getByLabel('Condition 1, property 1: value').inputValue()).toBe('5000');

    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: how often' }), 'never happened');
    await matching(page, 9).waitFor();
    await page.getByText('“purchase” never happened where amount is at least 5,000').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('that the API made otherwise is kept as it is', async () => {
    const filter = {
      combinator: 'and',
      rules: [{ field: 'event.purchase', operator: 'between', value: { count: [1, 1] } }],
    };
    const { body } = await on.world.request
      .post('/api/v1/audiences')
      .send({ name: 'Once', filter })
      .expect(201);
    const page = await on.visit(`/audiences/${body.id}`);
    await page.getByText('Made with the API. It applies as it is and cannot be edited here.').waitFor();
    await matching(page, 3).waitFor();
  });

  it('shows in the history of who did it', async () => {
    const page = await on.visit('/contacts/P0');
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('purchase').first().waitFor();
    await history.getByText('amount: 5000 · category: tea').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
