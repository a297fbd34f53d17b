import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/** Run by a process of its own: `node -e` with PGlite's file and the folder as arguments. */
const MAKE_FILES = `
  const [pglite, dataDir] = process.argv.slice(1);
  require(pglite).PGlite.create({ dataDir }).then((database) => database.close());`;

/**
 * Makes the files of an empty PostgreSQL at `folder`, unless they are there.
 *
 * Making them takes most of a gigabyte for some seconds, and WebAssembly never gives memory back; so a process of its
 * own does it and ends. They are made beside and moved into place, so that a start which is killed leaves no half-made
 * database behind.
 */
export async function createDatabaseFiles(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  await promisify(execFile)(process.execPath, [
    '--input-type=commonjs',
    '-e',
    MAKE_FILES,
    pglite,
    unfinished,
  ]);
  renameSync(unfinished, folder);
}
