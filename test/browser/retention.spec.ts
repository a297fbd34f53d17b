import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Database } from '../../src/database/index.js';
import { importFile } from '../support/import-client.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const DAY_MS = 86_400_000;
const NARROW = { width: 390, height: 844 };

let on: ConsoleWorld;
let campaignId: string;
let importId: string;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer']);
  const { world } = on;
  await world.addPeople('told', 2);
  const at = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
  const events = [40, 41, 42, 1].map((days) => ({
    externalId: 'told-0',
    name: `bought ${days}`,
    at: at(days),
  }));
  await world.request.post('/api/v1/events').send({ events }).expect(202);
  campaignId = await world.draftFor('told');
  await world.publish(campaignId);
  await world.waitForStatus(campaignId, 'sent');
  importId = (await importFile(world.request, 'external_id\n""\n')).id;
  const database = world.test.server.app.get(Database);
  await database.execute(`UPDATE runs SET finished_at = finished_at - interval '40 days'`);
  await database.execute(`UPDATE imports SET finished_at = finished_at - interval '40 days'`);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const group = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name });
const limit = (page: Page, name: string): Promise<void> =>
  group(page, name).getByRole('radio', { name: 'Remove after a number of days' }).check();
const daysOf = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name: `Days: ${name}` });
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

async function expectFits(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme=${theme}]`).waitFor();
    expect({ theme, violations: await axeViolations(page) }).toEqual({ theme, violations: [] });
  }
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
}

describe('data retention', () => {
  it('given a number out of bounds, says so; given one that removes nothing, saves it at once', async () => {
    const page = await on.visit('/settings/retention');
    await page.getByRole('heading', { level: 1, name: 'Data retention' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await limit(page, 'Message contents');
    await daysOf(page, 'Message contents').fill('6');
    await save(page);
    await page.getByText('Enter a whole number from 7 to 3650.').waitFor();
    expect(await daysOf(page, 'Message contents').evaluate((field) => field.matches(':focus'))).toBe(true);
    await expectFits(page);
    await page.setViewportSize(NARROW);
    await expectFits(page);
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(
      await group(page, 'Message contents').getByRole('radio', { name: 'Keep for ever' }).isChecked(),
    ).toBe(true);
  });

  it('says how much goes before it does, and then how far it is; the contact’s history tells', async () => {
    const page = await on.visit('/settings/retention');
    await limit(page, 'Custom events');
    await daysOf(page, 'Custom events').fill('30');
    await limit(page, 'Message contents');
    await daysOf(page, 'Message contents').fill('30');
    await save(page);
    const dialog = page.getByRole('dialog', { name: 'Remove what is older?' });
    await dialog.getByText('Custom events older than 30 days:').waitFor();
    await dialog.getByText('3 events', { exact: true }).waitFor();
    await dialog.getByText('2 sent messages', { exact: true }).waitFor();
    await dialog.getByText('0 received messages', { exact: true }).waitFor();
    await expectFits(page);
    await page.setViewportSize(NARROW);
    await expectFits(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { body: kept } = await on.world.request.get('/api/v1/settings/retention').expect(200);
    expect(kept).toMatchObject({ eventsDays: null, contentsDays: null });

    await save(page);
    await dialog.getByText('3 events', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Save and remove' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('All that is older was last removed:').waitFor();
    await expectFits(page);

    await page.goto(`${on.url}/contacts/told-0`);
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('bought 1', { exact: true }).waitFor();
    await history.getByText('Events are kept for 30 days. Earlier ones were removed.').waitFor();
    expect(await history.getByText('bought 40').count()).toBe(0);
    await expectFits(page);
  });

  it('is told where a message was: of a delivery, and in the audit log', async () => {
    const page = await on.visit(`/campaigns/${campaignId}?tab=deliveries&contact=told-0`);
    await page
      .getByText('This message was removed: the workspace kept message contents for 30 days.')
      .waitFor();
    await expectFits(page);
    await page.goto(`${on.url}/settings/audit?action=retention.changed`);
    await page.getByText('Events: 30 days').waitFor();
    await page.getByText('Message contents: 30 days').waitFor();
    await expectFits(page);
  });

  it('of rejected rows, says until when they are kept, and that they are gone', async () => {
    const young = await importFile(on.world.request, 'external_id\n""\n');
    const page = await on.visit(`/imports/${young.id}`);
    await page.getByText('and then removed for good.').waitFor();
    await page.goto(`${on.url}/imports/${importId}`);
    await page.getByText('as all rejected rows are 30 days after their import ended').waitFor();
    expect(await page.getByRole('link', { name: 'Download rejected rows' }).count()).toBe(0);
    await expectFits(page);
  });

  it('is shown to who may not change it, with who may', async () => {
    const page = await on.visit('/settings/retention', 'viewer');
    const first = group(page, 'Custom events').getByRole('radio').first();
    await first.waitFor();
    expect(await first.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Save/ }).isDisabled()).toBe(true);
    await page.getByRole('main').getByRole('status').getByText('Only owners').waitFor();
    await expectFits(page);
  });

  it('given the server fails, says so, and keeps what was typed', async () => {
    const page = await on.visit('/settings/retention', 'owner', { expected: /status of 503/ });
    await daysOf(page, 'Custom events').fill('90');
    const problem = { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'unavailable' };
    await page.route('**/api/v1/settings/retention', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify(problem),
          })
        : route.continue(),
    );
    await save(page);
    await page.getByRole('main').getByRole('alert').waitFor();
    expect(await daysOf(page, 'Custom events').inputValue()).toBe('90');
    await expectFits(page);
    await page.unroute('**/api/v1/settings/retention');
    await save(page);
    await page.getByText('Saved', { exact: true }).waitFor();
  });
});
