import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const PEOPLE = 40;
/** So many links are asked at a time; the others wait, so that the check does not end by itself. */
const LINKS = 20;

let on: ConsoleWorld;
let shop: HeldShop;

beforeAll(async () => {
  on = await ConsoleWorld.start([], { outgoingPrivateAddresses: 'allow' });
  await on.world.addPeople('club', PEOPLE);
}, 120_000);
afterAll(() => on.close());
beforeEach(async () => {
  shop = await HeldShop.start();
});
afterEach(async () => {
  shop.open();
  await shop.close();
  expect(await on.closeWindows()).toEqual([]);
});

/** Said of every request that does not come through. */
const CUT_OFF = /^Failed to load resource: net::ERR_FAILED$|^ApiProblem: The server could not be reached\./;

/** A shop whose pages answer nobody until it opens: the check goes on for as long as a test wants. */
class HeldShop {
  private readonly waiting = new Set<ServerResponse>();
  private isOpen = false;

  private constructor(private readonly server: Server) {
    server.on('request', (_request, response: ServerResponse) => {
      if (this.isOpen) response.end('open');
      else this.waiting.add(response);
    });
  }

  static async start(): Promise<HeldShop> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new HeldShop(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  open(): void {
    this.isOpen = true;
    for (const response of this.waiting) response.end('open');
    this.waiting.clear();
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }
}

/** The check of a new campaign, begun; the shop holds it up. */
async function begin(): Promise<[Page, Locator, string]> {
  const links = Array.from({ length: LINKS }, (_, index) => `${shop.url}/${index}`).join(' ');
  const id = await on.world.draftFor('club', { messages: [{ type: 'text', text: links }] });
  const page = await on.visit(`/campaigns/${id}/edit/schedule`);
  const panel = page.getByRole('region', { name: 'Check of every contact' });
  await panel.getByRole('button', { name: 'Check every contact' }).click();
  return [page, panel, id];
}

const statusOf = async (id: string): Promise<string> => {
  const { body } = await on.world.request.get(`/api/v1/campaigns/${id}/checks`).expect(200);
  return body.items[0].status;
};

describe('the check of every contact', () => {
  it('shows how far it is as the server tells it, without asking, and then what it found', async () => {
    const asked: string[] = [];
    const [page, panel] = await begin();
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const progress = panel.getByRole('progressbar', { name: 'Progress of the check' });
    await panel.getByText(`${PEOPLE} of ${PEOPLE} contacts`).waitFor();
    expect(await progress.getAttribute('aria-valuenow')).toBe('100');
    expect(await axeViolations(page)).toEqual([]);
    shop.open();
    await panel.getByText('Would get it').waitFor();
    await progress.waitFor({ state: 'detached' });
    await panel.getByText('Nothing to fix was found.').waitFor();
    expect(asked.filter((one) => one.startsWith('GET') && one.endsWith('/checks'))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Check again' }).waitFor();
  });

  it('is cancelled, by keyboard too, and can be made again', async () => {
    const [page, panel, id] = await begin();
    const cancel = panel.getByRole('button', { name: 'Cancel check' });
    await cancel.focus();
    await page.keyboard.press('Enter');
    await panel.getByText('The check was cancelled.').waitFor();
    expect(await statusOf(id)).toBe('cancelled');
    expect(await axeViolations(page)).toEqual([]);
    shop.open();
    const again = panel.getByRole('button', { name: 'Check again' });
    await again.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await panel.getByText('Would get it').waitFor();
    expect(await statusOf(id)).toBe('done');
  });

  it('goes on when the page is left, is shown again, and is old once the campaign was changed', async () => {
    const [page, panel, id] = await begin();
    await panel.getByRole('progressbar').waitFor();
    await page.reload();
    await panel.getByText(`${PEOPLE} of ${PEOPLE} contacts`).waitFor();
    shop.open();
    await panel.getByText('Would get it').waitFor();
    await page.getByRole('radio', { name: 'At a time' }).click();
    await panel.getByText('The campaign was changed since this check.').waitFor();
    expect(await statusOf(id)).toBe('done');
  });

  it('is not begun while what is on screen is not saved, and says why', async () => {
    const id = await on.world.draftFor('club', {});
    const page = await on.visit(`/campaigns/${id}/edit/schedule`, 'owner', { expected: CUT_OFF });
    const panel = page.getByRole('region', { name: 'Check of every contact' });
    const begin = panel.getByRole('button', { name: 'Check every contact' });
    await page.route('**/api/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.getByRole('radio', { name: 'At a time' }).click();
    await begin.click();
    await page
      .locator('.ant-message')
      .getByText(/server cannot be reached/)
      .waitFor();
    const { body } = await on.world.request.get(`/api/v1/campaigns/${id}/checks`).expect(200);
    expect(body.items).toEqual([]);

    await page.unroute('**/api/**');
    await begin.click();
    await panel.getByText('Would get it').waitFor();
    await panel.getByText('The campaign was changed since this check.').waitFor({ state: 'hidden' });
  });
});
