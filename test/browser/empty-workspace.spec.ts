import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { LISTS, NOTHING } from './screens.js';
import { settled } from './settled.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer']);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** What begins each list, by the address of the list. */
const BEGINNINGS = [
  ['/campaigns', 'New campaign'],
  ['/audiences', 'New audience'],
  ['/contacts', 'Import contacts'],
  ['/imports', 'Import contacts'],
  ['/content', 'New template'],
  ['/settings/testers', 'Add a tester'],
] as const;

describe('every screen of an empty workspace', () => {
  it.each(BEGINNINGS)('%s: is begun by one button, beside the words that say why', async (path, name) => {
    const page = await on.visit(path);
    await settled(page);
    await page.locator('.empty').getByRole('button', { name, exact: true }).waitFor();
    expect(await page.getByRole('main').getByRole('button', { name, exact: true }).count()).toBe(1);
  });

  it.each(LISTS)('%s: is there, for an owner and for a viewer', async (_name, path) => {
    for (const role of ['owner', 'viewer'] as const) {
      const page = await on.visit(path(NOTHING), role);
      await settled(page);
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});
