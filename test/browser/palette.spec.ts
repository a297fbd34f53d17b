import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { furnish } from './furnished.js';
import { HeldBack } from './held-back.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start(['viewer', 'tester']);
  await furnish(on.world);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** Until the heading of a page has the focus, which is where a new page begins. */
const arrived = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).and(page.locator(':focus')).waitFor();

async function open(role: 'owner' | 'viewer' | 'tester' = 'owner'): Promise<Page> {
  const page = await on.visit('/overview', role);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  return page;
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await write(page, text);
}

async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search everything' });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(text);
}

describe('the palette', () => {
  it.each([
    ['Autumn', 'Autumn greeting', 'Autumn greeting'],
    ['gold mem', 'Gold members', 'Gold members'],
    ['C1', 'C1', 'C1'],
    ['audit', 'Settings: Audit log', 'Audit log'],
  ])('finds %s and opens it by Enter', async (text, option, title) => {
    const page = await open();
    await search(page, text);
    await page.getByRole('option', { name: option, selected: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await arrived(page, title);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.title()).toContain(title);
    await arrived(page, title);
  });

  it('keeps the letters that are typed while the search is on its way', async () => {
    const held = new HeldBack((name) => name.includes('/palette-search-'));
    const page = await open();
    await held.prepare(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Autumn gree');
    held.release();
    await page.getByRole('option', { name: 'Autumn greeting', selected: true }).waitFor();
    await page.keyboard.type('ting');
    expect(await page.getByRole('combobox').inputValue()).toBe('Autumn greeting');
    await page.keyboard.press('Enter');
    await arrived(page, 'Autumn greeting');
  });

  it('says when nothing is found, and Esc leads back to where one was', async () => {
    const page = await open();
    const button = page.getByRole('banner').getByRole('button', { name: /Search/ });
    await button.click();
    await write(page, 'zzz');
    await page.getByText('Nothing found for “zzz”.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button.and(page.locator(':focus')).waitFor();
  });

  it('begins something new, and tells a viewer who may', async () => {
    const page = await open();
    await search(page, 'new camp');
    await page.getByRole('option', { name: 'New campaign', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New campaign' }).waitFor();
    const viewer = await open('viewer');
    await search(viewer, 'new camp');
    const option = viewer.getByRole('option', {
      name: /New campaign.*Only managers and owners may change this/,
    });
    await option.and(viewer.locator('[aria-disabled="true"]')).waitFor();
    await viewer.keyboard.press('Enter');
    expect(await option.isVisible()).toBe(true);
    expect(await axeViolations(viewer)).toEqual([]);
  });
});

describe('single letters', () => {
  it('lead to a place, to the search, and to something new', async () => {
    const page = await open();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await arrived(page, 'Campaigns');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('gan');
    expect(await page.getByRole('searchbox').inputValue()).toBe('gan');
    await page.goto(`${on.url}/audiences`);
    await page.getByRole('row', { name: /Gold members/ }).waitFor();
    await page.keyboard.press('n');
    await arrived(page, 'New audience');
  });

  it('are listed on ?, and do nothing once they are switched off there', async () => {
    const page = await open('tester');
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByText('Go to Campaigns').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await list.getByRole('switch', { name: 'Shortcuts of single letters' }).click();
    await kept;
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    for (const key of ['g', 'c', '?', '/']) await page.keyboard.press(key);
    await search(page, 'Campaigns');
    await page.getByRole('option', { name: 'Campaigns', selected: true }).waitFor();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/console/overview');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    for (const key of ['g', 'c']) await page.keyboard.press(key);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search everything' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/overview');
  });
});

describe('by the keyboard alone', () => {
  it('one gets past the navigation, and a new page begins at its heading', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await skip.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('main').and(page.locator(':focus')).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contacts' }).focus();
    await page.keyboard.press('Enter');
    await arrived(page, 'Contacts');
    expect(await page.title()).toBe('Contacts – Hikyaku');
    await page.goBack();
    await arrived(page, 'Overview');
  });
});
