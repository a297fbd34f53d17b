import { Injectable } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { REDIRECT_OUTCOMES, TrackingTallies } from '../tracking/index.js';
import { type Family, registerFamily } from './family.js';

/** What this process did with short links. */
@Injectable()
export class TrackingMetrics {
  constructor(private readonly tallies: TrackingTallies) {}

  registerIn(registry: Registry): void {
    for (const family of this.families()) registerFamily(registry, family);
  }

  private families(): Family[] {
    return [
      {
        type: 'counter',
        name: 'hikyaku_link_visits_total',
        help: 'Visits to short links: by whom they were followed, or why they led nowhere',
        labels: ['outcome'],
        read: () =>
          REDIRECT_OUTCOMES.map((outcome) => ({ labels: { outcome }, value: this.tallies.visits[outcome] })),
      },
      {
        type: 'counter',
        name: 'hikyaku_clicks_dropped_total',
        help: 'Clicks that were not kept, because too many were waiting for the database',
        read: () => [{ value: this.tallies.clicksDropped }],
      },
      {
        type: 'gauge',
        name: 'hikyaku_clicks_waiting',
        help: 'Clicks not yet written; as a rule those of half a second',
        read: () => [{ value: this.tallies.clicksWaiting }],
      },
    ];
  }
}
