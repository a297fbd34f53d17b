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

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1040" height="520"/>';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface StoredArea {
  type: string;
  area: Area;
}

/** A rich message of 1,040 by 520 pixels without areas. */
async function open(): Promise<[Page, BuilderHands, Locator, string]> {
  const id = await on.world.createCampaign({
    name: 'Rich',
    connectionId: on.world.connectionId,
    messages: [],
  });
  const page = await on.visit('/overview', 'owner', { height: 1_400 });
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
  await page.goto(`${on.url}/campaigns/${id}/edit/message`);
  const hands = new BuilderHands(page);
  const card = await hands.add('Rich message', 1);
  await card.getByRole('textbox', { name: 'Picture', exact: true }).fill('https://shop.example/map');
  await card.getByRole('spinbutton', { name: 'Height at a width of 1,040' }).fill('520');
  await hands.write(card.getByRole('textbox', { name: 'Notification text' }), 'Spring sale');
  return [page, hands, card, id];
}

const areaNamed = (card: Locator, start: RegExp): Locator => card.getByRole('button', { name: start });

/** What the areas are in store, once all that is on the screen is there. */
async function stored(page: Page, hands: BuilderHands, id: string): Promise<StoredArea[]> {
  await page.getByRole('list', { name: 'To be mended' }).waitFor({ state: 'detached' });
  await hands.saved();
  const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
  expect(body.mistakes).toEqual([]);
  return body.messages[0].actions;
}

async function leadTo(hands: BuilderHands, card: Locator, path: string): Promise<void> {
  await hands.write(card.getByRole('textbox', { name: 'Link', exact: true }), `https://shop.example/${path}`);
}

describe('the areas of a rich message', () => {
  it('are drawn, moved and resized with the pointer, and drawn to the edge that is near', async () => {
    const [page, hands, card, id] = await open();
    const canvas = card.locator('.area-canvas');
    let scale = NaN;
    const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
      // What is saved may change the list of mistakes over the picture, and with it where the picture is.
      await hands.saved();
      await canvas.scrollIntoViewIfNeeded();
      const place = await canvas.boundingBox();
      if (!place) throw new Error('the picture is not drawn');
      scale = place.width / 1040;
      await page.mouse.move(place.x + from[0] * scale, place.y + from[1] * scale);
      await page.mouse.down();
      await page.mouse.move(place.x + to[0] * scale, place.y + to[1] * scale, { steps: 4 });
      await page.mouse.up();
    };
    await drag([200, 100], [500, 300]);
    await areaNamed(card, /^Area 1:/).waitFor();
    await leadTo(hands, card, 'left');
    const [first] = await stored(page, hands, id);
    expectNear(first?.area, { x: 200, y: 100, width: 300, height: 200 }, 1 / scale + 1);

    // Moved to within a few pixels of the left edge, it is drawn to it.
    await drag([350, 200], [350 - 195, 200]);
    await areaNamed(card, /^Area 1: .*Left 0,/).waitFor();
    // Its lower right corner, taken to the lower edge.
    await drag([296, 296], [396, 512]);
    await areaNamed(card, /^Area 1: .*Left 0, .*height 4\d\d$/).waitFor();
    const [moved] = await stored(page, hands, id);
    expect([moved?.area.x, (moved?.area.y ?? 0) + (moved?.area.height ?? 0)]).toEqual([0, 520]);
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
  });

  it('are made, moved, resized and removed by keyboard alone', async () => {
    const [page, hands, card, id] = await open();
    await hands.tabTo(card.getByRole('button', { name: 'Add (0 of 50)' }));
    await page.keyboard.press('Enter');
    const area = areaNamed(card, /^Area 1:/);
    await leadTo(hands, card, 'keys');
    const [middle] = await stored(page, hands, id);
    if (!middle) throw new Error('no area was added');
    const { x, y, width, height } = middle.area;
    await area.focus();
    for (const key of ['ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowRight', 'Alt+Shift+ArrowUp'])
      await page.keyboard.press(key);
    await areaNamed(
      card,
      new RegExp(`Left ${x + 1}, top ${y + 10}, width ${width + 1}, height ${height - 10}$`),
    ).waitFor();
    await hands.focused(area);
    const [after] = await stored(page, hands, id);
    expect(after?.area).toEqual({ x: x + 1, y: y + 10, width: width + 1, height: height - 10 });
    await page.keyboard.press('Delete');
    await area.waitFor({ state: 'detached' });
    await card.getByRole('button', { name: 'Add (0 of 50)' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await area.waitFor();
  });

  it('are numbers, kept within the picture, told when they overlap, and there after a reload', async () => {
    const [page, hands, card, id] = await open();
    await card.getByRole('button', { name: 'Two columns' }).click();
    await leadTo(hands, card, 'left');
    await card.getByRole('tab', { name: /^Item 2/ }).click();
    await hands.choose(
      card.getByRole('combobox', { name: 'When it is tapped' }),
      'Sends a text as the person',
    );
    await hands.write(card.getByRole('textbox', { name: 'Text that is sent' }), 'More, please');
    await hands.write(card.getByRole('textbox', { name: 'Spoken name' }), 'Ask for more');
    const number = (name: string): Locator => card.getByRole('spinbutton', { name, exact: true });
    await number('Left').fill('500');
    await card.getByText('Areas 1 and 2 overlap: a tap there does only one of the two.').waitFor();
    await number('Width').fill('400');
    await number('Left').fill('600');
    // Wider than there is room for: as wide as there is, and the left edge stays.
    await number('Width').fill('900');
    await number('Height').fill('400');
    await number('Top').fill('20');
    await areaNamed(card, /^Area 2: More, please\. /).waitFor();
    await card.getByText(/overlap/).waitFor({ state: 'detached' });
    const areas = await stored(page, hands, id);
    expect(areas).toMatchObject([
      { type: 'uri', area: { x: 0, y: 0, width: 520, height: 520 } },
      {
        type: 'message',
        text: 'More, please',
        label: 'Ask for more',
        area: { x: 600, y: 20, width: 440, height: 400 },
      },
    ]);
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await page.reload();
    await areaNamed(card, /^Area 2: More, please\. Left 600, top 20, width 440, height 400$/).waitFor();
    const tapped = hands.preview.getByRole('button', { name: 'Ask for more' });
    const shown = await tapped.boundingBox();
    if (!shown) throw new Error('the preview does not show the area');
    expect(shown.width / shown.height).toBeCloseTo(440 / 400, 1);
  });
});

function expectNear(area: Area | undefined, wanted: Area, within: number): void {
  for (const key of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs((area?.[key] ?? NaN) - wanted[key])).toBeLessThanOrEqual(within);
}
