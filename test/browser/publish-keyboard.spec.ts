import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { promised } from './promised.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  await on.world.addPeople('club', 3);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const CHECK = '**/api/v1/campaigns/*/check';
const statusOf = async (id: string): Promise<string> =>
  (await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200)).body.status;

async function open(name: string): Promise<[Page, BuilderHands, Locator, string]> {
  const id = await on.world.draftFor('club', { name });
  const page = await on.visit(`/campaigns/${id}/edit/schedule`);
  await page.getByText('3 contacts match').waitFor();
  return [page, new BuilderHands(page), page.getByRole('dialog', { name: `Send “${name}”` }), id];
}

interface HeldChecks {
  /** once one is asked for */
  asked: Promise<void>;
  /** lets them through, with another number of contacts if one is given */
  release: (count?: number) => void;
}

/** The checks that are asked for from now on come to no answer until they are released. */
async function holdChecks(page: Page): Promise<HeldChecks> {
  const { promise: asked, keep: tell } = promised<void>();
  const { promise: released, keep } = promised<number | undefined>();
  await page.route(CHECK, async (route) => {
    tell();
    const count = await released;
    const response = await route.fetch();
    const check = await response.json();
    const counted = count === undefined ? {} : { count, withLineId: count };
    await route.fulfill({ response, json: { ...check, audience: { ...check.audience, ...counted } } });
  });
  return { asked, release: (count) => keep(count) };
}

/** A change just before the dialog is opened: it is saved, and checked, while the dialog is open. */
async function changeAndOpen(page: Page, dialog: Locator): Promise<void> {
  await page.getByRole('switch', { name: 'Add UTM parameters to links' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await dialog.waitFor();
}

describe('the dialog before sending, by keyboard alone', () => {
  it('is opened, keeps the focus, and gives it back when Esc closes it', async () => {
    const [page, hands, dialog, id] = await open('By keys');
    const review = page.getByRole('button', { name: 'Review and send' });
    await hands.tabTo(review);
    await page.keyboard.press('Enter');
    await dialog.getByText('Up to 3 contacts').waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    // However often Tab is pressed, nothing behind the dialog gets the focus.
    for (let pressed = 0; pressed < 6; pressed += 1) {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').count()).toBe(await focusedIn(dialog));
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await hands.focused(review);
    expect(await statusOf(id)).toBe('draft');
  });

  it('sends, and what was sent is taken back', async () => {
    const [page, hands, dialog, id] = await open('And back');
    await page.keyboard.press('ControlOrMeta+Enter');
    await hands.tabTo(dialog.getByRole('button', { name: 'Send to 3 contacts now' }));
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has been sent. Undo makes it a draft again.').waitFor();
    await hands.tabTo(page.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await page.getByText('Taken back.').first().waitFor();
    expect(await statusOf(id)).toBe('draft');
  });

  it('keeps the focus on its button while the check runs again, and sends nothing meanwhile', async () => {
    const [page, hands, dialog, id] = await open('Again');
    const { asked, release } = await holdChecks(page);
    await changeAndOpen(page, dialog);
    await asked;
    const send = dialog.getByRole('button', { name: 'Send to 3 contacts now' });
    await hands.tabTo(send);
    await page.keyboard.press('Enter');
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    expect(await statusOf(id)).toBe('draft');
    release();
    await dialog.locator('[aria-busy="false"]').waitFor();
    await hands.focused(send);
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has been sent. Undo makes it a draft again.').waitFor();
    expect(await statusOf(id)).toBe('scheduled');
  });

  it('takes no number for the one it was before the check that ran again', async () => {
    const [page, hands, dialog, id] = await open('Many');
    const first = await holdChecks(page);
    await page.getByRole('button', { name: 'Refresh' }).first().click();
    await first.asked;
    first.release(12_000);
    await page.getByText('12,000 contacts match').waitFor();
    const second = await holdChecks(page);
    await changeAndOpen(page, dialog);
    await second.asked;
    await dialog.getByRole('textbox', { name: 'Type 12,000 to confirm' }).fill('12000');
    // Enter in the field is no way around the check.
    await page.keyboard.press('Enter');
    expect(await statusOf(id)).toBe('draft');
    second.release(13_000);
    const field = dialog.getByRole('textbox', { name: 'Type 13,000 to confirm' });
    await field.waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Type the number of contacts: 13,000.').waitFor();
    await hands.focused(field);
    expect(await statusOf(id)).toBe('draft');
  });
});

/** How many elements of it have the focus, itself included. */
async function focusedIn(dialog: Locator): Promise<number> {
  return (
    (await dialog.locator(':focus').count()) + (await dialog.and(dialog.page().locator(':focus')).count())
  );
}
