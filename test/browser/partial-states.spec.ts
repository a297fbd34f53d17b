import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { furnish, type Furnished } from './furnished.js';
import { promised } from './promised.js';

/** The browser itself complains of every refused call. */
const REFUSED = /status of 503/;

let on: ConsoleWorld;
let ids: Furnished;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  ids = await furnish(on.world);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** Opens a page of which one call is refused from the start. @returns the page, and what lets the call through */
async function openWithout(call: RegExp, path: string): Promise<[Page, () => Promise<void>]> {
  const page = await on.visit('/login', 'owner', { expected: REFUSED });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const problem = { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'unavailable' };
  await page.route(call, (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await page.goto(on.url + path);
  return [page, () => page.unroute(call)];
}

describe('a page of which one part fails', () => {
  it('is a report whose log is away: its runs and versions stay, and the log comes back by itself', async () => {
    const [page, mend] = await openWithout(/\/api\/v1\/audit-log/, `/campaigns/${ids.sentId}?tab=history`);
    const log = page.getByRole('region', { name: 'Who did what' });
    await log.getByRole('alert').getByText('The server has a problem.').waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(1);
    await page.getByRole('heading', { level: 1, name: 'Autumn greeting' }).waitFor();
    await page.getByRole('region', { name: 'Runs' }).getByRole('row').nth(1).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await mend();
    await log.getByRole('button', { name: 'Try again' }).click();
    await log.getByText('Published').waitFor();
    await page.getByRole('main').getByRole('alert').waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is a contact whose history is away: who it is stays', async () => {
    const [page, mend] = await openWithout(/\/contacts\/[^/]+\/timeline/, '/contacts/visitors-0');
    const history = page.getByRole('region', { name: 'History' });
    await history.getByRole('alert').waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(1);
    await page
      .getByRole('row', { name: /number/ })
      .first()
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await mend();
    await history.getByRole('button', { name: 'Try again' }).click();
    await history.getByRole('link', { name: 'Autumn greeting' }).waitFor();
    await page.getByRole('main').getByRole('alert').waitFor({ state: 'detached' });
  });

  it('is the audience step that cannot count: what is chosen can still be changed', async () => {
    const path = `/campaigns/${ids.draftId}/edit/audience`;
    const [page, mend] = await openWithout(/\/api\/v1\/audiences\/preview/, path);
    const reach = page.getByRole('complementary', { name: 'Reach' });
    await reach.getByRole('alert').getByText('The contacts could not be counted').waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(1);
    const everyone = page.getByRole('radio', { name: 'Everyone' });
    expect(await everyone.isEnabled()).toBe(true);
    await page.getByRole('spinbutton', { name: 'At most this many contacts' }).fill('7');
    expect(await axeViolations(page)).toEqual([]);
    await mend();
    await reach.getByRole('button', { name: 'Try again' }).click();
    await reach.getByText(/contacts? reachable on LINE/).waitFor();
    await page.getByRole('main').getByRole('alert').waitFor({ state: 'detached' });
  });

  it('is the schedule step that cannot be checked: it is scheduled, but not sent', async () => {
    const path = `/campaigns/${ids.draftId}/edit/schedule`;
    const [page, mend] = await openWithout(/\/campaigns\/[^/]+\/check$/, path);
    const before = page.getByRole('complementary', { name: 'Before you send' });
    await before.getByRole('alert').getByText('The campaign could not be checked').waitFor();
    await page.getByRole('region', { name: 'Start' }).getByRole('radio', { name: 'At a time' }).waitFor();
    await page.getByRole('button', { name: 'Review and send' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').getByText('The campaign could not be checked').waitFor();
    expect(await dialog.getByRole('button', { name: /^Send to/ }).isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await mend();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await before.getByText(/contacts? match/).waitFor();
  });
});

describe('another report than the one before', () => {
  it('never shows the numbers of the one before under its own name', async () => {
    const other = await on.world.draftFor('visitors', {
      name: 'To five',
      audience: { filter: {}, limit: 5 },
    });
    await on.world.publish(other);
    await on.world.waitForStatus(other, 'sent');
    const page = await on.visit(`/campaigns/${other}`);
    await page.getByRole('link', { name: /^Attempted: 5\./ }).waitFor();
    // Known before, but not its report: that comes later than its name.
    await page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name: 'Content' }).click();
    await page.goto(`${on.url}/campaigns`);
    await page.getByRole('link', { name: 'To five' }).click();
    await page.getByRole('link', { name: /^Attempted: 5\./ }).waitFor();
    const { promise: held, keep: release } = promised<void>();
    await page.route(`**/api/v1/campaigns/${ids.sentId}/report`, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Autumn');
    await page.getByRole('option', { name: 'Autumn greeting', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Autumn greeting' }).waitFor();
    expect(await page.getByRole('link', { name: /^Attempted: 5\./ }).count()).toBe(0);
    release();
    await page.getByRole('link', { name: /^Attempted: 60\./ }).waitFor();
  });
});
