import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { LISTS, NOTHING } from './screens.js';

/** What the browser and React say of calls that the test cuts off. */
const AWAY = /net::ERR_FAILED|The server could not be reached/;

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

describe('every screen while the server is away', () => {
  it.each(LISTS)('%s: says so, and comes back', async (_name, path) => {
    const page = await on.visit('/login', 'owner', { expected: AWAY });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto(on.url + path(NOTHING));
    const away = page.getByText('The server cannot be reached').first();
    await away.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.unroute('**/api/v1/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await away.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toBe(on.url + path(NOTHING));
  });

  const READING = LISTS.filter(([name]) => !['a new import', 'account', 'general settings'].includes(name));
  it.each(READING)('%s: keeps the navigation', async (_name, path) => {
    const page = await on.visit('/settings/account', 'owner', { expected: AWAY });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/api/v1/**', (route) => route.abort());
    // As a link does, without leaving the page.
    await page.evaluate(`history.pushState({}, '', ${JSON.stringify(on.url + path(NOTHING))})`);
    await page.getByRole('main').getByRole('alert').first().waitFor();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.unroute('**/api/v1/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('cannot be reached').first().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
