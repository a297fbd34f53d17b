import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is about to be gone, such as a list that closes, is not what somebody meets; what cannot be seen may stay. */
const MOVING = '[class*="-leave-"], [class*="-enter-active"]';

/**
 * The hours and minutes of antd's calendar: columns that scroll, and that its keys never reach; whoever uses keys types the
 * time into the field.
 */
const TYPED_INSTEAD = { rule: 'scrollable-region-focusable', within: '.ant-picker-time-panel' };

/**
 * Accessibility violations of the page as it stands, each with its places; an empty list is the goal.
 *
 * @param contrastOutside  a selector of what shows LINE's own colours, in which contrast is not judged
 */
export async function axeViolations(
  page: Page,
  { contrastOutside }: { contrastOutside?: string } = {},
): Promise<string[]> {
  // By its selector: a function given as text would be evaluated again in the page, which its policy forbids.
  await page.locator(MOVING).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  await page.evaluate(AXE);
  const found: { id: string; nodes: { target: unknown[] }[] }[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes
        .filter(({ target }) => !(${JSON.stringify([
          { rule: 'color-contrast', within: contrastOutside ?? 'nothing' },
          TYPED_INSTEAD,
        ])}).some(({ rule, within }) => id === rule && document.querySelector(target[0])?.closest(within)))
        .map(({ target }) => ({ target })),
    })).filter(({ nodes }) => nodes.length > 0))`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Collects what a page complains of; a test ends by expecting nothing. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/**
 * Has a page complain when something on screen is hidden while a part of it is still fetched: whoever was in it loses the
 * focus, an open list, and where they had scrolled to.
 */
export async function watchBlanks(page: Page): Promise<void> {
  await page.addInitScript(`new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target.style.getPropertyPriority('display') === 'important')
        console.error('blanked while a part was fetched: ' + target.outerHTML.slice(0, 200));
  }).observe(document, { attributes: true, attributeFilter: ['style'], subtree: true })`);
}
