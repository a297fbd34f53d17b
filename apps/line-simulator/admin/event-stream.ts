import type { ServerResponse } from 'node:http';
import type { Channel } from '../world/channel.js';
import { ledgerRecord, type AcceptedRequest, type LedgerRecord } from '../world/ledger.js';
import type { World } from '../world/world.js';

const FLUSH_MS = 150;
/** More in one flush than this and a watcher is told to look again instead: a campaign must not drown a browser. */
const MOST_RECORDS = 200;
const KEEP_ALIVE_MS = 20_000;

/**
 * Server-sent events of what happens in one channel: `delivered` with a list of ledger records, or `many` when there were too
 * many to tell one by one; `said` with a list of what people said. Ends when the watcher leaves.
 */
export function streamEvents(world: World, channel: Channel, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': watching\n\n');
  let waiting: LedgerRecord[] = [];
  let missed = false;
  let heard: object[] = [];
  const stop = world.onAccepted((where, request) => {
    if (where.id !== channel.id) return;
    const room = MOST_RECORDS - waiting.length;
    missed ||= request.recipients.length - request.undelivered.size > room;
    if (!missed) waiting.push(...deliveredRecords(request));
  });
  const stopHearing = world.onSaid((where, { atMs, ...said }) => {
    if (where.id === channel.id) heard.push({ ...said, at: new Date(atMs).toISOString() });
  });
  const flush = setInterval(() => {
    if (missed) response.write('event: many\ndata: {}\n\n');
    else if (waiting.length > 0) response.write(`event: delivered\ndata: ${JSON.stringify(waiting)}\n\n`);
    if (heard.length > 0) response.write(`event: said\ndata: ${JSON.stringify(heard)}\n\n`);
    [waiting, missed, heard] = [[], false, []];
  }, FLUSH_MS);
  const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    stop();
    stopHearing();
    clearInterval(flush);
    clearInterval(keepAlive);
  });
}

function deliveredRecords(request: AcceptedRequest): LedgerRecord[] {
  return request.recipients
    .filter((recipient) => !request.undelivered.has(recipient))
    .map((recipient) => ledgerRecord(request, recipient));
}
