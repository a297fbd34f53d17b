// Takes a picture of every screen, and of what opens over it, at two widths, light and dark, in four languages, from the
// real demo, to be looked at:
//   node test/browser/take-screens.mjs /tmp/screens            all of them
//   node test/browser/take-screens.mjs /tmp/screens ja dark    those of one language and theme
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { makeDrafts, statesOf, wordsOf } from './screen-states.mjs';

const [folder, ...only] = process.argv.slice(2);
if (!folder) {
  console.error('Say where to: node test/browser/take-screens.mjs <folder> [language] [theme]');
  process.exit(1);
}
const LANGUAGES = ['en', 'ja', 'zh-TW', 'th'].filter((one) => isWanted(one, ['en', 'ja', 'zh-TW', 'th']));
const THEMES = ['light', 'dark'].filter((one) => isWanted(one, ['light', 'dark']));
const WIDTHS = [1440, 390];

const demo = spawn(process.execPath, ['apps/launch.mjs', 'demo', '--port', '0', '--simulator-port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let signInLink = '';
for await (const line of createInterface({ input: demo.stdout })) {
  signInLink ||= line.match(/http\S+\/console\/welcome#\S+/)?.[0] ?? '';
  if (line.includes('stays up until')) break;
}
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(signInLink);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL(/overview/);
  const origin = new URL(signInLink).origin;
  const places = await placesOf(page, origin);
  for (const language of LANGUAGES)
    for (const theme of THEMES) {
      await prefer(page, origin, { language, theme });
      for (const width of WIDTHS) await takeAll(page, origin, places, { language, theme, width });
    }
} finally {
  await browser.close();
  demo.kill('SIGTERM');
}

function isWanted(one, kind) {
  const wanted = only.filter((word) => kind.includes(word));
  return wanted.length === 0 || wanted.includes(one);
}

async function prefer(page, origin, preferences) {
  await page.request.patch(`${origin}/api/v1/session/user`, {
    headers: { origin },
    data: { preferences },
  });
}

/** Every route, with what there is to show in the demo. */
async function placesOf(page, origin) {
  const first = async (path) =>
    (await (await page.request.get(`${origin}/api/v1${path}`)).json()).items[0] ?? {};
  const draft = await first('/campaigns?status=draft');
  const sent = await first('/campaigns?status=sent');
  const audience = await first('/audiences');
  const contact = await first('/contacts');
  const imported = await first('/imports');
  const connection = await first('/connections');
  return {
    overview: '/overview',
    campaigns: '/campaigns',
    'step-audience': `/campaigns/${draft.id}/edit/audience`,
    'step-message': `/campaigns/${draft.id}/edit/message`,
    'step-schedule': `/campaigns/${draft.id}/edit/schedule`,
    'report-summary': `/campaigns/${sent.id}`,
    'report-clicks': `/campaigns/${sent.id}?tab=clicks`,
    'report-failures': `/campaigns/${sent.id}?tab=failures`,
    'report-deliveries': `/campaigns/${sent.id}?tab=deliveries`,
    'report-content': `/campaigns/${sent.id}?tab=content`,
    'report-history': `/campaigns/${sent.id}?tab=history`,
    audiences: '/audiences',
    audience: `/audiences/${audience.id}`,
    contacts: '/contacts',
    contact: `/contacts/${contact.externalId}`,
    imports: '/imports',
    'import-new': '/imports/new',
    import: `/imports/${imported.id}`,
    content: '/content',
    media: '/content?tab=media',
    connections: '/connections',
    connection: `/connections/${connection.id}`,
    general: '/settings/general',
    members: '/settings/members',
    testers: '/settings/testers',
    keys: '/settings/keys',
    retention: '/settings/retention',
    account: '/settings/account',
    audit: '/settings/audit',
    ...(await makeDrafts(page.request, origin, connection.id)),
  };
}

async function takeAll(page, origin, places, { language, theme, width }) {
  const to = join(folder, `${language}-${theme}-${width}`);
  mkdirSync(to, { recursive: true });
  await page.setViewportSize({ width, height: 900 });
  for (const [name, path] of Object.entries(places)) {
    await open(page, origin + '/console' + path);
    await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
  }
  for (const [name, { path, reach }] of Object.entries(statesOf(places, wordsOf(language)))) {
    await open(page, origin + '/console' + path);
    await reach?.(page);
    await settle(page);
    await page.screenshot({ path: join(to, `with-${name}.png`) });
  }
}

async function open(page, url) {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
}

/** Until everything that was asked for has come and is drawn. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.ant-skeleton') === null);
}
