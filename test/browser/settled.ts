import type { Page, Request } from 'playwright-core';

const UNDER_WAY = new WeakMap<Page, Set<Request>>();
const QUIET_MS = 100;

/** Remembers which requests of a page are under way; streams of events, which never end, are not counted. */
export function watchRequests(page: Page): void {
  const underWay = new Set<Request>();
  UNDER_WAY.set(page, underWay);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
}

/** Waits until a screen has its heading and its data: no request has been under way for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const underWay = UNDER_WAY.get(page);
  if (!underWay) throw new Error('This page is not watched: open it with `visit`.');
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS; await page.waitForTimeout(20)) {
    if (underWay.size > 0) quietSince = Date.now();
  }
}
