import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
let sentId: string;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addPeople('club', 10);
  sentId = await on.world.draftFor('club', { name: 'Grown' });
  await on.world.publish(sentId);
  await on.world.waitForStatus(sentId, 'sent');
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** A page whose clock the test sets. */
async function open(path: string, expected?: RegExp): Promise<Page> {
  const page = await on.visit('/login', 'owner', { expected });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.clock.install();
  await page.goto(on.url + path);
  return page;
}

describe('numbers that are older than five minutes', () => {
  it('of the reach can be counted again, and are those of now', async () => {
    const id = await on.world.draftFor('club', { name: 'Growing' });
    const page = await open(`/campaigns/${id}/edit/audience`);
    const reach = page.getByRole('complementary', { name: 'Reach' });
    await reach.getByText('10 contacts reachable on LINE').waitFor();
    const refresh = reach.getByRole('button', { name: 'Refresh' });
    expect(await refresh.count()).toBe(0);
    await on.world.addPeople('club', 12);
    await page.clock.fastForward('06:00');
    await refresh.waitFor();
    // Nothing is counted behind the back of who reads.
    await reach.getByText('10 contacts reachable on LINE').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await refresh.click();
    await reach.getByText('12 contacts reachable on LINE').waitFor();
  });

  it.each([
    ['the overview', '/overview', '**/api/v1/overview'],
    ['a report', '/campaigns/:id', '**/api/v1/campaigns/*/report'],
  ])('of %s, where no newer ones come by themselves, are marked, and read again', async (_, path, source) => {
    const page = await open(path.replace(':id', sentId), /status of 500|^ApiProblem/);
    const asOf = page.locator('.as-of');
    const readAt = asOf.getByText(/^as of /);
    await readAt.waitFor();
    const before = (await readAt.getAttribute('datetime')) ?? '';
    await page.route(source, (route) => route.fulfill({ status: 500, body: '' }));
    await page.clock.fastForward('04:30');
    await isStale(asOf, false);
    await page.clock.fastForward('01:30');
    await isStale(asOf, true);
    expect(await readAt.getAttribute('datetime')).toBe(before);
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await page.unroute(source);
    await asOf.getByRole('button', { name: 'Refresh' }).click();
    await isStale(asOf, false);
    const after = (await readAt.getAttribute('datetime')) ?? '';
    expect(Date.parse(after) - Date.parse(before)).toBeGreaterThanOrEqual(6 * 60_000);
  });
});

/** Until the numbers are marked as old, or not. */
const isStale = (asOf: Locator, isIt: boolean): Promise<void> =>
  asOf.and(asOf.page().locator(isIt ? '.as-of-stale' : '.as-of:not(.as-of-stale)')).waitFor();
