import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PASSWORD } from '../support/people.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

/** The browser itself complains of every refused call. */
const REFUSED = /status of 401/;

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start(['manager', 'viewer']);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Opens the menu of whoever is signed in, whatever language it is in. */
async function openUserMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name }).click();
  await page.getByRole('menu').waitFor();
}

describe('signing in', () => {
  it('is refused in place, and then leads to the page that was asked for, with its filters', async () => {
    const page = await on.visit('/campaigns?q=spring', null, { expected: REFUSED });
    await heading(page, 'Sign in');
    await page.getByText('Sign in to go on to the page you asked for.').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Enter your password.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await signIn(page, 'owner@shop.example', 'another password');
    await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
    const password = page.getByLabel('Password', { exact: true });
    await password.and(page.locator(':focus')).waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('owner@shop.example');
    expect(await axeViolations(page)).toEqual([]);
    await password.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await heading(page, 'Campaigns');
    expect(new URL(page.url()).search).toBe('?q=spring');
    expect(await page.getByRole('searchbox').inputValue()).toBe('spring');
  });

  it('is over after signing out, also for the page that was open', async () => {
    const page = await on.visit('/login', null);
    await signIn(page, 'viewer@shop.example');
    await heading(page, 'Overview');
    await openUserMenu(page, 'viewer@shop.example');
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await page.goto(`${on.url}/contacts`);
    await heading(page, 'Sign in');
    expect(new URL(page.url()).pathname).toBe('/console/login');
  });
});

describe('a session that was ended elsewhere', () => {
  it('is begun again over the page, which stays as it was', async () => {
    const page = await on.visit('/login', null, { expected: REFUSED });
    await signIn(page, 'manager@shop.example');
    await heading(page, 'Overview');
    await page.getByRole('link', { name: 'Audiences' }).click();
    await page.getByRole('button', { name: 'New audience' }).first().click();
    await page.getByLabel('Audience name').fill('Half written');
    await page.evaluate(`fetch('/api/v1/sessions', { method: 'DELETE' })`);
    await page.getByRole('button', { name: 'Save audience' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    const password = dialog.getByLabel('Password', { exact: true });
    await password.and(page.locator(':focus')).waitFor();
    expect(await dialog.getByLabel('E-mail address').inputValue()).toBe('manager@shop.example');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await password.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Audience name').inputValue()).toBe('Half written');
    await page.getByRole('button', { name: 'Save audience' }).click();
    await heading(page, 'Half written');
  });
});

describe('how one wants the console', () => {
  it('is a language before anybody has signed in, which this browser remembers', async () => {
    const page = await on.visit('/login', null);
    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByText('日本語', { exact: true }).last().click();
    await heading(page, 'ログイン');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.title()).toContain('ログイン');
    await page.reload();
    await heading(page, 'ログイン');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is a language that changes every text at once, and is there in every browser', async () => {
    const page = await on.visit('/campaigns', 'viewer');
    await heading(page, 'Campaigns');
    await openUserMenu(page, 'viewer@shop.example');
    await page.getByRole('menuitem', { name: '日本語' }).click();
    await heading(page, 'キャンペーン');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.title()).toContain('キャンペーン');
    await page.reload();
    await heading(page, 'キャンペーン');
    const elsewhere = await on.visit('/campaigns', 'viewer');
    await heading(elsewhere, 'キャンペーン');
  });

  it('is an appearance against that of the system, which survives a reload', async () => {
    const page = await on.visit('/overview');
    const dark = page.locator('html[data-theme="dark"]');
    await heading(page, 'Overview');
    await openUserMenu(page, 'Olga Owner');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await dark.waitFor({ state: 'attached' });
    await page.reload();
    await heading(page, 'Overview');
    await dark.waitFor({ state: 'attached' });
    expect(await axeViolations(page)).toEqual([]);
  });
});
