// Makes the pictures of the README from the real demo: node test/browser/take-pictures.mjs
// With a folder, it takes one of each kind of message instead: node test/browser/take-pictures.mjs /tmp/pictures
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const IMAGES = new URL('../../docs/images/', import.meta.url).pathname;
if (process.argv[2] !== undefined) {
  // The messages stand in tests, so the test that draws them takes the pictures.
  const jest = ['apps/launch.mjs', 'test:browser', 'test/browser/line-messages.spec.ts', '-t', 'draws'];
  const env = { ...process.env, LINE_PICTURES: resolve(process.argv[2]) };
  process.exit(spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1);
}
const demo = spawn(process.execPath, ['apps/launch.mjs', 'demo', '--port', '0', '--simulator-port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = [];
for await (const line of createInterface({ input: demo.stdout })) {
  lines.push(line);
  if (line.includes('stays up until')) break;
}
const printed = lines.join('\n');
const phoneUrl = printed.match(/http\S+\/phone/)?.[0] ?? '';
const signInLink = printed.match(/http\S+\/console\/welcome#\S+/)?.[0] ?? '';

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await picturePhone();
  await pictureConsole();
} finally {
  await browser.close();
  demo.kill('SIGTERM');
}

async function picturePhone() {
  const page = await browser.newPage({
    viewport: { width: 1080, height: 760 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  await page.goto(phoneUrl);
  await page.getByLabel(/Find a person/).fill('木村 翔');
  await page
    .getByRole('button', { name: /木村 翔/ })
    .first()
    .click();
  await page.getByText('Use my points').first().waitFor();
  await page.screenshot({ path: `${IMAGES}phone-view.png` });
}

/** As a newcomer sees it: the draft that waits for him, and the report of the campaign that was sent. */
async function pictureConsole() {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await page.goto(signInLink);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.getByRole('link', { name: 'Campaigns' }).first().click();
  await page.getByRole('link', { name: '冬の新メニュー' }).click();
  await page.getByRole('heading', { level: 1, name: '冬の新メニュー' }).waitFor();
  const messageStep = page.url().replace(/edit\/\w+$/, 'edit/message');
  await page.goto(messageStep);
  await page.getByText('先行予約する').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${IMAGES}console-message.png` });
  await page.getByRole('link', { name: 'Campaigns' }).first().click();
  await page.getByRole('link', { name: 'Year-end points' }).click();
  await page.getByRole('heading', { level: 1, name: 'Year-end points' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${IMAGES}console-report.png` });
}
