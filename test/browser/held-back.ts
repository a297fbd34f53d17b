import type { Page } from 'playwright-core';

/** Scripts that do not come to a page until they are released, as on a slow line. */
export class HeldBack {
  /** those that came at once */
  readonly come: string[] = [];
  release: () => void = () => undefined;
  private readonly isReleased = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  /** @param isHeld asked for each script, by its path in the built console such as `assets/palette-search-Dk3.js` */
  constructor(private readonly isHeld: (name: string) => boolean) {}

  readonly prepare = (page: Page): Promise<unknown> =>
    page.route(/\.js$/, async (route) => {
      const name = new URL(route.request().url()).pathname.replace('/console/', '');
      if (this.isHeld(name)) await this.isReleased;
      else this.come.push(name);
      await route.continue();
    });
}
