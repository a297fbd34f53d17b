import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { csvHeader, csvLine, jsonLine, makeContacts, makeEvents } from './index.js';
import type { MakeDataOptions } from './options.js';
import { writeLines } from './write-lines.js';

/** @property lines written, of all there will be */
export interface MakeDataProgress {
  file: string;
  lines: number;
  all: number;
}

/**
 * Writes the files into the folder, which is made when it is not there.
 *
 * @returns their paths
 * @throws Error with the code EEXIST when one of them is there already
 */
export async function makeData(
  options: MakeDataOptions,
  onProgress: (progress: MakeDataProgress) => void = () => undefined,
): Promise<string[]> {
  const { format, out, contacts, events } = options;
  await mkdir(out, { recursive: true });
  const files = [
    { file: `contacts.${format}`, all: contacts, lines: contactLines(options) },
    ...(events > 0 ? [{ file: 'events.ndjson', all: events, lines: eventLines(options) }] : []),
  ];
  for (const { file, all, lines } of files)
    await writeLines(join(out, file), lines, (written) =>
      onProgress({ file, lines: Math.min(written, all), all }),
    );
  return files.map(({ file }) => join(out, file));
}

function* contactLines({ format, ...people }: MakeDataOptions): Generator<string> {
  if (format === 'csv') yield csvHeader();
  for (const contact of makeContacts(people)) yield format === 'csv' ? csvLine(contact) : jsonLine(contact);
}

function* eventLines({ events, ...people }: MakeDataOptions): Generator<string> {
  for (const event of makeEvents(people, events)) yield jsonLine(event);
}
