import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
let draftId: string;
let name: (id: string) => Promise<string>;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  name = async (id) => (await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200)).body.name;
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** Said of every request that does not come through, or is answered with a conflict. */
const CUT_OFF = /^Failed to load resource: net::ERR_FAILED$|^ApiProblem: The server could not be reached\./;
const CONFLICT = /^Failed to load resource: the server responded with a status of 409/;

async function open(expected: RegExp): Promise<Page> {
  const page = await on.visit(`/campaigns/${draftId}/edit/audience`, 'owner', { expected });
  await page.getByLabel('Campaign name').waitFor();
  return page;
}

async function makeDraft(): Promise<void> {
  const messages = [{ type: 'text', text: 'Hello' }];
  draftId = await on.world.createCampaign({ name: 'Before', connectionId: on.world.connectionId, messages });
}

/** What the campaign was called in each version that is kept, the latest first. */
async function namesOfVersions(): Promise<string[]> {
  const path = `/api/v1/campaigns/${draftId}/revisions`;
  const { body } = await on.world.request.get(path).expect(200);
  const versions = body.items.map(({ version }: { version: number }) =>
    on.world.request.get(`${path}/${version}`).expect(200),
  );
  return (await Promise.all(versions)).map(({ body: { name } }) => name);
}

describe('a draft in two windows', () => {
  /** @returns the second window, which is told that the first one has saved other changes */
  async function conflict(): Promise<Page> {
    await makeDraft();
    const [first, second] = [await open(CONFLICT), await open(CONFLICT)];
    await first.getByLabel('Campaign name').fill('Theirs');
    await new BuilderHands(first).saved();
    await first.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
    await second.getByLabel('Campaign name').fill('Mine');
    const dialog = second.getByRole('dialog', { name: 'Somebody else changed this campaign' });
    await dialog.getByText('Olga Owner saved other changes on').waitFor();
    expect(await axeViolations(second)).toEqual([]);
    return second;
  }

  it('asks the one who saves second, who keeps theirs', async () => {
    const page = await conflict();
    await page.getByRole('button', { name: 'See differences' }).click();
    const row = page.getByRole('row', { name: 'Name Theirs Mine' });
    await row.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await new BuilderHands(page).saved();
    expect(await name(draftId)).toBe('Mine');
  });

  it('asks the one who saves second, who takes the other one’s, and can undo it', async () => {
    const page = await conflict();
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
    expect(await name(draftId)).toBe('Theirs');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    await new BuilderHands(page).saved();
    expect(await name(draftId)).toBe('Mine');
  });
});

describe('a draft while the server is away', () => {
  async function changeOffline(): Promise<Page> {
    await makeDraft();
    const page = await open(CUT_OFF);
    await page.route('**/api/**', (route) => route.abort());
    await page.getByLabel('Campaign name').fill('On the train');
    await page.getByRole('main').getByText('Offline, kept in this browser').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    return page;
  }

  it('is saved by itself when the server is back', async () => {
    const page = await changeOffline();
    await page.unroute('**/api/**');
    await new BuilderHands(page).saved();
    expect(await name(draftId)).toBe('On the train');
  });

  it('is not shown as it was before, as if it were what would be sent', async () => {
    await makeDraft();
    const page = await open(CUT_OFF);
    await page.route('**/api/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.getByLabel('Campaign name').fill('On the train');
    await new BuilderHands(page).step('Message');
    await page.getByRole('button', { name: 'Exactly as sent' }).click();
    const dialog = page.getByRole('dialog', { name: 'Exactly as it would be sent' });
    await dialog.getByText(/server cannot be reached/).waitFor();
    await page.unroute('**/api/**');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByText('Hello').first().waitFor();
    expect(await name(draftId)).toBe('On the train');
  });

  it('is not lost to an earlier version that is restored', async () => {
    await makeDraft();
    const page = await open(CUT_OFF);
    await page.getByLabel('Campaign name').fill('Since');
    await new BuilderHands(page).saved();
    const restores: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/restore')) restores.push(request.url());
    });
    await page.route('**/api/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.getByLabel('Campaign name').fill('On the train');
    await page.getByRole('main').getByText('Offline, kept in this browser').waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'See differences to version 1' }).click();
    const dialog = page.getByRole('dialog', { name: 'Version 1 and now' });
    const restore = dialog.getByRole('button', { name: 'Restore this version' });
    await restore.click();
    await page
      .locator('.ant-message')
      .getByText(/server cannot be reached/)
      .waitFor();
    expect(restores).toEqual([]);
    expect(await name(draftId)).toBe('Since');

    await page.unroute('**/api/**');
    await restore.click();
    await page.getByRole('heading', { level: 1, name: 'Before' }).waitFor();
    expect(restores).toHaveLength(1);
    expect(await namesOfVersions()).toEqual(['Before', 'On the train', 'Before']);
  });

  it('is kept over a reload, and offered back', async () => {
    const page = await changeOffline();
    await page.reload();
    await page
      .getByText(/cannot be reached/)
      .first()
      .waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText(/were not saved. They are kept in this browser/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await name(draftId)).toBe('Before');
    await page.getByRole('button', { name: 'Use my changes' }).click();
    await page.getByRole('heading', { level: 1, name: 'On the train' }).waitFor();
    await new BuilderHands(page).saved();
    expect(await name(draftId)).toBe('On the train');
  });
});
