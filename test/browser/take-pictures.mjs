// Makes the pictures of the README from the real demo: node test/browser/take-pictures.mjs
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const IMAGES = new URL('../../docs/images/', import.meta.url).pathname;
const demo = spawn(process.execPath, ['apps/launch.mjs', 'demo', '--port', '0', '--simulator-port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = [];
for await (const line of createInterface({ input: demo.stdout })) {
  lines.push(line);
  if (line.includes('stays up until')) break;
}
const phoneUrl = lines.join('\n').match(/http\S+\/phone/)?.[0] ?? '';

const executablePath =
  process.env.CHROMIUM_PATH ?? execFileSync('sh', ['-c', 'command -v chromium']).toString().trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await picturePhone();
  await pictureFunnel();
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
  await page.getByText('points to spend').first().waitFor();
  await page.screenshot({ path: `${IMAGES}phone-view.png` });
}

async function pictureFunnel() {
  const page = await browser.newPage({ viewport: { width: 900, height: 400 }, deviceScaleFactor: 2 });
  const first = lines.findIndex((line) => line.startsWith('Connected'));
  const last = lines.findIndex((line) => line.includes('agrees'));
  const text = ['$ npm run demo', ...lines.slice(first, last + 1)].join('\n');
  await page.setContent('<pre></pre>');
  await page.addStyleTag({
    content: `body{margin:0;background:#0e1115}pre{display:inline-block;margin:0;padding:24px 28px;color:#e8ecf1;
      font:14px/22px "DejaVu Sans Mono",monospace}`,
  });
  await page.locator('pre').evaluate((element, value) => (element.textContent = value), text);
  await page.locator('pre').screenshot({ path: `${IMAGES}funnel.png` });
}
