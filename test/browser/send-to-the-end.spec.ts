import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { aLineId } from '../support/simulated-people.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

/** Sent to in order: those with a name get the message, those without fail, those without a LINE ID are removed. */
const NAMED = 240;
const NAMELESS = 7;
const WITHOUT_LINE_ID = 5;
const ATTEMPTED = NAMED + NAMELESS;
const AUDIENCE = ATTEMPTED + WITHOUT_LINE_ID;

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start([], { linePushPerSecond: 20 });
  const { world } = on;
  const lineIds = Array.from({ length: ATTEMPTED }, (_, index) => aLineId('U', 'end', index));
  for (const userId of lineIds) world.channel.putUser({ userId });
  await world.addContacts([
    ...lineIds.map((lineId, index) => ({
      externalId: `E${index}`,
      lineId,
      attributes: { cohort: 'end', ...(index < NAMED && { first_name: `Aya ${index}` }) },
    })),
    ...Array.from({ length: WITHOUT_LINE_ID }, (_, index) => ({
      externalId: `N${index}`,
      attributes: { cohort: 'end', first_name: 'Nobody' },
    })),
  ]);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const NUMBERS = {
  Audience: AUDIENCE,
  Removed: WITHOUT_LINE_ID,
  Attempted: ATTEMPTED,
  Failed: NAMELESS,
  Sent: NAMED,
};

const numberOf = (page: Page, name: string, value: number): Locator =>
  page.getByRole('link', { name: `${name}: ${value}. Show what is behind it` });

type Row = Record<string, string>;

/** The file behind a link, as a spreadsheet would read it. */
async function download(page: Page, link: Locator): Promise<{ name: string; rows: Row[] }> {
  const began = page.waitForEvent('download');
  await link.click();
  const file = await began;
  const rows: Row[] = parse(await readFile(await file.path()), { bom: true, columns: true });
  return { name: file.suggestedFilename(), rows };
}

const countOf = (rows: readonly Row[], ...statuses: string[]): number =>
  rows.filter(({ status = '' }) => statuses.includes(status)).length;

describe('a campaign that is published and sent to the end', () => {
  it('shows how it goes, ends with numbers that add up, and gives them as a file', async () => {
    const id = await on.world.draftFor('end', {
      name: 'Last orders',
      messages: [{ type: 'text', text: 'Hello {{first_name}}' }],
    });
    const page = await on.visit(`/campaigns/${id}/edit/schedule`);
    await page.getByRole('button', { name: 'Review and send' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send “Last orders”' });
    await dialog.getByRole('button', { name: /^Send to \d+ contacts now$/ }).click();
    await page.getByText(/^Starts in /).waitFor();

    const progress = page.getByRole('progressbar', { name: 'Progress of sending' });
    await progress.waitFor({ timeout: 90_000 });
    expect(await axeViolations(page)).toEqual([]);
    const seen = await sharesSeen(progress);
    // It goes forward by itself, and never back.
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));

    for (const [name, count] of Object.entries(NUMBERS)) await numberOf(page, name, count).waitFor();
    await page.getByText('Sent', { exact: true }).first().waitFor();
    const funnel = page.getByRole('table', { name: /^From the audience to the click/ });
    await funnel.getByRole('row', { name: new RegExp(`^Attempted\\b.*\\b${ATTEMPTED}\\b`) }).waitFor();
    await on.world.expectLedgerAgrees(id);

    const { name, rows } = await download(page, page.getByRole('link', { name: 'Export CSV' }));
    expect(name).toMatch(/\.csv$/);
    expect(rows).toHaveLength(AUDIENCE);
    expect(new Set(rows.map(({ external_id }) => external_id)).size).toBe(AUDIENCE);
    expect({
      Audience: rows.length,
      Removed: countOf(rows, 'removed'),
      Attempted: countOf(rows, 'failed', 'sent'),
      Failed: countOf(rows, 'failed'),
      Sent: countOf(rows, 'sent'),
    }).toEqual(NUMBERS);
    expect(rows.filter(({ line_request_id }) => line_request_id !== '')).toHaveLength(NAMED);

    await failures(page);
  }, 240_000);

  /** What is behind one number: its contacts on the screen, and in the file that is exported from there. */
  async function failures(page: Page): Promise<void> {
    await numberOf(page, 'Failed', NAMELESS).click();
    const table = page.getByRole('table', { name: 'Contacts and what became of each' });
    const rows = table.getByRole('row');
    await rows.nth(NAMELESS).and(rows.last()).waitFor();
    const shown = await table.getByRole('link', { name: /^E\d+$/ }).allTextContents();
    const exported = await download(
      page,
      page.getByRole('region', { name: 'Deliveries' }).getByRole('link', { name: /Export/ }),
    );
    expect(exported.rows.map(({ external_id }) => external_id).toSorted()).toEqual(shown.toSorted());
    expect(new Set(exported.rows.map(({ reason }) => reason))).toEqual(new Set(['personalization_missing']));
  }
});

/** The shares of the whole, in percent, that are seen one after another until there is nothing left to do. */
async function sharesSeen(progress: Locator): Promise<number[]> {
  const seen: number[] = [];
  for (;;) {
    const now = await progress.getAttribute('aria-valuenow', { timeout: 2_000 }).catch(() => null);
    if (now === null) return seen;
    if (Number(now) !== seen.at(-1)) seen.push(Number(now));
  }
}
