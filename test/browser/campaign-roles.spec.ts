import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start(['tester', 'viewer']);
  await on.world.addPeople('club', 3);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

describe('the builder', () => {
  it('lets a tester send a test and not publish', async () => {
    const id = await on.world.draftFor('club', { name: 'Tested' });
    const page = await on.visit(`/campaigns/${id}/edit/schedule`, 'tester');
    await page.getByText('3 contacts match').waitFor();
    expect(await page.getByRole('button', { name: 'Review and send' }).isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send test' }).first().click();
    await page
      .getByRole('dialog', { name: 'Send a test' })
      .getByText('There are no saved testers yet.')
      .waitFor();
  });

  it.each(['audience', 'message', 'schedule'] as const)(
    'shows a viewer the %s and changes nothing',
    async (step) => {
      const id = await on.world.draftFor('club', { name: 'Looked at' });
      const page = await on.visit(`/campaigns/${id}/edit/${step}`, 'viewer');
      await page.getByText('Only managers and owners may change this. Ask an owner.').first().waitFor();
      await page.waitForLoadState('networkidle');
      const main = page.getByRole('main');
      expect(await main.getByRole('button', { name: 'Send test' }).first().isDisabled()).toBe(true);
      expect(await main.getByRole('button', { name: /Undo|Rename|Add message|Fix/ }).count()).toBe(0);
      for (const field of await main.getByRole('textbox').all()) expect(await field.isEditable()).toBe(false);
      for (const field of await main.getByRole('switch').all()) expect(await field.isDisabled()).toBe(true);
      expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    },
  );

  it('is used by keyboard alone, from the list to the report', async () => {
    const page = await on.visit('/campaigns');
    const hands = new BuilderHands(page);
    await hands.tabTo(page.getByRole('button', { name: 'New campaign' }).first());
    await page.keyboard.press('Enter');
    await hands.focused(page.getByRole('dialog').getByLabel('Name', { exact: true }));
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'By keyboard' }).waitFor();
    await page.getByText('contacts reachable on LINE').waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await hands.tabTo(page.getByRole('button', { name: 'Add message (1 of 5)' }));
    await page.keyboard.press('Enter');
    await hands.focused(page.getByRole('menuitem', { name: 'Text Words' }));
    await page.keyboard.press('Enter');
    await hands.focused(hands.card('1. Text').getByRole('textbox', { name: 'Text' }));
    await page.keyboard.type('Hello to all');
    await hands.preview.getByText('Hello to all').waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('3 contacts match').waitFor();
    await hands.saved();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('ControlOrMeta+Enter');
    await hands.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Send to 3 contacts now' }));
    await page.getByRole('dialog').getByText('Up to 3 contacts').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has been sent. Undo makes it a draft again.').waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
  });
});
