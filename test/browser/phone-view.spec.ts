import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Simulator, startSimulator } from '../../apps/line-simulator/index.js';
import { axeViolations, launchChromium, watchConsole } from './chromium.js';

const AYA = `U${'a'.repeat(32)}`;
const KEN = `U${'b'.repeat(32)}`;

describe('the phone view', () => {
  let browser: Browser;
  let simulator: Simulator;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchChromium();
    simulator = await startSimulator({ users: 0 });
    const users = [
      { userId: AYA, displayName: '佐藤 葵' },
      { userId: KEN, displayName: 'Ken <b>Tanaka</b>' },
    ];
    await fetch(`${simulator.url}/__sim/channels/${simulator.channel.id}/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ users }),
    });
  });

  afterAll(async () => {
    await browser.close();
    await simulator.close();
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1180, height: 860 } });
    complaints = watchConsole(page);
    await page.goto(`${simulator.url}/phone`);
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  async function push(to: string, text: string): Promise<number> {
    const response = await fetch(`${simulator.url}/v2/bot/message/push`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${simulator.channel.token}`,
        'content-type': 'application/json',
        'x-line-retry-key': randomUUID(),
      },
      body: JSON.stringify({ to, messages: [{ type: 'text', text }] }),
    });
    return response.status;
  }

  it('shows a message in the chat of the person it was sent to, live', async () => {
    await page.getByRole('button', { name: /佐藤 葵/ }).click();
    expect(await push(AYA, 'Hello 葵, 120 points wait')).toBe(200);
    await page.getByText('Hello 葵, 120 points wait').first().waitFor();
  });

  it('shows hostile text as text', async () => {
    await page.getByRole('button', { name: /Ken/ }).click();
    const hostile = '<img src=x onerror="document.title=1">{{constructor}}';
    await push(KEN, hostile);
    await page.getByText(hostile).first().waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await push(AYA, 'for the checker');
    await page.getByRole('button', { name: /佐藤 葵/ }).click();
    await page.getByText('for the checker').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeViolations(page)).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
