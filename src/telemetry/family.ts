import { Counter, Gauge, type Registry } from 'prom-client';

export interface FamilySample {
  labels?: Record<string, string>;
  value: number;
}

/** Series of one name. They are read when somebody asks, so that the work they tell of pays nothing for them. */
export interface Family {
  type: 'counter' | 'gauge';
  name: string;
  help: string;
  labels?: string[];
  /** all of them; one that is left out is not shown */
  read: () => FamilySample[];
}

export function registerFamily(registry: Registry, { type, name, help, labels = [], read }: Family): void {
  const options = { name, help, labelNames: labels, registers: [] };
  registry.registerMetric(
    type === 'counter'
      ? new Counter({
          ...options,
          collect() {
            this.reset();
            for (const { labels: of = {}, value } of read()) this.inc(of, value);
          },
        })
      : new Gauge({
          ...options,
          collect() {
            this.reset();
            // Without labels a reset leaves a 0, which would be shown where nothing is known.
            if (labels.length === 0) this.remove();
            for (const { labels: of = {}, value } of read()) this.set(of, value);
          },
        }),
  );
}
