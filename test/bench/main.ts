import { CleanUp } from './clean-up.js';
import { measureAudienceChecks } from './measure-audience-checks.js';
import { measureEvents } from './measure-events.js';
import { measureAudienceCounts } from './measure-audience-counts.js';
import { measureImports } from './measure-imports.js';
import { measureMaking } from './measure-making.js';
import { measureRedirects } from './measure-redirects.js';
import { measureWebhooks } from './measure-webhooks.js';
import { BENCH_USAGE, type BenchOptions, readOptions } from './options.js';
import { faultsOf, formatResults, type Results } from './results.js';
import { writeResults } from './results-file.js';
import { measureRows } from './rows.js';

const cleanUp = new CleanUp();
let isInterrupted = false;

async function main(chosen: BenchOptions): Promise<void> {
  const startedAt = new Date();
  const results: Results = {
    rows: [],
    audienceChecks: [],
    redirects: [],
    making: [],
    webhooks: [],
    events: [],
    audienceCounts: [],
    imports: [],
  };
  try {
    await measureAll(chosen, results);
  } finally {
    // What is known so far is worth showing, also when a later row broke.
    const tables = formatResults(results);
    for (const table of tables) console.log(`\n${table}`);
    if (tables.length > 0)
      console.log(`\nWritten to ${writeResults(startedAt, chosen, results).join(' and ')}`);
    await cleanUp.run();
  }
  const faults = faultsOf(results);
  if (faults.length === 0) return;
  console.error(`The numbers do not add up:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}

async function measureAll(chosen: BenchOptions, results: Results): Promise<void> {
  for await (const row of measureRows(chosen, cleanUp)) {
    results.rows.push(row);
    const { recipients, sendingSeconds } = row.measurement;
    console.log(`${row.id}  ${row.name}: ${recipients} in ${sendingSeconds.toFixed(1)} s`);
  }
  const { only, seconds, size } = chosen;
  if (only.includes('k')) results.audienceChecks = await measureAudienceChecks(cleanUp, size);
  if (only.includes('l')) results.redirects = await measureRedirects(seconds, cleanUp);
  if (only.includes('m')) results.making = await measureMaking(cleanUp);
  if (only.includes('n')) results.webhooks = await measureWebhooks(seconds, cleanUp);
  if (only.includes('p')) results.events = await measureEvents(cleanUp, size);
  if (only.includes('q')) results.audienceCounts = await measureAudienceCounts(cleanUp, size);
  if (only.includes('r')) results.imports = await measureImports(cleanUp, size);
}

function stopOn(signal: NodeJS.Signals): void {
  process.once(signal, () => {
    isInterrupted = true;
    void cleanUp.run().then(() => process.exit(1));
  });
}

function readOptionsOrExit(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(BENCH_USAGE);
    process.exit(1);
  }
}

const options = readOptionsOrExit();
stopOn('SIGINT');
stopOn('SIGTERM');
try {
  await main(options);
} catch (error) {
  // What was under way breaks off when its programs are stopped; that is no news.
  if (!isInterrupted) console.error(error);
  process.exitCode = 1;
}
// What broke off may still hold a connection or a timer.
process.exit();
