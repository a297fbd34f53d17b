import { describe, expect, it } from '@jest/globals';
import type { WebhookRow } from './measure-webhooks.js';
import { formatWebhooks } from './webhook-table.js';

function aRow(name: string, overrides: Partial<WebhookRow> = {}): WebhookRow {
  return {
    name,
    bodies: 100_000,
    events: 100_000,
    seconds: 5,
    p50Ms: 1.234,
    p99Ms: 9.9,
    wrong: 0,
    drainSeconds: undefined,
    cpuSeconds: 5,
    peakBytes: 104_857_600,
    faults: [],
    ...overrides,
  };
}

describe('formatWebhooks', () => {
  it('compares events with those of the first, and has a dash for what is not known', () => {
    const lines = formatWebhooks([
      aRow('bare'),
      aRow('ours', { events: 50_000, drainSeconds: 1.5, cpuSeconds: undefined }),
    ]).split('\n');
    expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['bare', '100,000', '20,000', '1.23', '9.90', '–', '50.0', '100', '1.00'],
      ['ours', '50,000', '10,000', '1.23', '9.90', '1.50', '–', '100', '0.50'],
    ]);
  });
});
