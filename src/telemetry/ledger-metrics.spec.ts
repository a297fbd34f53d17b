import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { LedgerMetrics } from './ledger-metrics.js';
import type { LedgerReading } from './ledger-readings.js';

const READING: LedgerReading = {
  runs: { sending: 2 },
  batches: { filling: 1, planned: 7, sending: 3 },
  unclearCount: 1,
  oldestUnclearSeconds: 12.5,
  oldestExpiredLeaseSeconds: null,
  quotas: { c1: 400 },
};

async function shown(metrics: LedgerMetrics, registry: Registry): Promise<string[]> {
  metrics.show(READING);
  return linesOf(await registry.metrics());
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}

describe('LedgerMetrics', () => {
  it('shows a reading, with every state and status', async () => {
    const [metrics, registry] = [new LedgerMetrics(), new Registry()];
    metrics.registerIn(registry);
    expect(await shown(metrics, registry)).toEqual([
      'hikyaku_ledger_up 1',
      'hikyaku_open_batches{state="filling"} 1',
      'hikyaku_open_batches{state="planned"} 7',
      'hikyaku_open_batches{state="sending"} 3',
      'hikyaku_active_runs{status="planning"} 0',
      'hikyaku_active_runs{status="sending"} 2',
      'hikyaku_active_runs{status="paused"} 0',
      'hikyaku_active_runs{status="stopped"} 0',
      'hikyaku_active_runs{status="failed"} 0',
      'hikyaku_unclear_batches 1',
      'hikyaku_oldest_unclear_age_seconds 12.5',
      'hikyaku_oldest_expired_lease_age_seconds 0',
      'hikyaku_quota_remaining_messages{connection="c1"} 400',
    ]);
  });

  it('given the ledger cannot be read any more, shows nothing of it, rather than zeros', async () => {
    const [metrics, registry] = [new LedgerMetrics(), new Registry()];
    metrics.registerIn(registry);
    await shown(metrics, registry);
    metrics.show(undefined);
    expect(linesOf(await registry.metrics())).toEqual(['hikyaku_ledger_up 0']);
  });
});
