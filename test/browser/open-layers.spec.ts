import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
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

const button = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

type Open = (page: Page) => Promise<Locator>;

const menu: (name: string | RegExp) => Open = (name) => async (page) => {
  await button(page, name);
  return page.getByRole('menu');
};
const dialog: (name: string | RegExp) => Open = (name) => async (page) => {
  await button(page, name);
  return page.getByRole('dialog');
};

/** What opens over a page: where, and how, by the screens on which they are. */
const LAYERS: [screen: string, path: (ids: Furnished) => string, layers: Record<string, Open>][] = [
  [
    'campaigns',
    () => '/campaigns',
    {
      'the menu of a row': menu(/^More for/),
      'the menu of the one who is signed in': menu('Olga Owner'),
      'a dialog': dialog('New campaign'),
      'the palette': async (page) => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.type('gold');
        await page.getByRole('option', { name: 'Gold members' }).waitFor();
        return page.getByRole('dialog');
      },
      'the list of shortcuts': async (page) => {
        await page.keyboard.press('?');
        return page.getByRole('dialog');
      },
    },
  ],
  [
    'the message step',
    ({ draftId }) => `/campaigns/${draftId}/edit/message`,
    {
      'the menu of messages': menu(/Add message/),
      'the fields of contacts': async (page) => {
        await button(page, 'Insert field into Text');
        return page.getByRole('group', { name: 'Insert field' });
      },
      'the drawer of tests': dialog('Send test'),
      'the drawer of versions': dialog('History'),
      'a dialog of templates': dialog('Use a template'),
    },
  ],
  [
    'the schedule step',
    ({ draftId }) => `/campaigns/${draftId}/edit/schedule`,
    {
      'a calendar': async (page) => {
        await page.getByRole('radio', { name: 'At a time' }).click();
        await page.getByRole('textbox', { name: /^Date and time in/ }).click();
        // A day that is over is too pale to be read, and more so under the pointer.
        await page.mouse.move(0, 0);
        return page.getByRole('table');
      },
    },
  ],
  [
    'a report',
    ({ sentId }) => `/campaigns/${sentId}?tab=deliveries`,
    {
      'a drawer': async (page) => {
        await page.getByRole('link', { name: 'visitors-0', exact: true }).click();
        return page.getByRole('dialog', { name: 'What became of this contact' });
      },
      'the words of a time': async (page) => {
        await page.getByRole('table').getByRole('time').first().hover();
        return page.getByRole('tooltip');
      },
    },
  ],
];

describe.each(['light', 'dark'] as const)('what opens over a page in %s', (theme: Theme) => {
  it.each(LAYERS)('%s: has no violation, and Esc closes it', async (_screen, path, layers) => {
    const page = await on.visit(path(ids), 'owner', { theme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const [name, open] of Object.entries(layers)) {
      const layer = await open(page);
      await layer.waitFor();
      await page.waitForLoadState('networkidle');
      expect([name, await axeViolations(page, { contrastOutside: '.lp' })]).toEqual([name, []]);
      await page.mouse.move(0, 0);
      await page.keyboard.press('Escape');
      await layer.waitFor({ state: 'hidden' });
    }
  });
});

describe('what may not be done', () => {
  it('says who may, to whoever points at it', async () => {
    const page = await on.visit('/campaigns', 'viewer');
    const create = page.getByRole('button', { name: 'New campaign' }).first();
    expect(await create.isDisabled()).toBe(true);
    await create.hover({ force: true });
    const words = page.getByRole('tooltip', {
      name: 'Only managers and owners may change this. Ask an owner.',
    });
    await words.waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
