import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { acceptedBy } from '../support/simulated-people.js';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
let testerLineId: string | undefined;

beforeAll(async () => {
  on = await ConsoleWorld.start([], { linePushPerSecond: 20 });
  const { world } = on;
  [testerLineId] = await world.addPeople('testers', 1);
  const testers = { Rin: testerLineId, Mika: `U${'2'.repeat(32)}` };
  for (const [name, lineId] of Object.entries(testers))
    await world.request.post('/api/v1/test-recipients').send({ name, lineId }).expect(201);
  await world.addPeople('club', 400);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const violations = (page: Page): Promise<string[]> => axeViolations(page, { contrastOutside: '.lp' });
const statusOf = async (id: string): Promise<string> =>
  (await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200)).body.status;

async function open(name: string, parts: object = {}): Promise<[Page, string]> {
  const id = await on.world.draftFor('club', { name, ...parts });
  return [await on.visit(`/campaigns/${id}/edit/schedule`), id];
}

describe('a test', () => {
  it('tells of each tester how it went, with the reason of LINE in words', async () => {
    const [page] = await open('Tested', { messages: [{ type: 'text', text: 'Hello' }] });
    await page.getByRole('button', { name: 'Send test' }).first().click();
    const drawer = page.getByRole('dialog', { name: 'Send a test' });
    await drawer.getByRole('checkbox', { name: 'Rin' }).check();
    await drawer.getByRole('checkbox', { name: 'Mika' }).check();
    expect(await violations(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Send test to 2 people' }).click();
    await drawer.getByText(/^LINE does not know this LINE user ID for this account. IDs differ/).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(acceptedBy(on.world.channel).map(({ lineId }) => lineId)).toEqual([testerLineId]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await new BuilderHands(page).focused(page.getByRole('button', { name: 'Send test' }).first());
    await page.getByText('A test message was sent after the last change.').waitFor();
  });
});

describe('publishing', () => {
  it('repeats the numbers, can be undone, and then sends, pauses, goes on and stops', async () => {
    on.world.startAnew();
    const [page, id] = await open('Winter sale');
    const before = page.getByRole('complementary', { name: 'Before you send' });
    await before.getByText('400 contacts match, 400 with a LINE user ID').waitFor();
    expect(await violations(page)).toEqual([]);
    await publish(page);
    await page.getByText('Nothing has been sent. Undo makes it a draft again.').waitFor();
    expect(await statusOf(id)).toBe('scheduled');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').first().waitFor();
    expect(await statusOf(id)).toBe('draft');

    // It goes on where it was published, and the browser still knows it as a draft.
    await page.getByRole('complementary', { name: 'Before you send' }).waitFor();
    expect(page.url()).toContain(`/campaigns/${id}/edit/schedule`);
    await publish(page);
    await page.getByText('Nothing has been sent. Undo makes it a draft again.').waitFor();
    await page.getByRole('button', { name: 'Pause sending' }).click();
    await page.getByText('Paused by hand.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Resume sending' }).click();
    await page.getByText('Sending now').waitFor();
    await page.getByRole('button', { name: 'Stop sending' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop “Winter sale” for good?' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop campaign' }).click();
    await page.getByText('Stopped', { exact: true }).first().waitFor();
    await on.world.waitForStatus(id, 'stopped');
    await on.world.expectLedgerAgrees(id);
  });

  it('to more than 10,000 contacts asks for the number to be typed', async () => {
    const [page, id] = await open('To very many');
    await page.route('**/api/v1/campaigns/*/check', async (route) => {
      const response = await route.fetch();
      const check = await response.json();
      const audience = { ...check.audience, count: 12_000, withLineId: 12_000 };
      await route.fulfill({ response, json: { ...check, audience } });
    });
    await page.getByRole('button', { name: 'Refresh' }).first().click();
    await page.getByText('12,000 contacts match').waitFor();
    await page.getByRole('button', { name: 'Review and send' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send “To very many”' });
    const send = dialog.getByRole('button', { name: 'Send to 12,000 contacts now' });
    await send.click();
    const field = dialog.getByRole('textbox', { name: 'Type 12,000 to confirm' });
    await new BuilderHands(page).focused(field);
    await dialog.getByText('Type the number of contacts: 12,000.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await statusOf(id)).toBe('draft');
    await field.fill('12000');
    await send.click();
    // The step it comes back to asks for another check.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').first().waitFor();
    expect(await statusOf(id)).toBe('draft');
  });

  async function publish(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Review and send' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send “Winter sale”' });
    await dialog.getByText('Up to 400 contacts').waitFor();
    await dialog.getByText('Hello club-').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send to 400 contacts now' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});
