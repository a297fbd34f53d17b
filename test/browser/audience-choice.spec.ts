import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
const ids: Record<string, string> = {};

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addPeople('club', 60);
  for (const [name, least] of Object.entries({ 'Best customers': 50, 'Good customers': 30 })) {
    const filter = { combinator: 'and', rules: [{ field: 'number', operator: '>=', value: least }] };
    const { body } = await on.world.request.post('/api/v1/audiences').send({ name, filter }).expect(201);
    ids[name] = body.id;
  }
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

async function open(): Promise<[Page, BuilderHands, string]> {
  const { connectionId } = on.world;
  const id = await on.world.createCampaign({ name: 'For customers', connectionId, audience: { filter: {} } });
  const page = await on.visit(`/campaigns/${id}/edit/audience`);
  await page.getByRole('radio', { name: 'Everyone' }).waitFor();
  return [page, new BuilderHands(page), id];
}

const reached = (page: Page, count: number): Promise<void> =>
  page
    .getByRole('complementary', { name: 'Reach' })
    .getByText(`${count} contacts reachable on LINE`)
    .waitFor();

async function audienceOf(hands: BuilderHands, id: string): Promise<Record<string, unknown>> {
  await hands.saved();
  return (await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200)).body.audience;
}

describe('the audience of a campaign', () => {
  it('is a saved one, found by its name, told in words, counted, and there after a reload', async () => {
    const [page, hands, id] = await open();
    await reached(page, 60);
    await page.getByRole('radio', { name: 'Saved audience' }).click();
    await page.getByText('Choose an audience.', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const select = page.getByRole('combobox', { name: 'Saved audience' });
    await select.click();
    await page.keyboard.type('best');
    const list = page.getByRole('listbox', { name: 'Saved audience' });
    await list.getByRole('option', { name: 'Good customers' }).waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await reached(page, 10);
    await page.getByText('Choose an audience.', { exact: true }).waitFor({ state: 'detached' });
    await page
      .getByText(/number.*at least.*50/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Open this audience' }).waitFor();
    expect(await audienceOf(hands, id)).toMatchObject({ audienceId: ids['Best customers'] });
    await page.reload();
    await hands.checked(page.getByRole('radio', { name: 'Saved audience' }));
    await page.getByText('Best customers', { exact: true }).waitFor();
    await reached(page, 10);
  });

  it('is another one when somebody thinks again, and what each way held is still there', async () => {
    const [page, hands, id] = await open();
    const choose = (name: string): Promise<void> => page.getByRole('radio', { name }).click();
    const select = page.getByRole('combobox', { name: 'Saved audience' });
    await choose('Saved audience');
    await hands.choose(select, 'Best customers');
    await reached(page, 10);
    await hands.choose(select, 'Good customers');
    await reached(page, 30);
    await choose('Conditions');
    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).click();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: field' }), 'number');
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: comparison' }), 'at least');
    await page.getByRole('spinbutton', { name: 'Condition 1: value' }).fill('55');
    await reached(page, 5);
    const conditions = await audienceOf(hands, id);
    expect(conditions).toMatchObject({ filter: { rules: [{ field: 'number', operator: '>=', value: 55 }] } });
    expect(conditions['audienceId'] ?? null).toBeNull();

    await choose('Saved audience');
    await reached(page, 30);
    expect(await audienceOf(hands, id)).toMatchObject({ audienceId: ids['Good customers'] });
    await choose('Everyone');
    await reached(page, 60);
    await choose('Conditions');
    await reached(page, 5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await hands.checked(page.getByRole('radio', { name: 'Everyone' }));
    await reached(page, 60);
    expect((await audienceOf(hands, id))['filter']).toEqual({});
  });

  it('is saved from conditions under a name, and the campaign keeps its own', async () => {
    const [page, hands, id] = await open();
    await page.getByRole('radio', { name: 'Conditions' }).click();
    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).click();
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: field' }), 'number');
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: comparison' }), 'less than');
    await page.getByRole('spinbutton', { name: 'Condition 1: value' }).fill('3');
    await page.getByRole('button', { name: 'Save these conditions as an audience' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('First three');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Saved as “First three”. This campaign keeps its own conditions.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await audienceOf(hands, id)).toMatchObject({ filter: { rules: [{ value: 3 }] } });
    await page.getByRole('radio', { name: 'Saved audience' }).click();
    await hands.choose(page.getByRole('combobox', { name: 'Saved audience' }), 'First three');
    await reached(page, 3);
  });
});
