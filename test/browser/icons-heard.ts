import type { Page } from 'playwright-core';

/** Icons of a page that are read out by the English names of their files, alone or as part of a button's name. */
export async function iconsHeard(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const names = await page
    .locator('.anticon')
    .evaluateAll((icons) =>
      icons.flatMap(({ classList }) => [...classList].map((name) => name.slice('anticon-'.length))),
    );
  return [...new Set(names)].filter((name) => name !== '' && tree.includes(`img "${name}"`));
}
