// Jest's global set-up: makes the files of an empty embedded database once for each PGlite version, since making them
// takes seconds and every spec file wants its own; `test-server.ts` copies them. Plain JavaScript: Jest maps no imports here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export default function prepare() {
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  );
  const folder = join(ROOT, 'node_modules', '.cache', 'hikyaku', `postgres-${version}`);
  process.env.HIKYAKU_TEST_DATABASE_FILES = folder;
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  const code = `import { PGlite } from '@electric-sql/pglite';
    const database = await PGlite.create({ dataDir: ${JSON.stringify(unfinished)} }); await database.close();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}
