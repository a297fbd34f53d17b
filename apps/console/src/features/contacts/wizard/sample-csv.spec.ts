import { describe, expect, it } from '@jest/globals';
import { isLineId } from '../../../../../../libs/line/ids.js';
import { readCsv } from '../../../testing/read-csv.js';
import { sampleCsv } from './sample-csv.js';

describe('sampleCsv', () => {
  const [header = [], ...rows] = readCsv(sampleCsv());

  it('has a cell for each column in every row', () => {
    expect(header[0]).toBe('external_id');
    expect(rows.map(({ length }) => length)).toEqual(rows.map(() => header.length));
  });

  it('shows LINE ids as LINE writes them', () => {
    const ids = rows.map((row) => row[1]).filter(Boolean);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => isLineId(id))).toBe(true);
  });
});
