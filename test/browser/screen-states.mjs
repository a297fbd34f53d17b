// What opens over a screen, or stands in it for a while: taken beside the screens themselves by take-screens.mjs.
import { readFileSync } from 'node:fs';

const IMAGE = 'https://shop.example/winter.jpg';
const bookTable = { type: 'uri', label: 'Book a table', uri: 'https://shop.example/book' };
const askMore = { type: 'message', label: 'Ask us', text: 'Tell me more' };
const column = (title) => ({
  thumbnailImageUrl: IMAGE,
  title,
  text: 'Until the end of the year',
  actions: [bookTable, askMore],
});

/** Drafts that together hold every type of message the demo's own lack. */
const DRAFTS = {
  'Pictures and sound': [
    { type: 'textV2', text: 'Hello {{default first_name "guest"}}' },
    { type: 'sticker', packageId: '446', stickerId: '1988' },
    { type: 'image', originalContentUrl: IMAGE, previewImageUrl: IMAGE },
    { type: 'video', originalContentUrl: 'https://shop.example/a.mp4', previewImageUrl: IMAGE },
    { type: 'audio', originalContentUrl: 'https://shop.example/a.m4a', duration: 60_000 },
  ],
  'Cards and maps': [
    {
      type: 'location',
      title: 'Shibuya',
      address: 'Tokyo, Shibuya 1-2-3',
      latitude: 35.66,
      longitude: 139.7,
    },
    {
      type: 'imagemap',
      baseUrl: 'https://shop.example/map',
      altText: 'Winter sale',
      baseSize: { width: 1040, height: 520 },
      actions: [{ type: 'message', text: 'Left', area: { x: 0, y: 0, width: 520, height: 520 } }],
    },
    {
      type: 'template',
      altText: 'Book your table',
      template: { type: 'confirm', text: 'Will you come?', actions: [bookTable, askMore] },
    },
    {
      type: 'template',
      altText: 'Two new lattes',
      template: { type: 'carousel', columns: [column('Yuzu latte'), column('Hojicha latte')] },
    },
    {
      type: 'template',
      altText: 'Hello',
      template: { type: 'buttons', text: 'Hello {{first_name}}', actions: [bookTable] },
    },
  ],
};

/** Makes the drafts; @returns where each is edited, by a name for its picture */
export async function makeDrafts(request, origin, connectionId) {
  const places = {};
  for (const [name, messages] of Object.entries(DRAFTS)) {
    const made = await request.post(`${origin}/api/v1/campaigns`, {
      headers: { origin },
      data: { name, connectionId, messages },
    });
    if (!made.ok()) throw new Error(`${name} could not be made: ${await made.text()}`);
    places[name.toLowerCase().replaceAll(' ', '-')] = `/campaigns/${(await made.json()).id}/edit/message`;
  }
  return places;
}

/** The words of the console in a language, by file and path: `words('common', 'next')`. */
export function wordsOf(language) {
  return (file, path) => {
    const texts = JSON.parse(
      readFileSync(new URL(`../../apps/console/src/i18n/${language}/${file}.json`, import.meta.url), 'utf8'),
    );
    return path.split('.').reduce((part, key) => part[key], texts);
  };
}

const widthOf = (page) => page.viewportSize().width;

/** Each state: the screen it is on, and what a person does there. */
export function statesOf(places, words) {
  const press = (file, path) => (page) =>
    page
      .getByRole('button', { name: words(file, path) })
      .first()
      .click();
  /** A button of a screen, and the dialog or drawer that it opens. */
  const open = (screen, file, path) => ({
    path: places[screen],
    reach: async (page) => {
      await press(file, path)(page);
      await page.getByRole('dialog').last().waitFor();
    },
  });
  /** The three dots in the last row, or in the head of a screen. */
  const pressMore = async (page) => {
    await page.locator('main .anticon-more').last().click();
    await page.getByRole('menuitem').first().waitFor();
  };
  return {
    palette: {
      path: places.overview,
      reach: async (page) => {
        await page.keyboard.press('Control+K');
        await page.getByRole('combobox').fill('a');
      },
    },
    shortcuts: {
      path: places.overview,
      reach: async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    },
    'user-menu': {
      path: places.overview,
      reach: (page) => page.locator('.header [aria-haspopup="menu"]').click(),
    },
    'campaign-menu': { path: places.campaigns, reach: pressMore },
    'campaign-new': {
      path: places.campaigns,
      reach: async (page) => {
        await press('campaigns', 'new.button')(page);
        await press('campaigns', 'new.confirm')(page);
      },
    },
    'campaigns-no-match': { path: `${places.campaigns}?q=zzz` },
    test: {
      path: places['step-message'],
      reach: async (page) => {
        await press('campaigns', 'test.open')(page);
        await page.getByRole('dialog').getByRole('checkbox').first().check();
        await page
          .locator('.ant-drawer-footer .ant-btn-primary, .ant-drawer .ant-btn-primary')
          .last()
          .click();
        await page.locator('.test-results li').first().waitFor();
      },
    },
    publish: {
      path: places['step-schedule'],
      reach: async (page) => {
        await page.locator('.preflight-line').nth(7).waitFor();
        await press('campaigns', 'publish.open')(page);
        await page.locator('.publish-message').waitFor();
      },
    },
    history: open('step-message', 'campaigns', 'history.open'),
    'add-message': {
      path: places['step-message'],
      reach: async (page) => {
        await page.locator('.ant-btn-dashed').last().click();
        await page.getByRole('menuitem').first().waitFor();
      },
    },
    preview: {
      path: places['step-message'],
      reach: async (page) => {
        // Beside the messages where there is room, else behind a button.
        if (widthOf(page) < 1180) await page.locator('main button:has(.anticon-eye)').click();
      },
    },
    'audience-new': {
      path: '/audiences/new',
      reach: async (page) => {
        await press('audiences', 'screen.save')(page);
      },
    },
    'audience-menu': { path: places.audiences, reach: pressMore },
    connect: open('connections', 'connections', 'connect.title'),
    token: open('connection', 'connections', 'credential.rotate'),
    disconnect: open('connection', 'connections', 'disconnect.confirm'),
    'contact-new': {
      path: places.contacts,
      reach: async (page) => {
        await press('contacts', 'list.add')(page);
        await page.locator('.ant-drawer .ant-btn-primary').click();
      },
    },
    'contact-attribute': open('contact', 'contacts', 'attributes.add'),
    'contact-preview': open('contact', 'contacts', 'actions.preview'),
    'contact-menu': { path: places.contact, reach: pressMore },
    invite: open('members', 'settings', 'members.invite'),
    'key-new': open('keys', 'settings', 'keys.create'),
    'tester-new': open('testers', 'settings', 'testers.add'),
    'template-new': { path: '/content/new' },
    delivery: {
      path: places['report-deliveries'],
      reach: async (page) => {
        await page.locator('.table tbody a, .table tbody button').first().click();
        await page.locator('.delivery-steps').waitFor();
      },
    },
    retry: open('report-failures', 'report', 'retry.button'),
    'report-menu': { path: places['report-summary'], reach: pressMore },
    more: {
      path: places.overview,
      reach: async (page) => {
        if (widthOf(page) >= 640) return;
        await page.locator('.navigation-bar button').click();
        await page.getByRole('menuitem').first().waitFor();
      },
    },
  };
}
