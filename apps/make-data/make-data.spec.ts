import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { COLUMNS, makeContacts, makeEvents } from './index.js';
import { makeData, type MakeDataProgress } from './make-data.js';
import { type MakeDataOptions, readMakeDataOptions } from './options.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hikyaku-made-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = (more: Partial<MakeDataOptions> = {}): MakeDataOptions => ({
  contacts: 5_000,
  events: 6_000,
  seed: 3,
  until: '2026-01-01',
  format: 'csv',
  out: join(folder, 'new', 'folder'),
  ...more,
});
const linesOf = (path = ''): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('files', () => {
  it('hold the people and events of the seed, and say how far they are', async () => {
    const told: MakeDataProgress[] = [];
    const [contacts, events] = await makeData(options(), (progress) => told.push(progress));
    const rows: Record<string, string>[] = parse(readFileSync(contacts ?? ''), { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual(COLUMNS);
    const people = [...makeContacts({ contacts: 5_000, seed: 3 })];
    expect(rows.map((row) => [row.external_id, row.line_id, row.city, row.tags])).toEqual(
      people.map(({ externalId, lineId = '', attributes: { city = '', tags } }) => [
        externalId,
        lineId,
        city,
        tags ? JSON.stringify(tags) : '',
      ]),
    );
    expect(linesOf(events).map((line): unknown => JSON.parse(line))).toEqual([
      ...makeEvents({ contacts: 5_000, seed: 3 }, 6_000),
    ]);
    expect(told.filter(({ lines, all }) => lines === all).map(({ file }) => file)).toEqual([
      'contacts.csv',
      'events.ndjson',
    ]);
  });

  it('given NDJSON and no events, hold contacts alone, as the API takes them', async () => {
    const files = await makeData(options({ format: 'ndjson', events: 0 }));
    expect(files).toEqual([join(folder, 'new', 'folder', 'contacts.ndjson')]);
    expect(linesOf(files[0]).map((line): unknown => JSON.parse(line))).toEqual([
      ...makeContacts({ contacts: 5_000, seed: 3 }),
    ]);
  });

  it('that are there already stay as they are', async () => {
    writeFileSync(join(folder, 'contacts.csv'), 'mine');
    await expect(makeData(options({ out: folder }))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readdirSync(folder)).toEqual(['contacts.csv']);
    expect(linesOf(join(folder, 'contacts.csv'))).toEqual(['mine']);
  });
});

describe('options', () => {
  it('have defaults', () => {
    expect(readMakeDataOptions(['--events', '0'])).toEqual({
      contacts: 1_000,
      events: 0,
      seed: 1,
      until: '2026-01-01',
      format: 'csv',
      out: 'made-data',
    });
    expect(readMakeDataOptions(['--help'])).toBe('help');
  });

  it.each([
    ['--contacts', '0'],
    ['--contacts', '1.5'],
    ['--contacts', 'many'],
    ['--events', '500000001'],
    ['--seed', '-1'],
    ['--until', '2026-02-30'],
    ['--until', 'today'],
    ['--format', 'xml'],
    ['--out', ''],
  ])('%s %j are refused by name', (name, value) => {
    expect(() => readMakeDataOptions([`${name}=${value}`])).toThrow(name);
  });

  it('that nobody knows are refused', () => {
    expect(() => readMakeDataOptions(['--rows', '5'])).toThrow(/--rows/);
  });
});
