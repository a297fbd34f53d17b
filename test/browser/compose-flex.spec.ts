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

const box = (...contents: object[]): object => ({ type: 'box', layout: 'vertical', contents });
const text = (words: string): object => ({ type: 'text', text: words });
const bubble = (body: object): object => ({ type: 'bubble', body });

/** A flex message that holds these contents, with its card open. */
async function open(contents: object): Promise<[Page, BuilderHands, Locator, string]> {
  const { connectionId } = on.world;
  const messages = [{ type: 'flex', altText: 'News', contents }];
  const id = await on.world.createCampaign({ name: 'Flex', connectionId, messages });
  const page = await on.visit(`/campaigns/${id}/edit/message`);
  const hands = new BuilderHands(page);
  const card = hands.card('1. Flex message');
  await card.waitFor();
  return [page, hands, card, id];
}

async function contentsOf(hands: BuilderHands, id: string): Promise<object> {
  await hands.saved();
  const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
  return body.messages[0].contents;
}

describe('a flex message by its form', () => {
  it('is changed part by part: words, a new row, its order, its size, and undone', async () => {
    const [page, hands, card, id] = await open(bubble(box(text('Coffee'), text('Tea'))));
    const tree = card.getByRole('tree', { name: 'Parts of the message' });
    await tree.getByRole('treeitem', { name: 'Text Coffee' }).click();
    const part = card.getByRole('region', { name: 'Properties: Text' });
    await hands.write(part.getByRole('textbox', { name: 'Text', exact: true }), 'Latte');
    await hands.choose(part.getByRole('combobox', { name: 'Weight' }), 'Bold');
    await hands.preview.getByText('Latte', { exact: true }).waitFor();
    await part.getByRole('button', { name: 'Move down' }).click();
    await tree.getByRole('treeitem', { name: 'Text Latte', selected: true }).waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);

    // The tree is walked by arrows: up to the body, and to the bubble.
    await tree.getByRole('treeitem', { name: 'Text Latte' }).focus();
    await page.keyboard.press('ArrowLeft');
    await hands.focused(tree.getByRole('treeitem', { name: 'Body' }));
    await card
      .getByRole('region', { name: 'Properties: Body' })
      .getByRole('group', { name: 'Add here' })
      .getByRole('button', { name: 'Button' })
      .click();
    const button = card.getByRole('region', { name: 'Properties: Button' });
    await hands.write(button.getByRole('textbox', { name: 'Label' }), 'Order');
    await hands.write(
      button.getByRole('textbox', { name: 'Link', exact: true }),
      'https://shop.example/order',
    );
    await hands.preview.getByRole('button', { name: 'Order' }).waitFor();
    await tree.getByRole('treeitem', { name: 'Bubble' }).click();
    await hands.choose(card.getByRole('combobox', { name: 'Size', exact: true }), 'Micro');
    await page.getByRole('list', { name: 'To be mended' }).waitFor({ state: 'detached' });
    expect(await contentsOf(hands, id)).toMatchObject({
      size: 'micro',
      body: {
        contents: [
          { text: 'Tea' },
          { text: 'Latte', weight: 'bold' },
          { type: 'button', action: { type: 'uri', label: 'Order', uri: 'https://shop.example/order' } },
        ],
      },
    });
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await contentsOf(hands, id)).not.toHaveProperty('size');
    await page.reload();
    await tree.getByRole('treeitem', { name: 'Button Order' }).waitFor();
    await hands.preview.getByText('Latte', { exact: true }).waitFor();
  });

  it('that LINE would refuse marks the part, and the mistake leads to its field', async () => {
    const [page, hands, card] = await open(bubble(box(text('Coffee'), text('Tea'))));
    const tree = card.getByRole('tree', { name: 'Parts of the message' });
    await tree.getByRole('treeitem', { name: 'Text Tea' }).click();
    const part = card.getByRole('region', { name: 'Properties: Text' });
    const words = part.getByRole('textbox', { name: 'Text', exact: true });
    await words.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await tree
      .getByRole('treeitem', { name: /Needs attention/ })
      .first()
      .waitFor();
    await tree.getByRole('treeitem', { name: 'Text Coffee' }).click();
    await card
      .getByRole('list', { name: 'To be mended' })
      .getByRole('button', { name: /must not be empty/ })
      .click();
    await hands.focused(words);
    await page.keyboard.type('Mocha');
    await hands.preview.getByText('Mocha', { exact: true }).waitFor();
    await tree.getByRole('treeitem', { name: 'Text Mocha', exact: true }).waitFor();
    await tree.getByRole('treeitem', { name: 'Bubble', exact: true }).waitFor();
    expect(await tree.getByRole('treeitem', { name: /Needs attention/ }).count()).toBe(0);
  });
});

describe('a flex message as JSON', () => {
  const written = (contents: object): string => JSON.stringify(contents, null, 2);

  it('names the line of what LINE refuses, and a click selects the place', async () => {
    const wrong = bubble(box(text('Coffee'), { ...text('Tea'), size: 'enormous' }));
    const [page, hands, card] = await open(bubble(box(text('Coffee'))));
    await card.getByText('JSON', { exact: true }).click();
    const json = card.getByRole('textbox', { name: 'Contents of the message as JSON' });
    await hands.write(json, written(wrong));
    const line =
      written(wrong)
        .split('\n')
        .findIndex((one) => one.includes('enormous')) + 1;
    const issue = card.getByRole('listitem').filter({ hasText: 'body.contents[1].size' });
    await issue.waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await issue.getByRole('button', { name: `Line ${line}` }).click();
    await hands.focused(json);
    expect(await page.evaluate('getSelection().toString()')).toContain('enormous');
    await page.keyboard.insertText('"xl"');
    await card.getByText('LINE would accept this.').waitFor();
    await card.getByText('Form', { exact: true }).click();
    // The part in which the cursor stood is the one that is selected.
    await card.getByRole('treeitem', { name: 'Text Tea', selected: true }).waitFor();
  });

  it('that cannot be read keeps the message as it was, and is discarded', async () => {
    const before = bubble(box(text('Coffee')));
    const [page, hands, card, id] = await open(before);
    await card.getByText('JSON', { exact: true }).click();
    const json = card.getByRole('textbox', { name: 'Contents of the message as JSON' });
    await hands.write(json, '{ "type": "bubble", "body": { "type": "box" ');
    await card.getByText('This is not valid JSON from here on.').first().waitFor();
    expect(await card.getByRole('radio', { name: 'Form' }).isDisabled()).toBe(true);
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await hands.preview.getByText('Coffee', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Discard what I wrote' }).click();
    await card.getByText('LINE would accept this.').waitFor();
    expect(await contentsOf(hands, id)).toEqual(before);
  });
});
