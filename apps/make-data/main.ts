import { makeData, type MakeDataProgress } from './make-data.js';
import { MAKE_DATA_USAGE, readMakeDataOptions } from './options.js';

const TOLD_EVERY_MS = 1_000;

async function main(): Promise<void> {
  const options = readMakeDataOptions(process.argv.slice(2));
  if (options === 'help') return console.log(MAKE_DATA_USAGE);
  const begunMs = performance.now();
  const files = await makeData(options, atTimes(tell));
  const seconds = ((performance.now() - begunMs) / 1_000).toFixed(1);
  console.log(`Made in ${seconds} s: ${files.join(' and ')}`);
}

function tell({ file, lines, all }: MakeDataProgress): void {
  console.log(`${file}: ${lines.toLocaleString('en')} of ${all.toLocaleString('en')}`);
}

/** Once a second, and at the end of each file. */
function atTimes(tell: (progress: MakeDataProgress) => void): (progress: MakeDataProgress) => void {
  let toldMs = performance.now();
  return (progress) => {
    const nowMs = performance.now();
    if (progress.lines < progress.all && nowMs - toldMs < TOLD_EVERY_MS) return;
    toldMs = nowMs;
    tell(progress);
  };
}

/** What somebody can do about it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return `${path} is there already. Name another folder with --out, or remove it.`;
  return error.message;
}

try {
  await main();
} catch (error) {
  console.error(wordsOf(error));
  if (error instanceof Error && /^--|option/i.test(error.message)) console.error(MAKE_DATA_USAGE);
  process.exitCode = 1;
}
