import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../config/index.js';

/** Uploaded files between the upload and the end of their import: personal data, so for this user only and no longer. */
@Injectable()
export class Spool {
  readonly #folder: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.#folder = join(settings.dataDir, 'imports');
  }

  pathOf(importId: string): string {
    return join(this.#folder, importId);
  }

  has(importId: string): boolean {
    return existsSync(this.pathOf(importId));
  }

  /** Writes the upload to disk as it arrives, and answers its size in bytes. */
  async write(importId: string, upload: Readable): Promise<number> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = createWriteStream(this.pathOf(importId), { mode: 0o600, flags: 'wx' });
    await pipeline(upload, file);
    return file.bytesWritten;
  }

  /** Removes what no import needs: uploads that a killed process had not received completely. */
  async removeAbandoned(neededIds: readonly string[], olderThan: Date): Promise<void> {
    if (!existsSync(this.#folder)) return;
    for (const name of await readdir(this.#folder)) {
      if (neededIds.includes(name)) continue;
      const { mtime } = await stat(this.pathOf(name));
      if (mtime < olderThan) await this.remove(name);
    }
  }

  async remove(importId: string): Promise<void> {
    await rm(this.pathOf(importId), { force: true });
  }
}
