import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BROWSER } from '../support/link-world.js';
import { aLineId, cohortFilter } from '../support/simulated-people.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;
/** Sent to six; two failed for want of a name, one has no LINE ID. */
let sentId: string;

beforeAll(async () => {
  on = await ConsoleWorld.start([], { linePushPerSecond: 200 });
  sentId = await sendAutumnGreeting();
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

async function sendAutumnGreeting(): Promise<string> {
  const { world } = on;
  const named = (index: number, first_name?: string): object => ({
    externalId: `A${index}`,
    lineId: aLineId('U', 'autumn', index),
    attributes: { cohort: 'autumn', first_name },
  });
  for (const index of [1, 2, 3, 4, 5, 6]) world.channel.putUser({ userId: aLineId('U', 'autumn', index) });
  const people = ['Aya', 'Ken', 'Mika', 'Jun'].map((name, index) => named(index + 1, name));
  const nobody = { externalId: 'A7', attributes: { cohort: 'autumn', first_name: 'Rin' } };
  await world.addContacts([...people, named(5), named(6), nobody]);
  const text = 'Hello {{first_name}}: https://shop.example/autumn';
  const id = await world.draftFor('autumn', {
    name: 'Autumn greeting',
    messages: [{ type: 'text', text }],
    links: { tracking: 'contact' },
  });
  await world.publish(id);
  await world.waitForStatus(id, 'sent');
  return id;
}

const violations = (page: Page): Promise<string[]> => axeViolations(page, { contrastOutside: '.lp' });
const numberOf = (page: Page, name: string, value: number) =>
  page.getByRole('link', { name: `${name}: ${value}. Show what is behind it` });
const rowsOf = (page: Page) =>
  page.getByRole('region', { name: 'Contacts and what became of each' }).getByRole('row');
const tab = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name }).click();

/** Until the list shows so many contacts, beside the row of heads. */
const listed = (page: Page, count: number): Promise<void> =>
  rowsOf(page).nth(count).and(rowsOf(page).last()).waitFor();

async function clickAs(externalId: string): Promise<void> {
  const { body } = await on.world.request
    .get(`/api/v1/campaigns/${sentId}/deliveries/${externalId}`)
    .expect(200);
  const [link] = /https?:\S+\/l\/\S+/.exec(body.messages[0].text) ?? [];
  const { pathname } = new URL(link ?? '');
  const { status } = await fetch(on.world.test.url + pathname, {
    headers: { 'user-agent': BROWSER },
    redirect: 'manual',
  });
  expect(status).toBe(302);
}

describe('the report of a campaign that was sent', () => {
  it.each([
    ['Audience', 7],
    ['Removed', 1],
    ['Attempted', 6],
    ['Failed', 2],
    ['Sent', 4],
  ])('%s is %i, and shows the contacts behind it', async (name, count) => {
    const page = await on.visit(`/campaigns/${sentId}`);
    await numberOf(page, name, count).click();
    await listed(page, count);
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await numberOf(page, name, count).waitFor();
  });

  it('tells of each contact what became of it, step by step, and what was sent', async () => {
    const page = await on.visit(`/campaigns/${sentId}?tab=deliveries`);
    await page.getByRole('searchbox', { name: 'Search by name or your ID' }).fill('A1');
    await page.keyboard.press('Enter');
    await listed(page, 1);
    await page.getByRole('link', { name: 'A1' }).click();
    const drawer = page.getByRole('dialog', { name: 'What became of this contact' });
    await drawer.getByText('LINE took the message').waitFor();
    await drawer
      .getByText(/Hello Aya/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'A1' }).and(page.locator(':focus')).waitFor();
  });

  it('counts the clicks of a phone, as a picture and as a table', async () => {
    await clickAs('A1');
    await clickAs('A2');
    await on.world.waitFor(sentId, (report) => Object(report).clicks?.total === 2);
    const page = await on.visit(`/campaigns/${sentId}?tab=clicks`);
    const open = page.getByRole('navigation', { name: 'Report' }).locator('[aria-current]');
    await open.first().waitFor();
    expect(await open.allTextContents()).toEqual(['Clicks']);
    const hours = page.getByRole('region', { name: 'Clicks of people by hour' });
    await hours.getByRole('img', { name: 'Clicks of people by hour' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await hours.getByText('Table', { exact: true }).click();
    await hours.getByRole('table').getByRole('row').nth(1).getByText('2', { exact: true }).waitFor();
    const links = page.getByRole('region', { name: 'Clicks of people by link' });
    await links.getByRole('rowheader', { name: 'https://shop.example/autumn' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const file = page.waitForEvent('download');
    await links.getByRole('button', { name: /Export as CSV/ }).click();
    expect((await file).suggestedFilename()).toMatch(/Autumn.*\.csv$/);
  });

  it('sends again to those who failed, once their data is there', async () => {
    await on.world.addContacts([{ externalId: 'A5', attributes: { cohort: 'autumn', first_name: 'Sora' } }]);
    const page = await on.visit(`/campaigns/${sentId}?tab=failures`);
    await page.getByRole('rowheader', { name: /Data for a field in the message is missing/ }).waitFor();
    await page.getByRole('button', { name: 'Send to them again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send again to those who failed?' });
    await dialog.getByText(/sent to up to 2 contacts/).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Sending again to 2 contacts').waitFor();
    await page.getByText('1 contact failed for a reason that may be gone by now.').waitFor();
    await tab(page, 'Summary');
    await numberOf(page, 'Sent', 5).waitFor();
    await page.getByText('The numbers are of 2 runs together.').waitFor();
    await tab(page, 'History');
    await page.getByText('Failed contacts again').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('a campaign that is not sent yet', () => {
  it('that is a draft leads to the builder', async () => {
    const id = await on.world.draftFor('nobody', { name: 'Half written' });
    const page = await on.visit(`/campaigns/${id}`);
    await page.getByRole('radio', { name: 'Conditions' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/console/campaigns/${id}/edit/audience`);
  });

  it('shows how it goes, is paused, resumed, and is sent to everybody', async () => {
    await on.world.addPeople('live', 1_600);
    const id = await on.world.createCampaign({
      name: 'Slow one',
      connectionId: on.world.connectionId,
      audience: cohortFilter('live'),
    });
    await on.world.publish(id);
    const page = await on.visit(`/campaigns/${id}`);
    await page.getByRole('progressbar', { name: 'Progress of sending' }).waitFor();
    await page.getByRole('button', { name: 'Pause sending' }).click();
    await page.getByText('Paused by hand. Nobody gets a message until').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Resume sending' }).click();
    await page.getByRole('button', { name: 'Pause sending' }).waitFor();
    await numberOf(page, 'Sent', 1_600)
      .or(page.getByRole('link', { name: /^Sent: 1,600\./ }))
      .waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });
});
