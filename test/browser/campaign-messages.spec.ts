import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
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

describe('messages of other types', () => {
  async function open(): Promise<[Page, BuilderHands, string]> {
    const id = await on.world.createCampaign({
      name: 'Types',
      connectionId: on.world.connectionId,
      messages: [],
    });
    const page = await on.visit(`/campaigns/${id}/edit/message`);
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: picture }));
    await page.getByText('No message yet').waitFor();
    return [page, new BuilderHands(page), id];
  }

  /** What is in store, once it is all there. */
  async function stored(page: Page, hands: BuilderHands, id: string): Promise<{ type: string }[]> {
    await page.getByRole('list', { name: 'To be mended' }).waitFor({ state: 'detached' });
    await hands.saved();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
    expect(body.mistakes).toEqual([]);
    return body.messages;
  }

  it('lose nothing of what is typed fast on a slow machine', async () => {
    const [page, hands, id] = await open();
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    const text = (await hands.add('Text', 1)).getByRole('textbox', { name: 'Text' });
    await text.click();
    const typed = 'The quick brown fox jumps over the lazy dog, and again';
    await page.keyboard.type(typed);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await hands.preview.getByText(typed).waitFor();
    expect(await stored(page, hands, id)).toMatchObject([{ type: 'text', text: typed }]);
  });

  it('are added from the menu: text with emoji, sticker, image and a card with a button', async () => {
    const [page, hands, id] = await open();
    const withEmoji = await hands.add('Text with LINE emoji', 1);
    await hands.write(withEmoji.getByRole('textbox', { name: 'Text' }), 'Good morning');
    const sticker = await hands.add('Sticker', 2);
    await sticker.getByLabel('Package number').fill('446');
    await sticker.getByLabel('Sticker number').fill('1988');
    const image = await hands.add('Image', 3);
    await image.getByRole('textbox', { name: 'Image', exact: true }).fill('https://shop.example/a.jpg');
    const card = await hands.add('Card or carousel', 4);
    await hands.write(card.getByRole('textbox', { name: 'Text', exact: true }), 'Your table');
    await hands.write(card.getByRole('textbox', { name: 'Label' }), 'Book');
    await hands.write(card.getByRole('textbox', { name: 'Link' }), 'https://shop.example/book');
    await hands.write(card.getByRole('textbox', { name: 'Notification text' }), 'Book your table');
    await hands.preview.getByRole('button', { name: 'Book' }).waitFor();
    expect(await stored(page, hands, id)).toMatchObject([
      { type: 'textV2', text: 'Good morning' },
      { type: 'sticker', packageId: '446', stickerId: '1988' },
      {
        type: 'image',
        originalContentUrl: 'https://shop.example/a.jpg',
        previewImageUrl: 'https://shop.example/a.jpg',
      },
      { type: 'template', altText: 'Book your table', template: { type: 'buttons', text: 'Your table' } },
    ]);
  });

  it('are started from a layout as flex, and edited as JSON', async () => {
    const [page, hands, id] = await open();
    const flex = await hands.add('Flex message', 1);
    await flex.getByRole('button', { name: /^Blank/ }).click();
    await hands.write(flex.getByRole('textbox', { name: 'Notification text' }), 'News');
    await flex.getByText('JSON', { exact: true }).click();
    const json = flex.getByRole('textbox', { name: 'Contents of the message as JSON' });
    const text = { type: 'text', text: 'From JSON' };
    const bubble = { type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [text] } };
    await hands.write(json, '{');
    await flex.getByText('Not valid JSON yet').waitFor();
    await hands.write(json, JSON.stringify(bubble));
    await hands.preview.getByText('From JSON').waitFor();
    expect(await stored(page, hands, id)).toMatchObject([{ altText: 'News', contents: bubble }]);
  });
});
