import { describe, expect, it } from '@jest/globals';
import type { Measurement, Row } from './measurement.js';
import { figuresOf, formatTable } from './table.js';

function aRow(id: string, measurement: Partial<Measurement> = {}): Row {
  return {
    id,
    name: `row ${id}`,
    measurement: {
      endpoint: 'push',
      recipients: 1_000,
      requests: 1_000,
      sendingSeconds: 10,
      tooManyRequests: 0,
      cpuSeconds: { ours: 0.05, simulator: undefined, database: undefined },
      peakBytes: undefined,
      faults: [],
      ...measurement,
    },
  };
}

describe('figuresOf', () => {
  it('compares a campaign with the plain loops over the same call', () => {
    const campaign = aRow('f', {
      endpoint: 'multicast',
      recipients: 50_000,
      requests: 100,
      sendingSeconds: 2,
      cpuSeconds: { ours: 0.1, simulator: 0.2, database: 0.3 },
      planned: { contacts: 50_000, seconds: 0.5 },
    });
    const loops = [aRow('a'), aRow('a', { endpoint: 'multicast', recipients: 10_000, sendingSeconds: 1 })];
    expect(figuresOf(campaign, [...loops, campaign])).toEqual({
      recipientsPerSecond: 25_000,
      requestsPerSecond: 50,
      cpuMicros: { ours: 2, simulator: 4, database: 6 },
      contactsPlannedPerSecond: 100_000,
      timesSdk: 2.5,
      timesUndici: undefined,
    });
  });
});

describe('formatTable', () => {
  it('has a line for each row, and a dash for what is not known', () => {
    const lines = formatTable([aRow('a'), aRow('s', { recipients: 1_234_567 })]).split('\n');
    expect(lines.map((line) => line.split(/ {2,}/).slice(0, 6))).toEqual([
      ['', 'recipients', 'recipients/s', 'requests/s', 'CPU µs ours', 'LINE'],
      ['a', 'row a', '1,000', '100', '100', '50.0'],
      ['s', 'row s', '1,234,567', '123,457', '100', '0.0'],
    ]);
    expect(lines[1]).toMatch(/–$/);
  });
});
