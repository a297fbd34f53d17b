import type { Locator, Page } from 'playwright-core';

/** What a person does in the builder of a campaign, by the names that stand on the screen. */
export class BuilderHands {
  constructor(readonly page: Page) {}

  /** From the list to a new draft; leaves the audience step open. */
  async begin(name: string, connection?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New campaign' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'New campaign' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    if (connection !== undefined) await this.choose(dialog.getByLabel('LINE account'), connection);
    await dialog.getByRole('button', { name: 'Create draft' }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    await this.page.getByRole('radio', { name: 'Everyone' }).waitFor();
  }

  /** One of the choices of a select. */
  async choose(select: Locator, option: string): Promise<void> {
    await select.click();
    const choices = this.page.getByRole('listbox').getByRole('option');
    await choices.filter({ has: this.page.getByText(option, { exact: true }) }).click();
  }

  async step(name: 'Audience' | 'Message' | 'Schedule'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).click();
  }

  /** The card of a message, such as `1. Text`. */
  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Adds a message by the menu. @param type as the menu calls it; @returns its card */
  async add(type: string, number: number): Promise<Locator> {
    await this.page.getByRole('button', { name: `Add message (${number} of 5)` }).click();
    const menu = this.page.getByRole('menu');
    await menu.getByText(type, { exact: true }).click();
    const card = this.card(`${number}. ${type}`);
    await card.waitFor();
    return card;
  }

  /** Writes a text into a field that takes fields of contacts, in place of what it holds. */
  async write(field: Locator, text: string): Promise<void> {
    await field.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** By Tab alone. @throws when it cannot be reached */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < 80; pressed += 1) {
      if ((await target.and(this.page.locator(':focus')).count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  /** Until this has the focus. */
  async focused(field: Locator): Promise<void> {
    await field.and(this.page.locator(':focus')).waitFor();
  }

  /** Until this choice is the one that is made. */
  async checked(choice: Locator): Promise<void> {
    await choice.and(this.page.locator(':checked')).waitFor();
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Preview' });
  }

  /** Until what is on screen is in store. */
  async saved(): Promise<void> {
    await this.page
      .getByRole('banner')
      .or(this.page.getByRole('main'))
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
  }
}
