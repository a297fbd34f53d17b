import { CleanUp } from './clean-up.js';
import type { Row } from './measurement.js';
import { BENCH_USAGE, type BenchOptions, readOptions } from './options.js';
import { writeResults } from './results-file.js';
import { measureRows } from './rows.js';
import { formatTable } from './table.js';

const cleanUp = new CleanUp();
let isInterrupted = false;

async function main(chosen: BenchOptions): Promise<void> {
  const startedAt = new Date();
  const rows: Row[] = [];
  try {
    for await (const row of measureRows(chosen, cleanUp)) {
      rows.push(row);
      const { recipients, sendingSeconds } = row.measurement;
      console.log(`${row.id}  ${row.name}: ${recipients} in ${sendingSeconds.toFixed(1)} s`);
    }
  } finally {
    // What is known so far is worth showing, also when a later row broke.
    if (rows.length > 0) {
      console.log(`\n${formatTable(rows)}\n`);
      console.log(`Written to ${writeResults(startedAt, chosen, rows).join(' and ')}`);
    }
    await cleanUp.run();
  }
  const faults = rows.flatMap(({ id, name, measurement }) =>
    measurement.faults.map((fault) => `  ${id}  ${name}: ${fault}`),
  );
  if (faults.length === 0) return;
  console.error(`The numbers do not add up:\n${faults.join('\n')}`);
  process.exitCode = 1;
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
