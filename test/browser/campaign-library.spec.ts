import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
  const messages = [{ type: 'text', text: 'Welcome to the shop' }];
  await on.world.request.post('/api/v1/message-templates').send({ name: 'Welcome', messages }).expect(201);
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

describe('a message template', () => {
  it('is copied into a draft, after the messages it has', async () => {
    const { connectionId } = on.world;
    const id = await on.world.createCampaign({ connectionId, messages: [{ type: 'text', text: 'First' }] });
    const page = await on.visit(`/campaigns/${id}/edit/message`);
    await page.getByRole('button', { name: 'Use a template' }).click();
    const dialog = page.getByRole('dialog', { name: 'Message templates' });
    await dialog.getByText('Welcome', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Copy into this draft' }).waitFor();
    expect(await axeViolations(page, { contrastOutside: '.lp' })).toEqual([]);
    await dialog.getByRole('button', { name: 'Copy into this draft' }).click();
    await page.getByRole('link', { name: /Message 2 of 5/ }).waitFor();
    await new BuilderHands(page).saved();
    const { body } = await on.world.request.get(`/api/v1/campaigns/${id}`).expect(200);
    expect(body.messages.map(({ text }: { text: string }) => text)).toEqual(['First', 'Welcome to the shop']);
  });
});
