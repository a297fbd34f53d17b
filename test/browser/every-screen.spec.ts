import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations, watchBlanks } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { furnish, type Furnished } from './furnished.js';
import { iconsHeard } from './icons-heard.js';
import { SCREENS } from './screens.js';
import { settled } from './settled.js';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const WAYS = [
  { theme: 'light', size: WIDE },
  { theme: 'dark', size: WIDE },
  { theme: 'dark', size: NARROW },
  { theme: 'light', size: NARROW },
] as const;

let on: ConsoleWorld;
let ids: Furnished;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer']);
  ids = await furnish(on.world);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

describe('every screen, in light and dark, wide and narrow', () => {
  it.each(Object.entries(SCREENS))('%s: has a heading, no violation, and fits', async (_name, path) => {
    const page = await on.visit(path(ids), 'owner', { prepare: watchBlanks });
    await settled(page);
    expect(await iconsHeard(page)).toEqual([]);
    for (const { theme, size } of WAYS) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(size);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      expect({ theme, size, violations: await axeViolations(page, { contrastOutside: '.lp' }) }).toEqual({
        theme,
        size,
        violations: [],
      });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  it('a button is read by its words, not by its icon', async () => {
    const page = await on.visit('/campaigns');
    await settled(page);
    const begin = page.getByRole('button', { name: 'New campaign', exact: true });
    const overview = page.getByRole('link', { name: 'Overview', exact: true });
    expect([await begin.count(), await overview.count()]).toEqual([1, 1]);
  });

  it('leads to the places beyond the bar of a phone', async () => {
    const page = await on.visit('/overview');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'General' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/settings/general');
  });

  it.each(['light', 'dark'] as const)('sign-in in %s has no violation', async (theme) => {
    const page = await on.visit('/login', null, { theme });
    await settled(page);
    expect(await axeViolations(page)).toEqual([]);
  });
});
