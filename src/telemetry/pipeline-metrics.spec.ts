import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { type Grant, type PaceLevel, Pacing } from '../pacing/index.js';
import { PipelineMetrics } from './pipeline-metrics.js';

class StillPacing extends Pacing {
  constructor(private readonly known: PaceLevel[] = []) {
    super();
  }

  override take(): Promise<Grant> {
    return Promise.resolve({ tokens: 1, waitMs: 0 });
  }

  override slowDown(): void {}

  override levels(): PaceLevel[] {
    return this.known;
  }
}

async function shown(metrics: PipelineMetrics): Promise<string[]> {
  const registry = new Registry();
  metrics.registerIn(registry);
  return (await registry.metrics()).split('\n').filter((line) => line && !line.startsWith('#'));
}

describe('PipelineMetrics', () => {
  it('given nothing happened, shows every count as 0, so that rates are right from the first on', async () => {
    const lines = await shown(new PipelineMetrics(new StillPacing()));
    expect(lines).toContain('hikyaku_line_requests_total{endpoint="push",outcome="sent"} 0');
    expect(lines).toContain('hikyaku_recipients_total{outcome="failed"} 0');
    expect(lines.filter((line) => !line.endsWith(' 0'))).toEqual([]);
  });

  it('shows requests, those in flight, and what was planned and saved', async () => {
    const metrics = new PipelineMetrics(new StillPacing());
    for (let request = 0; request < 3; request++) metrics.asking('push');
    metrics.asked('push', 'sent', 20);
    metrics.asked('push', 'slow_down', 4);
    metrics.planned(10, 1);
    metrics.leased('one', 2);
    metrics.saved(1, 7, 2);
    const lines = await shown(metrics);
    for (const line of [
      'hikyaku_line_requests_total{endpoint="push",outcome="sent"} 1',
      'hikyaku_line_requests_total{endpoint="push",outcome="slow_down"} 1',
      'hikyaku_line_requests_in_flight{endpoint="push"} 1',
      'hikyaku_line_request_duration_seconds_bucket{le="0.005",endpoint="push"} 1',
      'hikyaku_line_request_duration_seconds_count{endpoint="push"} 2',
      'hikyaku_recipients_total{outcome="sent"} 7',
      'hikyaku_recipients_total{outcome="failed"} 3',
      'hikyaku_contacts_planned_total 10',
      'hikyaku_batches_leased_total 2',
      'hikyaku_batches_closed_total 1',
      'hikyaku_leases_held 1',
    ])
      expect(lines).toContain(line);
  });

  it('given leases, shows the age of the oldest that is still held', async () => {
    const metrics = new PipelineMetrics(new StillPacing());
    const registry = new Registry();
    metrics.registerIn(registry);
    const age = async (): Promise<number> =>
      Number(/^hikyaku_oldest_lease_age_seconds (\S+)/m.exec(await registry.metrics())?.[1]);
    metrics.leased('one', 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    metrics.leased('two', 1);
    const before = await age();
    expect(before).toBeGreaterThanOrEqual(0.045);
    metrics.released('one');
    expect(await age()).toBeLessThan(before);
    metrics.released('two');
    expect(await age()).toBe(0);
  });

  it('shows pace and circuit by connection, never by the name the account has with the pacing', async () => {
    const level: PaceLevel = {
      channel: 'account',
      endpoint: 'push',
      factor: 0.5,
      perSecond: 995,
      backlogMs: 250,
    };
    const metrics = new PipelineMetrics(new StillPacing([level]));
    const circuit = { isOpen: true };
    metrics.opened({ connectionId: 'a', channel: 'account', kind: 'push', circuit });
    metrics.opened({ connectionId: 'b', channel: 'account', kind: 'multicast', circuit: { isOpen: false } });
    const lines = (await shown(metrics)).filter((line) => line.includes('connection='));
    expect(lines.toSorted()).toEqual([
      'hikyaku_circuit_open{connection="a",endpoint="push"} 1',
      'hikyaku_circuit_open{connection="b",endpoint="multicast"} 0',
      'hikyaku_pace_backlog_seconds{connection="a",endpoint="push"} 0.25',
      'hikyaku_pace_factor{connection="a",endpoint="push"} 0.5',
      'hikyaku_pace_tokens_per_second{connection="a",endpoint="push"} 995',
    ]);
  });
});
