import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Page } from '../common/index.js';
import { guardCell } from '../contacts/index.js';
import type { DeliveryView } from './report.dto.js';

/** Deliveries read at once; the file holds no more in memory, however long it gets. */
export const CSV_PAGE_ROWS = 1_000;
/** Without it, Excel takes UTF-8 for the machine's own encoding. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS = {
  external_id: 'externalId',
  display_name: 'displayName',
  line_id: 'lineId',
  status: 'status',
  reason: 'reason',
  detail: 'detail',
  line_request_id: 'lineRequestId',
  at: 'at',
} as const satisfies Record<string, keyof DeliveryView>;

/** Deliveries as CSV, page after page as it is read; safe to be opened in a spreadsheet. */
export function deliveriesCsv(
  first: Page<DeliveryView>,
  next: (cursor: string) => Promise<Page<DeliveryView>>,
): Readable {
  return Readable.from(rowsOf(first, next), { objectMode: false });
}

async function* rowsOf(
  first: Page<DeliveryView>,
  next: (cursor: string) => Promise<Page<DeliveryView>>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + stringify([Object.keys(COLUMNS)]);
  for (let page = first; ; page = await next(page.nextCursor)) {
    yield stringify(page.items.map(cellsOf));
    if (page.nextCursor === null) return;
  }
}

function cellsOf(delivery: DeliveryView): string[] {
  return Object.values(COLUMNS).map((name) => guardCell(delivery[name] ?? ''));
}
