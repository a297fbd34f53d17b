import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';

/** A draft with these messages, open at its message step. */
async function open(messages: object[] = []): Promise<[Page, BuilderHands, string]> {
  const { connectionId } = on.world;
  const id = await on.world.createCampaign({ name: 'Cards', connectionId, messages });
  const page = await on.visit('/overview');
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
  await page.goto(`${on.url}/campaigns/${id}/edit/message`);
  await page.getByRole('button', { name: /Add message/ }).waitFor();
  return [page, new BuilderHands(page), id];
}

/** The messages in store, once all that is on the screen is there. */
async function stored(page: Page, hands: BuilderHands, id: string): Promise<object[]> {
  await page.getByRole('list', { name: 'To be mended' }).waitFor({ state: 'detached' });
  await hands.saved();
  expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
  const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
  expect(body.mistakes).toEqual([]);
  return body.messages;
}

const field = (within: Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true });

/** A link that a button opens, by its label. */
async function fillLink(hands: BuilderHands, within: Locator, label: string): Promise<void> {
  await hands.write(field(within, 'Label'), label);
  await hands.write(field(within, 'Link'), `https://shop.example/${label.toLowerCase()}`);
}

const link = (label: string): object => ({
  type: 'uri',
  label,
  uri: `https://shop.example/${label.toLowerCase()}`,
});

describe('a carousel', () => {
  it('gets cards with equal parts, which are moved, duplicated and removed, and is there after a reload', async () => {
    const [page, hands, id] = await open();
    const card = await hands.add('Card or carousel', 1);
    await card.getByText('Carousel', { exact: true }).click();
    await card.getByRole('checkbox', { name: 'With a title' }).check();
    await hands.choose(card.getByRole('combobox', { name: 'Buttons on each card' }), '2');
    const fill = async (title: string, first: string, second: string): Promise<void> => {
      await hands.write(field(card, 'Title'), title);
      await hands.write(field(card, 'Text'), `${title} for you`);
      await fillLink(hands, card.getByRole('group', { name: 'Button 1' }), first);
      await fillLink(hands, card.getByRole('group', { name: 'Button 2' }), second);
    };
    await fill('Latte', 'Buy', 'More');
    await card.getByRole('button', { name: 'Add (1 of 10)' }).click();
    // A new card has the parts of the others.
    await card.getByRole('tab', { name: /^Item 2/, selected: true }).waitFor();
    await fill('Mocha', 'Order', 'Details');
    await hands.write(field(card, 'Notification text'), 'Two drinks');
    await hands.preview.getByRole('button', { name: 'Details' }).waitFor();
    await card.getByRole('button', { name: 'Move item 2 earlier' }).click();
    await card.getByRole('tab', { name: 'Item 1', selected: true }).waitFor();
    await card.getByRole('button', { name: 'Duplicate item 1' }).click();
    await card.getByRole('tab', { name: 'Item 3' }).waitFor();
    await card.getByRole('button', { name: 'Remove item 2' }).click();
    await card.getByRole('tab', { name: 'Item 3' }).waitFor({ state: 'detached' });
    const column = (title: string, ...labels: string[]): object => ({
      title,
      text: `${title} for you`,
      actions: labels.map(link),
    });
    const template = {
      type: 'carousel',
      columns: [column('Mocha', 'Order', 'Details'), column('Latte', 'Buy', 'More')],
    };
    expect(await stored(page, hands, id)).toMatchObject([{ altText: 'Two drinks', template }]);

    await page.reload();
    await field(card, 'Title').getByText('Mocha').waitFor();
    await card.getByRole('tab', { name: 'Item 1' }).focus();
    await page.keyboard.press('End');
    await field(card, 'Title').getByText('Latte').waitFor();
    for (const words of ['Mocha for you', 'Latte for you'])
      await hands.preview.getByText(words, { exact: true }).waitFor();
  });

  it('of pictures names the picture that lacks something, and a click leads to it', async () => {
    const [page, hands, id] = await open();
    const card = await hands.add('Card or carousel', 1);
    await card.getByText('Image carousel', { exact: true }).click();
    const onTap = card.getByRole('group', { name: 'When it is tapped' });
    await field(card, 'Square picture').fill('https://shop.example/1.png');
    await fillLink(hands, onTap, 'One');
    await card.getByRole('button', { name: 'Add (1 of 10)' }).click();
    await card.getByRole('tab', { name: /^Item 2/, selected: true }).waitFor();
    await fillLink(hands, onTap, 'Two');
    await hands.write(field(card, 'Notification text'), 'Two pictures');
    await card.getByRole('tab', { name: 'Item 1' }).click();
    await field(onTap, 'Label').getByText('One').waitFor();
    await card
      .getByRole('list', { name: 'To be mended' })
      .getByRole('button', { name: /must not be empty/ })
      .first()
      .click();
    await card.getByRole('tab', { name: /^Item 2/, selected: true }).waitFor();
    await field(card, 'Square picture').fill('https://shop.example/2.png');
    await hands.preview.getByRole('button', { name: 'Two' }).waitFor();
    const column = (label: string, number: number): object => ({
      imageUrl: `https://shop.example/${number}.png`,
      action: link(label),
    });
    const template = { type: 'image_carousel', columns: [column('One', 1), column('Two', 2)] };
    expect(await stored(page, hands, id)).toMatchObject([{ template }]);
    await page.reload();
    await card.getByRole('tab', { name: 'Item 2' }).click();
    expect(await field(card, 'Square picture').inputValue()).toBe('https://shop.example/2.png');
    await hands.preview.getByRole('button', { name: 'One' }).waitFor();
  });
});

describe('what every message may carry', () => {
  it('is another sender, whose name the preview shows before the account’s, and quick replies in order', async () => {
    const [page, hands, id] = await open([{ type: 'text', text: 'Tea or coffee?' }]);
    const card = hands.card('1. Text');
    await card.getByRole('button', { name: 'Another name and icon' }).click();
    await hands.write(field(card, 'Name (optional)'), 'Brown');
    await hands.preview.getByText(/^Brown/).waitFor();
    await field(card, 'Icon (optional)').fill('https://shop.example/brown.png');
    await card.getByRole('button', { name: 'Quick replies' }).click();
    const replies = card.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: 'Label' }) });
    for (const [index, words] of ['Tea', 'Coffee'].entries()) {
      await card.getByRole('button', { name: `Add button (${index + 1} of 13)` }).click();
      await hands.write(field(replies.nth(index), 'Label'), words);
      await hands.write(field(replies.nth(index), 'Text that is sent'), `${words}, please`);
    }
    await card.getByRole('button', { name: 'Move Button 2 up' }).click();
    await field(replies.first(), 'Label').getByText('Coffee').waitFor();
    const item = (label: string): object => ({
      type: 'action',
      action: { type: 'message', label, text: `${label}, please` },
    });
    const before = [
      {
        type: 'text',
        text: 'Tea or coffee?',
        sender: { name: 'Brown', iconUrl: 'https://shop.example/brown.png' },
        quickReply: { items: [item('Coffee'), item('Tea')] },
      },
    ];
    expect(await stored(page, hands, id)).toEqual(before);
    await page.reload();
    await hands.preview.getByRole('button', { name: 'Coffee' }).waitFor();
    await hands.preview.getByText(/^Brown/).waitFor();
    await card.getByRole('button', { name: 'Remove Button 1' }).click();
    await hands.preview.getByRole('button', { name: 'Coffee' }).waitFor({ state: 'detached' });
    await hands.write(field(card, 'Name (optional)'), '');
    await page.keyboard.press('Delete');
    await hands.preview.getByText(/^Brown/).waitFor({ state: 'detached' });
    const sender = { iconUrl: 'https://shop.example/brown.png' };
    expect(await stored(page, hands, id)).toEqual([
      { ...before[0], sender, quickReply: { items: [item('Tea')] } },
    ]);
  });
});
