import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ConsoleWorld } from './console-world.js';

/** Measures of LINE's flex simulator, in pixels. */
const WIDTHS = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300 };
const SPACES = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
/** Between the edge of a mega bubble and what its body holds. */
const BODY = { side: 20, top: 19 };
const INSIDE = WIDTHS.mega - 2 * BODY.side;
const WITHIN_PX = 1;

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>';

const text = (words: string, more: object = {}): object => ({ type: 'text', text: words, ...more });
const box = (layout: string, contents: object[], more: object = {}): object => ({
  type: 'box',
  layout,
  contents,
  ...more,
});
const image = (more: object): object => ({ type: 'image', url: 'https://shop.example/a.png', ...more });
const bubble = (body: object, more: object = {}): object => ({ type: 'bubble', body, ...more });

/** The messages in the preview of the console, each a bubble. */
async function preview(...bubbles: object[]): Promise<[Page, Locator]> {
  const messages = bubbles.map((contents, index) => ({ type: 'flex', altText: `Flex ${index}`, contents }));
  const { connectionId } = on.world;
  const id = await on.world.createCampaign({ name: 'Geometry', connectionId, messages });
  const page = await on.visit('/overview');
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
  await page.goto(`${on.url}/campaigns/${id}/edit/message`);
  const shown = page.getByRole('region', { name: 'Preview' });
  await shown.getByRole('article', { name: `Flex ${bubbles.length - 1}` }).waitFor();
  return [page, shown];
}

async function rectangle(locator: Locator): Promise<Rectangle> {
  const found = await locator.boundingBox();
  if (!found) throw new Error('nothing is drawn');
  return found;
}

const ofText = (within: Locator, words: string): Promise<Rectangle> =>
  rectangle(within.getByText(words, { exact: true }));
const ofTexts = (within: Locator, ...words: string[]): Promise<Rectangle[]> =>
  Promise.all(words.map((one) => ofText(within, one)));

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  const far = found.filter((one, index) => Math.abs(one - (wanted[index] ?? NaN)) > WITHIN_PX);
  expect({ found, wanted, far }).toEqual({ found, wanted, far: [] });
}

describe('a bubble in the preview', () => {
  it('is as wide as its size says, and giga as wide as the chat has room for', async () => {
    const sizes = Object.entries(WIDTHS);
    const widths: number[] = [];
    for (const some of [sizes.slice(0, 3), sizes.slice(3)]) {
      const [, shown] = await preview(
        ...some.map(([size]) => bubble(box('vertical', [text(size)]), { size })),
      );
      for (const [index] of some.entries())
        widths.push((await rectangle(shown.locator('.lp-bubble').nth(index))).width);
    }
    expectNear(widths, Object.values(WIDTHS));
    const [, shown] = await preview(bubble(box('vertical', [text('giga')]), { size: 'giga' }));
    const giga = await rectangle(shown.locator('.lp-bubble'));
    const chat = await rectangle(shown.locator('.lp'));
    expect(giga.width).toBeGreaterThan(WIDTHS.mega);
    expect(giga.x + giga.width).toBeLessThanOrEqual(chat.x + chat.width);
  });

  it('gives its body LINE’s padding, or the one that is asked for', async () => {
    const [, shown] = await preview(
      bubble(box('vertical', [text('plain')])),
      bubble(box('vertical', [text('all')], { paddingAll: 'xxl' })),
      bubble(
        box('vertical', [text('each')], { paddingAll: '8px', paddingStart: '30px', paddingTop: 'none' }),
      ),
      bubble(box('vertical', [text('share')], { paddingAll: '10%' })),
    );
    const offsets: number[][] = [];
    for (const [index, words] of ['plain', 'all', 'each', 'share'].entries()) {
      const [outer, inner] = [
        await rectangle(shown.locator('.lp-bubble').nth(index)),
        await ofText(shown, words),
      ];
      offsets.push([inner.x - outer.x, inner.y - outer.y, outer.x + outer.width - inner.x - inner.width]);
    }
    expectNear(offsets[0] ?? [], [BODY.side, BODY.top, BODY.side]);
    expectNear(offsets[1] ?? [], [20, 20, 20]);
    expectNear(offsets[2] ?? [], [30, 0, 8]);
    expectNear(offsets[3] ?? [], [30, 30, 30]);
  });
});

describe('what stands in a box', () => {
  it('is spaced by keyword and by pixels, and a margin of its own goes before the spacing of the box', async () => {
    const rows = Object.keys(SPACES).map((spacing) =>
      box('horizontal', [text(`${spacing} 1`), text(`${spacing} 2`)], { spacing }),
    );
    const own = box('horizontal', [text('own 1'), text('own 2', { margin: '33px' })], { spacing: 'xxl' });
    const column = box('vertical', [text('under 1'), text('under 2', { margin: 'none' }), text('under 3')], {
      spacing: 'lg',
    });
    const [, shown] = await preview(bubble(box('vertical', [...rows, own, column])));
    const gaps: number[] = [];
    for (const name of [...Object.keys(SPACES), 'own']) {
      const [first, second] = await ofTexts(shown, `${name} 1`, `${name} 2`);
      if (first && second) gaps.push(second.x - first.x - first.width);
    }
    expectNear(gaps, [...Object.values(SPACES), 33]);
    const [first, second, third] = await ofTexts(shown, 'under 1', 'under 2', 'under 3');
    if (!first || !second || !third) throw new Error('a text is missing');
    expectNear([second.y - first.y - first.height, third.y - second.y - second.height], [0, 12]);
  });

  it('shares the width by flex; with flex 0 it is as wide as its words, with a width as wide as that', async () => {
    const [, shown] = await preview(
      bubble(
        box('vertical', [
          box(
            'horizontal',
            [text('one', { flex: 1 }), text('two', { flex: 2 }), text('three', { flex: 3 })],
            {
              spacing: 'md',
            },
          ),
          box('horizontal', [text('own', { flex: 0 }), text('rest')]),
          box('horizontal', [box('vertical', [text('fixed')], { width: '90px' }), text('beside')]),
        ]),
      ),
    );
    const part = (INSIDE - 2 * SPACES.md) / 6;
    const shares = await ofTexts(shown, 'one', 'two', 'three');
    expectNear(
      shares.map(({ width }) => width),
      [part, 2 * part, 3 * part],
    );
    const [own, rest, fixed, beside] = await ofTexts(shown, 'own', 'rest', 'fixed', 'beside');
    if (!own || !rest || !fixed || !beside) throw new Error('a text is missing');
    expect(own.width).toBeLessThan(60);
    expectNear([own.width + rest.width, fixed.width, beside.width], [INSIDE, 90, INSIDE - 90]);
  });

  it('stands on one line in a baseline box, whatever its size', async () => {
    const [page, shown] = await preview(
      bubble(
        box('vertical', [box('baseline', [text('Big', { size: '3xl' }), text('small', { size: 'xs' })])]),
      ),
    );
    await shown.getByText('small', { exact: true }).waitFor();
    // An empty inline block sits on the baseline of its line.
    const lines: number[] = await page.evaluate(`['Big', 'small'].map((words) => {
      const found = [...document.querySelectorAll('.lp *')].filter((one) => one.textContent === words).at(-1);
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      found.append(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    })`);
    expectNear([(lines[0] ?? NaN) - (lines[1] ?? NaN)], [0]);
  });

  it('stands where its offsets say when it is placed freely', async () => {
    const free = (name: string, more: object): object =>
      box('vertical', [text(name)], { position: 'absolute', width: '50px', height: '24px', ...more });
    const holder = box(
      'vertical',
      [
        free('start', { offsetTop: '10px', offsetStart: 'lg' }),
        free('end', { offsetBottom: 'none', offsetEnd: '10%' }),
      ],
      { width: '200px', height: '120px', position: 'relative' },
    );
    const [, shown] = await preview(bubble(box('vertical', [holder])));
    const outer = await rectangle(shown.locator('.lp-bubble'));
    const [start, end] = await ofTexts(shown, 'start', 'end');
    if (!start || !end) throw new Error('a text is missing');
    const [x, y] = [outer.x + BODY.side, outer.y + BODY.top];
    expectNear([start.x - x, start.y - y, start.width], [12, 10, 50]);
    expectNear([end.x + end.width - x, end.y - y], [200 - 20, 120 - 24]);
  });

  it('is a picture of the width of its keyword and the height of its ratio', async () => {
    const pictures = [
      image({ aspectRatio: '20:13', size: 'full' }),
      image({ size: 'md' }),
      image({ aspectRatio: '2:1', size: '150px' }),
      image({ aspectRatio: '1:3', size: '20%' }),
    ];
    const hero = image({ aspectRatio: '3:1', size: 'full' });
    const [, shown] = await preview(bubble(box('vertical', pictures), { hero }));
    const drawn = shown.locator('.lp-bubble .lp-frame');
    const sizes: number[] = [];
    for (const one of await drawn.all()) {
      const { width, height } = await rectangle(one);
      sizes.push(width, height);
    }
    const full = [INSIDE, (INSIDE * 13) / 20];
    expectNear(sizes, [WIDTHS.mega, 100, ...full, 100, 100, 150, 75, INSIDE / 5, (INSIDE / 5) * 3]);
  });
});
