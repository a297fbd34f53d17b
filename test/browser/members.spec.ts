import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../support/people.js';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

/** @returns the link that an owner hands on */
async function invite(owner: Page, email: string, role: string): Promise<string> {
  await owner.getByRole('button', { name: 'Invite a member' }).click();
  const dialog = owner.getByRole('dialog', { name: 'Invite a member' });
  await dialog.getByRole('button', { name: 'Make invitation link' }).click();
  await dialog.getByText('Enter an e-mail address').waitFor();
  expect(await axeViolations(owner)).toEqual([]);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('radio', { name: role }).click();
  await dialog.getByRole('button', { name: 'Make invitation link' }).click();
  const made = owner.getByRole('dialog', { name: `Invitation for ${email}` });
  const link = await made.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(await axeViolations(owner)).toEqual([]);
  await made.getByRole('button', { name: 'Done' }).click();
  await made.waitFor({ state: 'hidden' });
  return link;
}

/** Until what a pointer over it brings is there; what is drawn anew under the pointer brings nothing. */
async function pointedAt(target: Locator, brought: Locator): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt;) {
    await target.page().mouse.move(0, 0);
    await target.hover({ force: true });
    const isThere = await brought.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await brought.waitFor();
}

describe('somebody who is invited', () => {
  it('joins as a viewer, is given more, and is removed', async () => {
    const owner = await on.visit('/settings/members');
    const link = await invite(owner, 'ken@shop.example', 'Viewer');
    await owner.getByRole('region', { name: 'Open invitations', exact: true }).waitFor();

    // What is refused after the removal, and a link that is over: Chromium writes them down by itself.
    const ken = await on.visit('/login', null, { expected: /status of (401|410)/ });
    await ken.goto(link);
    await ken.getByRole('heading', { level: 1, name: 'Join “My workspace”' }).waitFor();
    await ken.getByText('You were invited as: Viewer.').waitFor();
    expect(await axeViolations(ken)).toEqual([]);
    await ken.getByLabel('Your name').fill('Ken');
    await ken.getByLabel('New password').fill(PASSWORD);
    await ken.getByRole('button', { name: 'Join' }).click();
    await ken.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();

    await ken.getByRole('link', { name: 'Contacts', exact: true }).click();
    const add = ken.getByRole('button', { name: 'Add a contact' });
    await add.waitFor();
    expect(await add.isDisabled()).toBe(true);
    await pointedAt(add, ken.getByRole('tooltip').getByText('Only managers and owners may change this.'));
    expect(await axeViolations(ken)).toEqual([]);

    await owner.reload();
    await new BuilderHands(owner).choose(owner.getByLabel('Role of Ken'), 'Manager');
    await owner.getByText('Ken is now: Manager').waitFor();
    await ken.reload();
    await add.click();
    await ken.getByRole('dialog', { name: 'Add a contact' }).waitFor();

    await owner.getByRole('button', { name: 'More for Ken' }).click();
    await owner.getByRole('menuitem', { name: 'Remove' }).click();
    await owner.getByRole('dialog', { name: 'Remove Ken?' }).waitFor();
    expect(await axeViolations(owner)).toEqual([]);
    await owner.getByRole('button', { name: 'Remove member' }).click();
    await owner.getByText('Ken was removed').waitFor();
    await ken.reload();
    await ken.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await ken.goto(link);
    await ken.getByRole('heading', { level: 1, name: 'This link does not work any more' }).waitFor();
  });

  it('is not let in by a link that was withdrawn', async () => {
    const owner = await on.visit('/settings/members');
    const link = await invite(owner, 'aya@shop.example', 'Tester');
    await owner.getByRole('button', { name: 'Withdraw the invitation for aya@shop.example' }).click();
    await owner.getByRole('button', { name: 'Withdraw invitation', exact: true }).click();
    await owner.getByText('The invitation for aya@shop.example was withdrawn').waitFor();
    await owner.getByRole('region', { name: 'Open invitations', exact: true }).waitFor({ state: 'hidden' });
    const aya = await on.visit('/login', null, { expected: /status of 410/ });
    await aya.goto(link);
    await aya.getByRole('heading', { level: 1, name: 'This link does not work any more' }).waitFor();
    expect(await axeViolations(aya)).toEqual([]);
  });
});
