import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './options.js';
import type { Results } from './results.js';
import { figuresOf } from './table.js';

/** From `dist/test/bench`. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Writes what was measured, on what, to `bench-results/` and to `--out`. @returns the files */
export function writeResults(startedAt: Date, options: BenchOptions, results: Results): string[] {
  const { rows } = results;
  const text = JSON.stringify(
    {
      startedAt,
      options,
      machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryBytes: totalmem() },
      node: process.version,
      database: process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded',
      redis: process.env.REDIS_URL !== undefined,
      ...results,
      rows: rows.map((row) => ({ ...row, figures: figuresOf(row, rows) })),
    },
    null,
    2,
  );
  const name = startedAt.toISOString().slice(0, 19).replaceAll(':', '-');
  const files = [join(ROOT, 'bench-results', `${name}.json`), ...(options.out ? [resolve(options.out)] : [])];
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  return files;
}
