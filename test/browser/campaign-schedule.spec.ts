import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const ZONE = 'Asia/Tokyo';
const DAY_MS = 86_400_000;

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addPeople('club', 3);
  await on.world.request
    .patch(`/api/v1/connections/${on.world.connectionId}`)
    .send({ timeZone: ZONE })
    .expect(200);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** The day that a calendar in Tokyo shows so many days from now. */
const dayInTokyo = (ahead: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(Date.now() + ahead * DAY_MS));

/** A draft at its schedule step, its start chosen to be at a time. @param timeZone of the browser */
async function open(
  timeZone: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<[Page, Locator, string]> {
  const id = await on.world.draftFor('club', { name: 'At half past six' });
  const page = await on.visit(`/campaigns/${id}/edit/schedule`, 'owner', { timeZone });
  await prepare?.(page);
  await page.getByRole('radio', { name: 'At a time' }).click();
  return [page, page.getByRole('textbox', { name: 'Date and time in Asia/Tokyo' }), id];
}

/** Types a date and a time, as the calendar has them. */
async function type(page: Page, field: Locator, wallTime: string): Promise<void> {
  await field.click();
  await field.fill(wallTime);
  await page.keyboard.press('Enter');
}

const campaignOf = async (id: string) =>
  (await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200)).body;

describe('the start of a campaign', () => {
  it('is on the clock of the connection, with that of the viewer beside it, and is taken back', async () => {
    const [page, field, id] = await open('Asia/Bangkok');
    const day = dayInTokyo(2);
    await type(page, field, `${day} 18:30`);
    await page
      .getByText(/^Sending begins on .*6:30\sPM \(GMT\+9\)\. That is .*4:30\sPM \(GMT\+7\) where you are\.$/)
      .waitFor();
    await new BuilderHands(page).saved();
    const at = new Date(`${day}T18:30:00+09:00`).toISOString();
    expect((await campaignOf(id)).delivery.at).toBe(at);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('link', { name: /^Schedule .*6:30\sPM \(GMT\+9\)$/ }).waitFor();
    await page.getByRole('button', { name: 'Review and schedule' }).click();
    const dialog = page.getByRole('dialog', { name: /At half past six/ });
    await dialog.getByText(/6:30\sPM \(GMT\+9\)/).waitFor();
    await dialog.getByText('You can take it back until it starts.').waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await dialog.getByRole('button', { name: 'Schedule for 3 contacts' }).click();
    await page.getByText(/^Starts .*6:30\sPM \(GMT\+9\)$/).waitFor();
    expect(await campaignOf(id)).toMatchObject({ status: 'scheduled', delivery: { at } });
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Take back to draft' }).click();
    await page.getByText('Taken back. It is a draft again, and nobody got a message.').first().waitFor();
    // The time it had is kept, to be changed or used again.
    expect(await campaignOf(id)).toMatchObject({ status: 'draft', delivery: { at } });
  });

  it('says nothing of another zone to who is in the same one', async () => {
    const [page] = await open(ZONE);
    await page.getByText(/^Sending begins on .*10:00\sAM \(GMT\+9\)\.$/).waitFor();
    expect(await page.getByText('where you are').count()).toBe(0);
  });

  it('is not past: neither in the calendar, nor in what is typed, nor when it is published', async () => {
    const [page, field, id] = await open('Asia/Bangkok');
    await field.click();
    const calendar = page.getByRole('table');
    await calendar.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await type(page, field, `${dayInTokyo(0)} 00:00`);
    await page.getByText('This time is past. Choose a later one.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await new BuilderHands(page).saved();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Review and/ }).click();
    const dialog = page.getByRole('dialog', { name: /At half past six/ });
    await dialog.getByText('Fix this first. Nothing was sent.').waitFor();
    expect(await dialog.getByRole('button', { name: /^Schedule for/ }).isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    expect((await campaignOf(id)).status).toBe('draft');
    await dialog.getByRole('button', { name: /^Fix/ }).click();
    await new BuilderHands(page).focused(field);
  });

  it('of a day that is over is not taken from the keyboard', async () => {
    const [page, field, id] = await open('Asia/Bangkok');
    await page.getByText(/^Sending begins on /).waitFor();
    const before = await field.inputValue();
    await type(page, field, `${dayInTokyo(-2)} 18:30`);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'At a time' }).focus();
    await new BuilderHands(page).saved();
    expect(await field.inputValue()).toBe(before);
    expect(Date.parse((await campaignOf(id)).delivery.at)).toBeGreaterThan(Date.now());
  });

  it('is not forgotten while it is typed, however long that takes and whatever is saved meanwhile', async () => {
    const [page, field] = await open('Asia/Tokyo', (opened) => opened.clock.install());
    await field.click();
    await field.fill(`${dayInTokyo(3)} 07:15`);
    await new BuilderHands(page).saved();
    // A look at the clock is due every ten seconds.
    await page.clock.fastForward('01:00');
    await page.waitForTimeout(300);
    expect(await field.inputValue()).toBe(`${dayInTokyo(3)} 07:15`);
  });
});
