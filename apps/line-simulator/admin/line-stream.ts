import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** So many characters go into one write: more than a socket buffers, so every write waits and lets others have their turn. */
const CHUNK = 64 * 1_024;

/** Writes one JSON object a line, at the reader's pace; ends early when the reader goes away. */
export async function streamLines(response: ServerResponse, items: Iterable<object>): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let chunk = '';
  for (const item of items) {
    chunk += `${JSON.stringify(item)}\n`;
    if (chunk.length < CHUNK) continue;
    if (response.destroyed) return;
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    chunk = '';
  }
  response.end(chunk);
}
