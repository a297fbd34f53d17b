import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { axeViolations } from './chromium.js';
import { ConsoleWorld, type Theme } from './console-world.js';
import { furnish, type Furnished } from './furnished.js';

let on: ConsoleWorld;
let ids: Furnished;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer']);
  ids = await furnish(on.world);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** Selects by their names, each with something that is in its list. */
const SCREENS: [screen: string, path: (ids: Furnished) => string, selects: Record<string, string>][] = [
  ['contacts', () => '/contacts', { 'Status on LINE': 'Blocked', 'Attribute columns': 'points' }],
  ['the audit log', () => '/settings/audit', { Action: 'Signed in' }],
  ['members', () => '/settings/members', { 'Role of viewer@shop.example': 'Manager' }],
  ['the message step', ({ draftId }) => `/campaigns/${draftId}/edit/message`, { Size: 'Giga' }],
  ['the schedule step', ({ draftId }) => `/campaigns/${draftId}/edit/schedule`, { Language: 'Japanese' }],
  [
    'the conditions of an audience',
    ({ audienceId }) => `/audiences/${audienceId}`,
    {
      'All conditions: all or any': 'any of these',
      'Condition 1: field': 'tier',
      'Condition 1: comparison': 'is not',
      'Condition 1: value': 'Gold',
    },
  ],
];

describe.each(['light', 'dark'] as const)('an open list in %s', (theme: Theme) => {
  it.each(SCREENS)('of %s is named as its field, and has no violation', async (_screen, path, selects) => {
    const page = await on.visit(path(ids), 'owner', { theme });
    for (const [name, option] of Object.entries(selects)) {
      const field = page.getByRole('combobox', { name, exact: true }).first();
      await field.click();
      const list = page.getByRole('listbox', { name, exact: true });
      await list.getByRole('option').filter({ hasText: option }).first().waitFor();
      expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
      // What the field points at is the option that is highlighted, and is in sight.
      await page.keyboard.press('ArrowUp');
      const active = await field.getAttribute('aria-activedescendant');
      const highlighted = list.getByRole('option').and(page.locator(`[id="${active}"]`));
      expect(await isInside(highlighted, list)).toBe(true);
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'hidden' });
    }
  });
});

describe('an open list', () => {
  it('of several says so, and one that holds nothing says that', async () => {
    const page = await on.visit('/contacts');
    await page.getByRole('combobox', { name: 'Attribute columns' }).click();
    const several = page.getByRole('listbox', { name: 'Attribute columns' });
    await several.waitFor();
    expect(await several.getAttribute('aria-multiselectable')).toBe('true');
    await page.keyboard.press('Escape');
    const language = page.getByRole('combobox', { name: 'Language' });
    await language.click();
    const none = page.getByRole('listbox', { name: 'Language' });
    await none.getByRole('option', { name: 'No contact has a language yet', disabled: true }).waitFor();
    expect(await language.getAttribute('aria-activedescendant')).toBeNull();
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** Whether all of one stands within the other, give or take a pixel, once what scrolls has scrolled. */
async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  await inner.waitFor();
  const [one, other] = [await inner.boundingBox(), await outer.boundingBox()];
  if (!one || !other) return false;
  return one.y >= other.y - 1 && one.y + one.height <= other.y + other.height + 1;
}
