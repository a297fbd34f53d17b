// Times every screen of the console in a workspace of a million contacts, to be read by people:
//   DATABASE_URL=postgres://… node test/browser/time-screens.mjs [--contacts 1000000] [--campaigns 500]
//     [--imports 200] [--templates 200] [--audit 600] [--keep NAME] [--analyze] [--only WORDS] [--calls]
// Without DATABASE_URL it is the embedded database. --keep leaves the workspace there under a name, or takes the one that is;
// --analyze has PostgreSQL gather its statistics first; --calls lists what each screen asked of the server.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CleanUp } from '../../dist/test/bench/clean-up.js';
import { SimulatedLine } from '../../dist/test/bench/simulated-line.js';
import { alignColumns } from '../../dist/test/bench/text-columns.js';
import { furnish } from './at-size/furnish.mjs';
import { Place } from './at-size/place.mjs';
import { SLOW, startServer } from './at-size/programs.mjs';
import { idsOf, screens } from './at-size/screens.mjs';
import { Stopwatch } from './at-size/stopwatch.mjs';
import { findChromium } from './find-chromium.mjs';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '1000000' },
    campaigns: { type: 'string', default: '500' },
    imports: { type: 'string', default: '200' },
    templates: { type: 'string', default: '200' },
    audit: { type: 'string', default: '600' },
    keep: { type: 'string' },
    analyze: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    calls: { type: 'boolean', default: false },
  },
});
const size = (name) => Number(values[name]);
const cleanUp = new CleanUp();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void cleanUp.run().then(() => process.exit(1)));
try {
  await run();
} finally {
  await cleanUp.run();
}

async function run() {
  const place = new Place(values.keep ?? `hikyaku_screens_${process.pid}`);
  if (!values.keep) cleanUp.add(() => place.remove());
  const line = await SimulatedLine.start(cleanUp, false);
  if (await place.create())
    await furnish(
      place,
      line,
      {
        contacts: size('contacts'),
        campaigns: size('campaigns'),
        imports: size('imports'),
        templates: size('templates'),
        audit: size('audit'),
      },
      cleanUp,
    );
  const server = await startServer(place, line.url, SLOW, cleanUp);
  if (values.analyze) await place.query((client) => client.query('ANALYZE'));
  const cookie = await server.signIn();
  const contact = `member-${String(Math.ceil(size('contacts') / 2)).padStart(8, '0')}`;
  const all = Object.entries(screens(await idsOf(server.api), contact));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  cleanUp.add(() => browser.close());
  const lines = [['screen', 'cold ms', 'warm ms', 'moved ms', 'all there', 'slowest call', 'ms']];
  for (const [name, screen] of all.filter(([name]) => name.includes(values.only)))
    lines.push(await timeBoth(browser, cookie, `${server.url}/console`, name, screen));
  console.log(alignColumns(lines));
}

/** In a window that has never been here, in the same one again, and come to from another screen. */
async function timeBoth(browser, cookie, url, name, screen) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await context.addCookies([cookie]);
  const cold = await new Stopwatch(await context.newPage()).time(screen, url);
  const warm = await new Stopwatch(await context.newPage()).time(screen, url);
  const moved = screen.act ? undefined : await new Stopwatch(await context.newPage()).move(screen, url);
  await context.close();
  if (values.calls) sayCalls(name, warm);
  const slowest = [...cold.calls, ...warm.calls, ...(moved?.calls ?? [])].toSorted(
    (a, b) => b.took - a.took,
  )[0];
  const round = (ms) => String(Math.round(ms));
  return [
    name,
    round(cold.useful),
    round(warm.useful),
    moved ? round(moved.useful) : '–',
    round(Math.max(cold.settled, warm.settled)),
    slowest?.name.slice(0, 90) ?? '–',
    round(slowest?.took ?? 0),
  ];
}

function sayCalls(name, { useful, calls }) {
  console.log(`\n${name}: ${Math.round(useful)} ms`);
  for (const { name, begin, took, failed } of calls.toSorted((a, b) => a.begin - b.begin))
    console.log(`  at ${Math.round(begin)}, ${Math.round(took)} ms  ${name} ${failed ?? ''}`);
}
