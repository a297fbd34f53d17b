import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { furnish, type Furnished } from './furnished.js';

let on: ConsoleWorld;
let ids: Furnished;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  ids = await furnish(on.world);
  await on.world.connect(on.world.line.channel.token, 'Second account');
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const violations = (page: Page): Promise<string[]> => axeViolations(page, { contrastOutside: '.lp' });

describe('a new campaign', () => {
  it('is begun from the list, and its reach is counted as the audience changes', async () => {
    const page = await on.visit('/campaigns');
    const hands = new BuilderHands(page);
    await page.getByRole('button', { name: 'New campaign' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New campaign' });
    await dialog.getByRole('button', { name: 'Create draft' }).click();
    await dialog.getByText('Enter a name.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await hands.begin('Spring greeting', 'Main account');

    const reach = page.getByRole('complementary', { name: 'Reach' });
    await reach.getByText('61 contacts reachable on LINE').waitFor();
    await page.getByRole('radio', { name: 'Conditions' }).click();
    await page.getByRole('button', { name: 'Add a condition to: All conditions' }).click();
    await reach.getByText('1 condition is not complete: complete it to count again.').waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: field' }), 'number');
    await hands.choose(page.getByRole('combobox', { name: 'Condition 1: comparison' }), 'at least');
    await page.getByRole('spinbutton', { name: 'Condition 1: value' }).fill('50');
    await reach.getByText('10 contacts reachable on LINE').waitFor();
    await page.getByRole('spinbutton', { name: 'Condition 1: value' }).fill('40');
    await reach.getByText('20 contacts reachable on LINE').waitFor();
    await page.getByRole('switch', { name: 'Leave out some contacts' }).click();
    expect(await violations(page)).toEqual([]);
    await hands.saved();
    await hands.step('Message');
    await page.getByText('No message yet').waitFor();
  });
});

describe('a text', () => {
  /** A draft for Aya alone, opened at its messages. */
  async function open(audience: object, messages: object[] = []): Promise<[Page, BuilderHands, string]> {
    const { connectionId } = ids;
    const id = await on.world.createCampaign({ name: 'Greeting', connectionId, audience, messages });
    const page = await on.visit(`/campaigns/${id}/edit/message`);
    await page.getByRole('button', { name: /Add message/ }).waitFor();
    return [page, new BuilderHands(page), id];
  }

  it('takes a field by keyboard from the completion, and the preview shows the value of the contact', async () => {
    const [page, hands] = await open({ audienceId: ids.audienceId });
    const card = await hands.add('Text', 1);
    await hands.focused(card.getByRole('textbox', { name: 'Text' }));
    await page.keyboard.type('Hello {{firs');
    await page.getByRole('option', { name: /first_name/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await hands.preview.getByText('Hello Aya').waitFor();
    await card.getByText('{{first_name}}').waitFor();
    await page.keyboard.type(', welcome');
    await hands.preview.getByText('Hello Aya, welcome').waitFor();
    await hands.saved();
    expect(await violations(page)).toEqual([]);
  });

  it('is given a fallback where contacts lack the field', async () => {
    const [page, hands] = await open({ filter: {} }, [{ type: 'text', text: 'Hello {{first_name}}' }]);
    const card = hands.card('1. Text');
    await card.getByText(/“first_name” is empty for 6\d of 62 contacts/).waitFor();
    await card.getByRole('button', { name: 'Add a fallback' }).click();
    await page.keyboard.type('friend');
    await page.keyboard.press('Enter');
    await card.getByText('{{default first_name "friend"}}').waitFor();
    await card.getByText('is empty for').waitFor({ state: 'detached' });
    // The last of the list: one step back from the first.
    await page.getByRole('combobox', { name: 'Preview as' }).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await hands.preview.getByText('Hello friend').waitFor();
    await hands.saved();
    expect(await violations(page)).toEqual([]);
  });

  it('that is mistaken is named, in the step too, and a click leads to its field', async () => {
    const [page, hands] = await open({ filter: {} });
    const card = await hands.add('Text', 1);
    const field = card.getByRole('textbox', { name: 'Text' });
    await hands.focused(field);
    const mistake = card.getByRole('button', { name: 'Text must not be empty' });
    const step = page.getByRole('link', { name: 'Message 1 problem' });
    await step.waitFor();
    expect(await mistake.count()).toBe(0);
    await step.focus();
    await mistake.waitFor();
    await card.getByRole('button', { name: '1. Text', exact: true }).click();
    await field.waitFor({ state: 'detached' });
    await mistake.click();
    await hands.focused(field);
    await hands.step('Schedule');
    await page.getByRole('button', { name: 'Fix Messages' }).click();
    await hands.focused(field);
    await page.keyboard.type('There');
    await mistake.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Message 1 of 5 messages' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('has quick replies, which the preview shows', async () => {
    const [page, hands, id] = await open({ filter: {} }, [{ type: 'text', text: 'Well?' }]);
    const card = hands.card('1. Text');
    await card.getByRole('button', { name: 'Quick replies' }).click();
    await card.getByRole('button', { name: 'Add button (1 of 13)' }).click();
    await hands.write(card.getByRole('textbox', { name: 'Label' }), 'Yes');
    await hands.write(card.getByRole('textbox', { name: 'Text that is sent' }), 'Yes, please');
    await hands.preview.getByRole('button', { name: 'Yes', exact: true }).waitFor();
    await hands.saved();
    expect(await violations(page)).toEqual([]);
    const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
    const action = { type: 'message', label: 'Yes', text: 'Yes, please' };
    expect(body.messages[0].quickReply).toEqual({ items: [{ type: 'action', action }] });
  });

  it('is undone and done again across the steps, by buttons and keys, and is there after a reload', async () => {
    const [page, hands] = await open({ filter: {} }, [{ type: 'text', text: 'One' }]);
    const text = hands.card('1. Text').getByRole('textbox', { name: 'Text' });
    await hands.write(text, 'Two');
    await hands.step('Schedule');
    const later = page.getByRole('radio', { name: 'At a time' });
    const now = page.getByRole('radio', { name: 'As soon as it is published' });
    await later.click();
    await page.getByText('Sending begins on').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await hands.checked(now);
    await page.keyboard.press('ControlOrMeta+z');
    await text.getByText('One').waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await text.getByText('Two').waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await hands.checked(later);
    await hands.saved();
    await page.reload();
    await hands.checked(later);
    await hands.step('Message');
    await text.getByText('Two').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
