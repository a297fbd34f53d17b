import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { loadOf, MESSAGE_STEP, SHELL } from '../support/console-load.js';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';
import { furnish, type Furnished } from './furnished.js';
import { HeldBack } from './held-back.js';

const BUILT = fileURLToPath(new URL('../../dist/apps/console', import.meta.url));

let on: ConsoleWorld;
let ids: Furnished;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  ids = await furnish(on.world);
}, 120_000);
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

const isScript = (name: string): boolean => name.endsWith('.js');
const needed = loadOf(BUILT, [...SHELL, ...MESSAGE_STEP.needed]);
const neededScripts = needed.files.map(([name]) => name).filter(isScript);
const laterScripts = loadOf(BUILT, MESSAGE_STEP.later)
  .files.map(([name]) => name)
  .filter((name) => isScript(name) && !neededScripts.includes(name));

interface Opened {
  /** of the campaign */
  id: string;
  page: Page;
  hands: BuilderHands;
  text: Locator;
  /** scripts that came so far */
  scripts: string[];
  /** lets those come that are for later */
  release: () => void;
}

/** The message step of a draft with one text, on a line on which what is for later does not come until it is let. */
async function open(text: string): Promise<Opened> {
  const { connectionId, audienceId } = ids;
  const messages = [{ type: 'text', text }];
  const parts = { name: 'Greeting', connectionId, audience: { audienceId }, messages };
  const id = await on.world.createCampaign(parts);
  const { come: scripts, release, prepare } = new HeldBack((name) => laterScripts.includes(name));
  const page = await on.visit(`/campaigns/${id}/edit/message`, 'owner', { prepare });
  const hands = new BuilderHands(page);
  return {
    id,
    page,
    hands,
    text: hands.card('1. Text').getByRole('textbox', { name: 'Text' }),
    scripts,
    release,
  };
}

/** Until the editor has taken the place of the plain field, with the focus. */
const editorOf = async ({ text }: Opened): Promise<void> =>
  text.and(text.page().locator('.cm-content:focus')).waitFor();

/** The text of the draft, once all of it is in store. */
async function storedText({ hands, id }: Opened): Promise<string> {
  await hands.saved();
  const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
  return body.messages[0].text;
}

describe('the message step, before the editor of texts is there', () => {
  it('shows messages and their preview, and takes what is typed, with no more scripts than its budget counts', async () => {
    const opened = await open('Hello {{first_name}}');
    const { page, hands, text, scripts, release } = opened;
    await hands.preview.getByText('Hello Aya').waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await text.click();
    await page.keyboard.press('End');
    await page.keyboard.type(', welcome');
    await hands.preview.getByText('Hello Aya, welcome').waitFor();
    await hands.saved();
    expect(scripts.filter((name) => !neededScripts.includes(name))).toEqual([]);
    release();
    await editorOf(opened);
  });

  it('offers the contacts of the audience as a list of the browser', async () => {
    const { page, hands, release } = await open('Hello {{first_name}}');
    await hands.preview.getByText('Hello Aya').waitFor();
    const choice = hands.preview.getByRole('combobox', { name: 'Preview as' });
    await choice.selectOption('Contact with no data');
    await hands.preview.getByText('Hello Aya').waitFor({ state: 'detached' });
    release();
    await page.keyboard.press('Tab');
    await hands.preview.locator('.ant-select').getByText('Contact with no data').waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
  });
});

describe('the editor of texts', () => {
  it('takes over in the middle of typing: letters, cursor and selection stay', async () => {
    const opened = await open('Good morning');
    const { page, hands, text, release } = opened;
    await text.click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Very ');
    await page.keyboard.press('Shift+ArrowRight');
    release();
    await editorOf(opened);
    await page.keyboard.type('g');
    await page.keyboard.press('End');
    await page.keyboard.type(', {{first_name}}');
    await hands.preview.getByText('Very good morning, Aya').waitFor();
    expect(await storedText(opened)).toBe('Very good morning, {{first_name}}');
  });

  it('offers fields for the tag that was begun before it came', async () => {
    const opened = await open('Dear ');
    const { page, hands, text, release } = opened;
    await text.click();
    await page.keyboard.press('End');
    await page.keyboard.type('{{fir');
    release();
    await page.getByRole('option', { name: /first_name/ }).click();
    await hands.preview.getByText('Dear Aya').waitFor();
    expect(await storedText(opened)).toBe('Dear {{first_name}}');
  });

  it('waits until an input method has composed its word', async () => {
    const opened = await open('Aya, ');
    const { page, hands, text, release } = opened;
    await text.click();
    await page.keyboard.press('End');
    const input = await page.context().newCDPSession(page);
    const compose = (word: string) =>
      input.send('Input.imeSetComposition', {
        text: word,
        selectionStart: word.length,
        selectionEnd: word.length,
      });
    await compose('こ');
    const isThere = page.waitForResponse((answer) => answer.url().includes('/template-input-'));
    release();
    await isThere;
    await compose('こん');
    await compose('今日は');
    await page.locator('textarea:focus').waitFor();
    await input.send('Input.insertText', { text: '今日は' });
    await editorOf(opened);
    await page.keyboard.type('!');
    await hands.preview.getByText('Aya, 今日は!', { exact: true }).waitFor();
    expect(await storedText(opened)).toBe('Aya, 今日は!');
  });

  it('puts a field where the cursor was, whether it is there or not', async () => {
    const opened = await open('Hello friend');
    const { page, hands, text, release } = opened;
    await text.click();
    await page.keyboard.press('Home');
    for (let letter = 0; letter < 'Hello '.length; letter += 1) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Insert field into Text' }).click();
    await page.getByRole('button', { name: /^first_name/ }).click();
    await hands.preview.getByText('Hello Ayafriend').waitFor();
    await page.keyboard.type(', ');
    await hands.preview.getByText('Hello Aya, friend').waitFor();
    release();
    await editorOf(opened);
    await page.keyboard.type('my ');
    await hands.preview.getByText('Hello Aya, my friend').waitFor();
    expect(await storedText(opened)).toBe('Hello {{first_name}}, my friend');
  });
});

describe('a drawer', () => {
  const steps: [step: string, chunk: RegExp, width: number, name: string][] = [
    ['schedule', /history-drawer-/, 1440, 'History'],
    ['message', /preview-drawer-/, 900, 'Preview'],
  ];

  it.each(steps)(
    'of the %s step has the focus while it is on its way, and Esc closes it',
    async (...given) => {
      const [step, chunk, width, name] = given;
      const { connectionId } = ids;
      const messages = [{ type: 'text', text: 'Hello' }];
      const id = await on.world.createCampaign({ name: 'Greeting', connectionId, messages });
      const { release, prepare } = new HeldBack((script) => chunk.test(script));
      const page = await on.visit(`/campaigns/${id}/edit/${step}`, 'owner', { prepare, width });
      const opener = page.getByRole('button', { name, exact: true });
      const drawer = page.getByRole('dialog', { name, exact: true });
      const waiting = drawer.and(page.locator('[aria-busy="true"]:focus'));
      await opener.click();
      await waiting.waitFor();
      await opener.waitFor();
      expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      await opener.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await waiting.waitFor();
      release();
      await page.locator('.ant-drawer:focus-within').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.ant-drawer').waitFor({ state: 'detached' });
      await opener.and(page.locator(':focus')).waitFor();
    },
  );
});
