import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../src/identity/index.js';
import type { Settings } from '../../src/config/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { aBrowser, invite, makeOwner, PASSWORD, signIn } from '../support/people.js';
import { launchChromium, watchConsole } from './chromium.js';
import { watchRequests } from './settled.js';

export type Theme = 'light' | 'dark';

export interface VisitOptions {
  theme?: Theme;
  width?: number;
  height?: number;
  /** BCP 47, as the browser asks for it */
  locale?: string;
  /** IANA zone of the browser; that of the machine unless it is said */
  timeZone?: string;
  /** complaints of the browser itself that belong to what is tested, such as requests that the test cuts off */
  expected?: RegExp;
  /** what is done to the window before it opens the page */
  prepare?: (page: Page) => Promise<unknown>;
}

/** For a machine that has other things to do. */
const LONGEST_WAIT_MS = 90_000;
const BUILT = new URL('../../dist/apps/console/index.html', import.meta.url);

/** The built console in a real browser, before a real server whose LINE is a simulator. */
export class ConsoleWorld {
  private readonly contexts: BrowserContext[] = [];
  /** what the pages complained of: errors, warnings, policy reports */
  readonly complaints: string[] = [];

  private constructor(
    readonly world: CampaignWorld,
    readonly browser: Browser,
    private readonly cookies: Map<Role, string>,
  ) {}

  /** @param roles people to make beside the owner */
  static async start(roles: Role[] = [], settings: Partial<Settings> = {}): Promise<ConsoleWorld> {
    if (!existsSync(BUILT)) throw new Error('The console has not been built: run `npm run build`.');
    const world = await CampaignWorld.start(settings);
    const owner = await makeOwner(world.test);
    const cookies = new Map<Role, string>([['owner', await cookieFor(world, 'owner@shop.example')]]);
    for (const role of roles) {
      const email = `${role}@shop.example`;
      await invite(world.test, owner, email, role);
      cookies.set(role, await cookieFor(world, email));
    }
    return new ConsoleWorld(world, await launchChromium(), cookies);
  }

  /** A server as it is after its first start: nobody can sign in yet, no account is connected. */
  static async startUnused(settings: Partial<Settings> = {}): Promise<ConsoleWorld> {
    const world = await CampaignWorld.start(settings);
    await world.request.delete(`/api/v1/connections/${world.connectionId}`).expect(204);
    return new ConsoleWorld(world, await launchChromium(), new Map());
  }

  get url(): string {
    return `${this.world.test.url}/console`;
  }

  /** A new window of somebody who is signed in, opened at a path of the console. */
  async visit(path: string, role: Role | null = 'owner', options: VisitOptions = {}): Promise<Page> {
    const { theme = 'light', width = 1440, height = 900, locale = 'en-GB', timeZone, expected } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale,
      timezoneId: timeZone,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    this.contexts.push(context);
    if (role) await context.addCookies([sessionCookie(this.world.test.url, this.cookies.get(role) ?? '')]);
    const page = await context.newPage();
    const complaints = watchConsole(page);
    watchRequests(page);
    context.on('close', () => this.complaints.push(...complaints.filter((one) => !expected?.test(one))));
    await options.prepare?.(page);
    await page.goto(this.url + path);
    return page;
  }

  /** Closes the windows. @returns what they complained of since the last time */
  async closeWindows(): Promise<string[]> {
    for (const context of this.contexts.splice(0)) await context.close();
    return this.complaints.splice(0);
  }

  async close(): Promise<void> {
    await this.closeWindows();
    await this.browser.close();
    await this.world.close();
  }
}

async function cookieFor({ test }: CampaignWorld, email: string): Promise<string> {
  const { headers } = await signIn(aBrowser(test), email, PASSWORD).expect(200);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

function sessionCookie(url: string, cookie: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url, httpOnly: true, sameSite: 'Strict' as const };
}
