import type { MediaFile } from './media.js';

interface Entry {
  file: MediaFile;
  checkedAtMs: number;
}

/**
 * Files that were asked for lately, up to so many bytes of them; the one unused for longest goes first. A Map keeps the order
 * in which its entries were set, which is here the order of use.
 */
export class FileCache {
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  /** @param nowMs when the file was known to be there */
  set(key: string, file: MediaFile, nowMs: number): void {
    this.delete(key);
    if (file.content.length > this.maxBytes) return;
    this.#entries.set(key, { file, checkedAtMs: nowMs });
    this.#bytes += file.content.length;
    for (const [oldest] of this.#entries) {
      if (this.#bytes <= this.maxBytes) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.file.content.length;
  }
}
