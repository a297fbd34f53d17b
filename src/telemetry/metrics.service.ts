import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { LedgerMetrics } from './ledger-metrics.js';
import { LedgerReadings } from './ledger-readings.js';
import { PipelineMetrics } from './pipeline-metrics.js';
import { TrackingMetrics } from './tracking-metrics.js';

/** Everything this process can be asked for, in a registry of its own: several servers may live in one process. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly ledger = new LedgerMetrics();

  constructor(
    pipeline: PipelineMetrics,
    tracking: TrackingMetrics,
    private readonly readings: LedgerReadings,
  ) {
    collectDefaultMetrics({ register: this.registry });
    pipeline.registerIn(this.registry);
    tracking.registerIn(this.registry);
    this.ledger.registerIn(this.registry);
  }

  /** In the text format of Prometheus, 0.0.4. Also while the database is away. */
  async text(): Promise<string> {
    this.ledger.show(await this.readings.find());
    return this.registry.metrics();
  }
}
