import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BuilderHands } from './campaign-builder-hands.js';
import { axeViolations } from './chromium.js';
import { ConsoleWorld } from './console-world.js';

const HANAKO = `U${'a'.repeat(32)}`;
const SOMCHAI = `U${'b'.repeat(32)}`;
/** Line 3 has no LINE ID that can be one, line 4 neither that nor a number. */
const CSV = `会員番号,LINEユーザーID,氏名,คะแนน,備考
A1,${HANAKO},山田花子,120,常連
A2,nonsense,佐藤健,40,
A3,U${'c'.repeat(31)},田中実,many,
A4,${SOMCHAI},สมชาย ใจดี,80,
`;
const aFile = (text: string, name = '会員.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

let on: ConsoleWorld;

beforeAll(async () => {
  on = await ConsoleWorld.start();
});
afterAll(() => on.close());
afterEach(async () => {
  expect(await on.closeWindows()).toEqual([]);
});

describe('the import of a file', () => {
  it('is mapped, checked and run; what was refused comes back as a file', async () => {
    const page = await on.visit('/contacts');
    await page.getByText('No contacts yet').waitFor();
    await page.getByRole('button', { name: 'Import contacts' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Import contacts' }).waitFor();
    const input = page.locator('input[type=file]');
    await input.setInputFiles(aFile('x', 'members.xlsx'));
    await page.getByRole('alert').getByText('In Excel, use “Save as”').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await input.setInputFiles(aFile(CSV));
    await page.getByRole('button', { name: 'Next' }).click();

    const columns = page.getByRole('table', { name: 'Columns of the file' });
    await columns.getByText('山田花子').waitFor();
    const targetOf = (name: string) => columns.getByRole('row', { name }).locator('.mapping-target');
    expect(await targetOf('会員番号').innerText()).toBe('Your ID');
    expect(await targetOf('LINEユーザーID').innerText()).toBe('LINE user ID');
    expect(await targetOf('氏名').innerText()).toBe('Name');
    const hands = new BuilderHands(page);
    const points = page.getByLabel('Attribute name for “คะแนน”');
    await points.fill('');
    await hands.choose(page.getByLabel('What “備考” becomes'), 'Do not import');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Give the attribute from “คะแนน” a name.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await points.fill('points');
    await page.keyboard.press('Escape');
    await hands.choose(page.getByLabel('Type of “คะแนน”'), 'Number');
    await page.getByRole('button', { name: 'Next' }).click();

    await page.getByText('Of the first 4 rows, 2 would be rejected.').waitFor();
    const mistakes = page.getByRole('region', { name: 'Table: rows with a mistake' });
    await mistakes.getByRole('row', { name: /^3 LINEユーザーID/ }).waitFor();
    await mistakes.getByRole('row', { name: /^4 .*LINEユーザーID.*คะแนน/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start import' }).click();

    await page.getByRole('heading', { level: 1, name: '会員.csv' }).waitFor();
    await page.getByRole('main').getByText('Done', { exact: true }).waitFor();
    const refused = page.getByRole('region', { name: '2 rejected rows' });
    await refused.getByRole('row', { name: /^3 .*nonsense/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      refused.getByRole('link', { name: 'Download rejected rows' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('会員-errors.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('nonsense');

    await refused.getByRole('button', { name: 'Import corrected rows' }).click();
    const corrected = lines
      .join('\n')
      .replace('nonsense', `U${'d'.repeat(32)}`)
      .replace('c'.repeat(31), 'c'.repeat(32))
      .replace('many', '60');
    await input.setInputFiles(aFile(corrected, '会員-errors.csv'));
    await page.getByRole('button', { name: 'Next' }).click();
    await columns.getByText('佐藤健').waitFor();
    expect(await targetOf('import_error').innerText()).toBe('Do not import');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Start import' }).click();
    await page.getByRole('heading', { level: 1, name: '会員-errors.csv' }).waitFor();
    await page.getByRole('main').getByText('Done', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Import corrected rows' }).count()).toBe(0);
    await page.getByText('Look at the contacts').click();
    await page.getByRole('link', { name: '山田花子' }).waitFor();
    await page.getByText('4 contacts', { exact: true }).waitFor();
  });

  it('is undone on demand: who it made is gone, and it says so', async () => {
    const page = await on.visit('/imports');
    await page.getByRole('link', { name: '会員-errors.csv' }).click();
    await page.getByRole('button', { name: 'Undo import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this import?' });
    await dialog.getByText('2 contacts that it made are removed').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep import' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Undo import' }).click();
    await dialog.getByRole('button', { name: 'Undo import' }).click();
    await page.getByRole('main').getByText('Undone', { exact: true }).waitFor();
    await page.getByText('This import was undone.').waitFor();
    await page.getByText('2 contacts removed').waitFor();
    expect(await page.getByRole('button', { name: 'Undo import' }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText('Import another file').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Contacts' }).click();
    await page.getByText('2 contacts', { exact: true }).waitFor();
  });

  it('of a file without ids asks which column tells contacts apart', async () => {
    const page = await on.visit('/imports/new');
    await page.locator('input[type=file]').setInputFiles(aFile('氏名,備考\n山田,a\n', 'names.csv'));
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('table', { name: 'Columns of the file' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Choose the column that holds your ID').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
