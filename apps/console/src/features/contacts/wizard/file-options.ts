import type { Schema } from '../../../api/client.js';

type Upload = Schema<'InspectUpload'>;

/** How a file is written, where it is not recognised by itself. */
export type FileOptions = Pick<Upload, 'encoding' | 'delimiter'>;

export const ENCODINGS = [
  'utf-8',
  'shift_jis',
  'big5',
  'tis-620',
  'utf-16le',
  'utf-16be',
] as const satisfies NonNullable<Upload['encoding']>[];

export const DELIMITERS = [',', 'tab', ';', '|'] as const satisfies NonNullable<Upload['delimiter']>[];

export const ACCEPTED = '.csv,.tsv,.txt,.ndjson,.jsonl';

/** What the server looks at before the whole file is sent. */
export const INSPECTED_BYTES = 512 * 1024;

export function isAccepted(name: string): boolean {
  return ACCEPTED.split(',').some((ending) => name.toLowerCase().endsWith(ending));
}

/** What keeps a file from being sent, as far as can be told here; `maxBytes` while it is known. */
export function faultOfFile(
  { name, size }: Pick<File, 'name' | 'size'>,
  maxBytes = Number.POSITIVE_INFINITY,
): 'kind' | 'empty' | 'size' | null {
  if (!isAccepted(name)) return 'kind';
  if (size === 0) return 'empty';
  return size > maxBytes ? 'size' : null;
}
