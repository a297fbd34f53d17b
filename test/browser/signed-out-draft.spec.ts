import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PASSWORD } from '../support/people.js';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { promised } from './promised.js';

/** The browser itself complains of every refused call. */
const REFUSED = /status of 401|ApiProblem/;

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start(['manager']);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** A draft of somebody who signed in here; the session is one that other tests do not use. */
async function open(): Promise<[Page, BuilderHands, string]> {
  const { connectionId } = on.world;
  const messages = [{ type: 'text', text: 'Before' }];
  const id = await on.world.createCampaign({ name: 'Half written', connectionId, messages });
  const page = await on.visit(`/campaigns/${id}/edit/message`, null, { expected: REFUSED });
  await page.getByLabel('E-mail address').fill('manager@shop.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  const hands = new BuilderHands(page);
  await hands.card('1. Text').waitFor();
  return [page, hands, id];
}

/** What is written is on its way to be saved when the session ends. */
async function writeAndSignOut(page: Page, write: () => Promise<void>): Promise<void> {
  const { promise: isOut, keep: goOn } = promised<void>();
  await page.route('**/api/v1/campaigns/*', async (route) => {
    await isOut;
    await route.fallback();
  });
  const saving = page.waitForRequest((request) => request.method() === 'PATCH');
  await write();
  await saving;
  const status = await page.evaluate(
    `fetch('/api/v1/session', { method: 'DELETE' }).then(({ status }) => status)`,
  );
  expect(status).toBe(204);
  goOn();
}

const textOf = async (id: string): Promise<string> =>
  (await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200)).body.messages[0].text;

describe('a draft whose writer is signed out meanwhile', () => {
  it('is saved by itself after signing in again over the page, with what was undone still to be done again', async () => {
    const [page, hands, id] = await open();
    const text = hands.card('1. Text').getByRole('textbox', { name: 'Text' });
    await writeAndSignOut(page, () => hands.write(text, 'Written while signed out'));
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    expect(await textOf(id)).toBe('Before');
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await page.keyboard.press('Escape');
    await hands.focused(dialog.getByLabel('Password', { exact: true }));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await text.getByText('Written while signed out').waitFor();
    await hands.saved();
    expect(await textOf(id)).toBe('Written while signed out');
    await page.getByRole('button', { name: 'Undo' }).click();
    await text.getByText('Before').waitFor();
    await hands.saved();
    expect(await textOf(id)).toBe('Before');
  });

  it('is kept in the browser over a reload, and offered back after signing in', async () => {
    const [page, hands, id] = await open();
    const text = hands.card('1. Text').getByRole('textbox', { name: 'Text' });
    await writeAndSignOut(page, () => hands.write(text, 'Kept in this browser'));
    await page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.getByLabel('E-mail address').fill('manager@shop.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText(/were not saved. They are kept in this browser/).waitFor();
    expect(await textOf(id)).toBe('Before');
    await page.getByRole('button', { name: 'Use my changes' }).click();
    await text.getByText('Kept in this browser').waitFor();
    await hands.saved();
    expect(await textOf(id)).toBe('Kept in this browser');
  });
});
