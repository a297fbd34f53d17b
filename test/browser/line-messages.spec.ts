import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { startSimulator } from '../../apps/line-simulator/index.js';
import { showcase } from '../messages/showcase/index.js';
import { axeViolations, launchChromium, watchConsole } from './chromium.js';
import { pictureUrl, servePictures } from './drawn-pictures.js';
import { PhoneClient, type Tap } from './phone-client.js';

const SHOWCASE = showcase(pictureUrl);
/** A folder for a picture of each message; `take-pictures.mjs` names it. */
const PICTURES = process.env.LINE_PICTURES;
const userIdOf = (index: number): string => `U${String(index).padStart(32, '0')}`;

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

describe('messages on the phone', () => {
  let browser: Browser;
  let context: BrowserContext;
  let client: PhoneClient;
  let page: Page;
  let complaints: string[];
  let people = 0;

  beforeAll(async () => {
    browser = await launchChromium();
    client = new PhoneClient(await startSimulator({ users: 0, botName: 'Komorebi' }));
  });

  afterAll(async () => {
    await browser.close();
    await client.simulator.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 820, height: 900 },
      reducedMotion: 'reduce',
      deviceScaleFactor: PICTURES === undefined ? 1 : 2,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await servePictures(context);
    page = await context.newPage();
    complaints = watchConsole(page);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  /** Sends messages to somebody new and opens their phone. */
  async function open(messages: unknown[], more: object = {}): Promise<string> {
    people += 1;
    const userId = userIdOf(people);
    await client.addUsers([{ userId, displayName: `Person ${people}`, ...more }]);
    expect(await client.push(userId, messages)).toEqual({ status: 200, complaint: '' });
    await page.goto(`${client.simulator.url}/phone#${client.simulator.channel.id}/${userId}`);
    await page.getByText(`Person ${people}’s phone`).waitFor();
    await page.getByRole('article').last().waitFor();
    return userId;
  }

  const flex = (contents: object): unknown[] => [{ type: 'flex', altText: 'Flex', contents }];
  const box = (more: object): object => ({ type: 'box', layout: 'vertical', contents: [], ...more });
  const text = (words: string, more: object = {}): object => ({ type: 'text', text: words, ...more });

  async function boxOf(locator: Locator): Promise<Rectangle> {
    const found = await locator.first().boundingBox();
    if (found === null) throw new Error('nothing is drawn');
    return found;
  }

  /** Where these texts stand. */
  const boxesOf = async <T extends string[]>(...texts: T): Promise<{ [K in keyof T]: Rectangle }> =>
    (await Promise.all(texts.map((words) => boxOf(page.getByText(words, { exact: true }))))) as {
      [K in keyof T]: Rectangle;
    };

  it.each(SHOWCASE)('draws $name, for everybody, light and dark', async ({ name, messages }) => {
    await open(messages);
    expect(await page.getByRole('article').count()).toBe(messages.length);
    expect(await page.locator('.lp-unknown').count()).toBe(0);
    await page.waitForFunction('[...document.images].every((image) => image.complete)');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      if (PICTURES !== undefined) await takePicture(`${name.replaceAll(/[^a-zé0-9]+/g, '-')}-${colorScheme}`);
      expect(await axeViolations(page, { contrastOutside: '.log, .lp-chips' })).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf('.log')).toBe(0);
  });

  const overflowOf = (selector: string): Promise<number> =>
    page.evaluate(
      `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('${selector}'))`,
    );

  async function takePicture(name: string): Promise<void> {
    mkdirSync(PICTURES ?? '.', { recursive: true });
    await page.locator('.phone').screenshot({ path: join(PICTURES ?? '.', `${name}.png`) });
  }

  it('draws every size of bubble as wide as LINE does', async () => {
    const widths = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300 };
    for (const [size, width] of Object.entries(widths)) {
      await open(flex({ type: 'bubble', size, body: box({ contents: [text(size)] }) }));
      const drawn = await boxOf(page.locator('.lp-bubble'));
      expect([size, drawn.width]).toEqual([size, width]);
    }
  });

  it('gives the blocks of a mega bubble LINE’s padding, and a box the one it asks for', async () => {
    const row = { ...box({ contents: [text('A'), text('B', { margin: 'xl' })] }), layout: 'horizontal' };
    const padded = box({ paddingAll: '7px', margin: 'lg', contents: [text('C')] });
    await open(flex({ type: 'bubble', body: box({ contents: [row, padded] }) }));
    const bubble = await boxOf(page.locator('.lp-bubble'));
    const [a, b, c] = await boxesOf('A', 'B', 'C');
    expect([a.x - bubble.x, a.y - bubble.y]).toEqual([20, 19]);
    // Two that share 260 px and a gap of 16 have 122 each.
    expect([b.x - a.x, b.width]).toEqual([122 + 16, 122]);
    expect([c.x - bubble.x, Math.round(c.y - (a.y + a.height))]).toEqual([27, 12 + 7]);
  });

  it('shares a row by flex, and lets what has flex 0 be as wide as it is', async () => {
    const row = {
      ...box({ contents: [text('A', { flex: 2 }), text('B'), text('CC', { flex: 0 })] }),
      layout: 'horizontal',
    };
    await open(flex({ type: 'bubble', body: box({ contents: [row] }) }));
    const [a, b, c] = await boxesOf('A', 'B', 'CC');
    expect(a.width / b.width).toBeCloseTo(2, 1);
    expect(a.width + b.width + c.width).toBeCloseTo(260, 0);
    expect(c.width).toBeLessThan(40);
  });

  it('turns a bubble around for rtl, and puts what is placed freely where it says', async () => {
    const row = {
      ...box({ contents: [text('A', { flex: 0 }), text('B', { flex: 0 })] }),
      layout: 'horizontal',
    };
    const free = box({
      position: 'absolute',
      offsetTop: '10px',
      offsetStart: '16px',
      width: '40px',
      height: '20px',
      contents: [text('F')],
    });
    await open(flex({ type: 'bubble', direction: 'rtl', body: box({ contents: [row, free] }) }));
    const bubble = await boxOf(page.locator('.lp-bubble'));
    const [a, b] = await boxesOf('A', 'B');
    const f = await boxOf(page.locator('.lp-box').last());
    expect(a.x).toBeGreaterThan(b.x);
    expect([f.width, f.height, f.y - bubble.y, bubble.x + 300 - (f.x + f.width)]).toEqual([40, 20, 10, 16]);
  });

  it('shows hostile text as text, wherever it stands', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    await open([
      {
        type: 'text',
        text: hostile,
        quickReply: { items: [quickReply({ type: 'message', label: '<i>x</i>', text: 'x' })] },
      },
    ]);
    await client.push(userIdOf(people), flex({ type: 'bubble', body: box({ contents: [text(hostile)] }) }));
    await page.getByRole('article', { name: 'Flex' }).waitFor();
    expect(await page.getByText(hostile).count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.title()).toContain('Phone view');
  });

  const quickReply = (action: object): object => ({ type: 'action', action });
  const confirm = (...actions: object[]): unknown[] => [
    { type: 'template', altText: 'Well?', template: { type: 'confirm', text: 'Well?', actions } },
  ];

  describe('a tap', () => {
    const last = async (): Promise<Tap | undefined> => (await client.taps()).at(-1);

    it('on a postback shows its words as one’s own, and tells the simulator', async () => {
      const userId = await open(
        confirm(
          { type: 'postback', label: 'Yes', data: 'yes=1', displayText: 'Yes, please' },
          { type: 'message', label: 'No', text: 'No, thanks' },
        ),
      );
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      await page.locator('.lp-own').getByText('Yes, please').waitFor();
      await page.getByRole('button', { name: 'No', exact: true }).click();
      await page.locator('.lp-own').getByText('No, thanks').waitFor();
      expect(await client.said(userId)).toEqual(['Yes, please', 'No, thanks']);
      expect(await last()).toMatchObject({
        chatId: userId,
        action: { type: 'message' },
        sequence: expect.any(Number),
      });
      await page.getByRole('status').getByText('No webhook is set.').waitFor();
    });

    it('on a link opens it in a new tab that knows nothing of this one', async () => {
      await context.route('https://example.com/**', (route) =>
        route.fulfill({ body: '<title>Elsewhere</title>', contentType: 'text/html' }),
      );
      await open([{ type: 'text', text: 'See https://example.com/menu?a=1.' }]);
      const opened = context.waitForEvent('page');
      await page.getByRole('button', { name: 'https://example.com/menu?a=1', exact: true }).click();
      const elsewhere = await opened;
      await elsewhere.waitForLoadState();
      expect([elsewhere.url(), await elsewhere.evaluate('window.opener')]).toEqual([
        'https://example.com/menu?a=1',
        null,
      ]);
      expect(await last()).toMatchObject({ action: { type: 'uri', uri: 'https://example.com/menu?a=1' } });
    });

    it('on a text to copy copies it', async () => {
      const copy = { type: 'clipboard', label: 'Copy', clipboardText: 'SALE1111' };
      await open(flex({ type: 'bubble', body: box({ contents: [{ type: 'button', action: copy }] }) }));
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe('SALE1111');
      expect(await last()).toMatchObject({ action: { type: 'clipboard' } });
    });

    it.each([
      { mode: 'date', initial: '2026-12-01', min: '2026-11-30', max: '2026-12-24', pick: '2026-12-24' },
      { mode: 'time', initial: '10:00', min: '09:00', max: '19:00', pick: '18:30' },
      {
        mode: 'datetime',
        initial: '2026-12-01t10:00',
        min: '2026-11-30t10:00',
        max: '2026-12-24t19:00',
        pick: '2026-12-24T19:00',
      },
    ])('on a datetimepicker asks for the $mode', async ({ pick, ...action }) => {
      await open([
        {
          type: 'text',
          text: 'When?',
          quickReply: {
            items: [quickReply({ type: 'datetimepicker', label: 'Pick', data: 'when', ...action })],
          },
        },
      ]);
      await page.getByRole('button', { name: 'Pick' }).click();
      const dialog = page.getByRole('dialog', { name: 'Pick' });
      await dialog.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await dialog.locator('input').fill(pick);
      await dialog.getByRole('button', { name: 'Send' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('status').getByText('No webhook is set.').waitFor();
      expect(await last()).toMatchObject({ params: { [action.mode]: pick } });
      expect(await page.getByRole('group', { name: 'Quick replies' }).count()).toBe(0);
    });

    it('of the keyboard is one too, and what is written is said', async () => {
      const userId = await open(
        confirm({ type: 'message', label: 'A', text: 'a' }, { type: 'message', label: 'B', text: 'b' }),
      );
      await page.getByRole('button', { name: 'B', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.lp-own').getByText('b', { exact: true }).waitFor();
      await page.getByRole('textbox', { name: 'Message' }).fill('c <b>');
      await page.keyboard.press('Enter');
      await page.locator('.lp-own').getByText('c <b>').waitFor();
      expect(await client.said(userId)).toEqual(['b', 'c <b>']);
    });

    it('of somebody who blocks the bot is refused, and says so', async () => {
      const userId = await open(
        confirm({ type: 'message', label: 'A', text: 'a' }, { type: 'message', label: 'B', text: 'b' }),
      );
      await client.addUsers([{ userId, state: 'blocked' }]);
      await page.getByRole('button', { name: 'A', exact: true }).click();
      await page.getByText('this person blocks the bot').waitFor();
      // The browser itself complains of every refused call.
      expect(complaints.splice(0)).toEqual([expect.stringContaining('409')]);
    });

    it('in a group is of whoever is picked, and everybody else’s words stand on the other side', async () => {
      const groupId = `C${'1'.repeat(32)}`;
      const members = [userIdOf(901), userIdOf(902)];
      await client.addUsers(members.map((userId) => ({ userId })));
      await client.addGroup({ groupId, groupName: 'Tea friends', members });
      const yes = { type: 'message', label: 'Yes', text: 'Me too' };
      await client.push(groupId, confirm(yes, { type: 'message', label: 'No', text: 'Not me' }));
      await page.goto(`${client.simulator.url}/phone#${client.simulator.channel.id}/${groupId}`);
      await page.getByRole('button', { name: 'No', exact: true }).click();
      await page.locator('.lp-own').getByText('Not me').waitFor();
      await page.getByRole('combobox', { name: 'Who writes and taps' }).selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      await page.locator('.lp-own').getByText('Me too').waitFor();
      await page.getByRole('article', { name: 'Text: Not me' }).waitFor();
      expect(await last()).toMatchObject({ chatId: groupId, userId: members[1] });
    });

    it('that the simulator does not know is told, and the phone goes on', async () => {
      await page.route('**/taps', (route) =>
        route.fulfill({ status: 404, json: { error: 'no such route' } }),
      );
      const copy = { type: 'clipboard', label: 'Copy', clipboardText: 'SALE' };
      await open(flex({ type: 'bubble', body: box({ contents: [{ type: 'button', action: copy }] }) }));
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied. This simulator takes no taps yet.').waitFor();
      expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
    });
  });
});
