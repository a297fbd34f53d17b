import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const GOLD = { combinator: 'and', rules: [{ field: 'cohort', operator: '=', value: 'gold' }] };

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  // Of 40, 20 are gold; the tea party goes to these.
  await on.world.addPeople('gold', 20);
  await on.world.addPeople('basic', 20);
  await on.world.request.post('/api/v1/audiences').send({ name: 'Gold members', filter: GOLD }).expect(201);
  const campaign = await on.world.createCampaign({
    name: 'Tea party',
    connectionId: on.world.connectionId,
    audience: { filter: GOLD },
  });
  await on.world.publish(campaign);
  await on.world.waitFor(campaign, ({ status, pending }) => status === 'sent' && pending === 0);
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

describe('an audience', () => {
  it('asks about other audiences and past campaigns', async () => {
    const page = await on.visit('/audiences/new');
    const hands = new BuilderHands(page);
    const add = page.getByRole('button', { name: 'Add a condition to: All conditions' });
    const part = (place: number, name: string): Locator =>
      page.getByRole('combobox', { name: `Condition ${place}: ${name}` });
    await matching(page, 40).waitFor();

    await add.click();
    await hands.choose(part(1, 'field'), 'Audience');
    await hands.choose(part(1, 'value'), 'Gold members');
    await page.keyboard.press('Escape');
    await matching(page, 20).waitFor();
    await page.getByText('is in Gold members').waitFor();

    await add.click();
    await hands.choose(part(2, 'field'), 'Campaign “Tea party”');
    await hands.choose(part(2, 'value'), 'received it');
    await matching(page, 20).waitFor();

    await hands.choose(part(2, 'comparison'), 'is not');
    await matching(page, 0).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is a share of the contacts drawn at random, and at most so many of them, kept as it was made', async () => {
    const page = await on.visit('/audiences/new');
    const hands = new BuilderHands(page);
    await matching(page, 40).waitFor();
    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).click();
    await hands.choose(
      page.getByRole('combobox', { name: 'Condition 1: field' }),
      'Random share of contacts',
    );
    await page.getByLabel('Condition 1: value').fill('50');
    await page.getByLabel('At most this many contacts').fill('5');
    await page.getByLabel('Audience name').fill('Five of a half');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save audience' }).click();
    await page.getByRole('heading', { level: 1, name: 'Five of a half', exact: true }).waitFor();
    await page.reload();
    await page.getByLabel('At most this many contacts').waitFor();
    expect(await page.getByLabel('At most this many contacts').inputValue()).toBe('5');

    const { body: list } = await on.world.request.get('/api/v1/audiences').expect(200);
    const [saved] = list.items.filter(({ name }: { name: string }) => name === 'Five of a half');
    expect(saved).toMatchObject({
      limit: 5,
      filter: { rules: [{ field: expect.stringMatching(/^sample\./), operator: '<', value: 50 }] },
    });
    const { body: counted } = await on.world.request
      .post('/api/v1/audiences/preview')
      .send({ filter: saved.filter })
      .expect(200);
    expect(counted.count).toBeGreaterThan(5);
    expect(counted.count).toBeLessThan(40);
    await matching(page, 5).waitFor();
  });

  it('is not deleted while another audience leans on it, and says which', async () => {
    const { body: list } = await on.world.request.get('/api/v1/audiences').expect(200);
    const [gold] = list.items.filter(({ name }: { name: string }) => name === 'Gold members');
    await on.world.request
      .post('/api/v1/audiences')
      .send({
        name: 'All but gold',
        filter: { combinator: 'and', rules: [{ field: 'audience', operator: 'notIn', value: [gold.id] }] },
      })
      .expect(201);
    const page = await on.visit('/audiences');
    await page.getByRole('button', { name: 'More actions for Gold members' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('“Gold members” is in use').waitFor();
    await dialog.getByRole('link', { name: 'All but gold' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
