export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const HELP = new RegExp(`^# HELP (${NAME}) \\S.*$`);
const TYPE = new RegExp(`^# TYPE (${NAME}) (counter|gauge|histogram|summary|untyped)$`);
/** prom-client writes `Nan`, which Prometheus reads as `NaN`. */
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (-?[0-9.]+(?:e[+-]?[0-9]+)?|NaN|Nan|[+-]Inf)$`);
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/;

/**
 * Reads the text format, and is stricter than Prometheus: each metric once, with help and type before its samples; no
 * series twice; counters end in `_total` and are not negative; buckets ascend and agree with the count.
 *
 * @throws with the line that breaks a rule
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export class PrometheusText {
  readonly samples: Sample[] = [];
  private readonly types = new Map<string, string>();
  private readonly helped = new Set<string>();
  private readonly series = new Set<string>();

  constructor(text: string) {
    if (!text.endsWith('\n')) throw new Error('the last line has no end');
    for (const line of text.split('\n')) if (line !== '') this.read(line);
    for (const [name, type] of this.types) if (type === 'histogram') this.checkHistogram(name);
  }

  /** Of one series. @throws when there is none */
  value(name: string, labels: Record<string, string> = {}): number {
    const found = this.find(name, labels);
    if (found.length !== 1) throw new Error(`${found.length} series ${name} ${JSON.stringify(labels)}`);
    return found[0]?.value ?? NaN;
  }

  /** Series with at least these labels. */
  find(name: string, labels: Record<string, string> = {}): Sample[] {
    return this.samples.filter(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    );
  }

  sum(name: string, labels: Record<string, string> = {}): number {
    return this.find(name, labels).reduce((total, { value }) => total + value, 0);
  }

  private read(line: string): void {
    const refuse = (why: string): never => {
      throw new Error(`${why}: ${line}`);
    };
    const help = HELP.exec(line)?.[1];
    if (help) return this.helped.has(help) ? refuse('described twice') : void this.helped.add(help);
    const [, typed, type = ''] = TYPE.exec(line) ?? [];
    if (typed) {
      if (!this.helped.has(typed) || this.types.has(typed)) refuse('a type out of place');
      return void this.types.set(typed, type);
    }
    const [, name, labels = '', value = ''] = SAMPLE.exec(line) ?? refuse('no sample');
    const base = [...this.types.keys()].at(-1) ?? refuse('a sample before its type');
    const isOfHistogram =
      this.types.get(base) === 'histogram' && new RegExp(`^${base}_(bucket|sum|count)$`).test(name ?? '');
    if (name !== base && !isOfHistogram) refuse('not of the metric above');
    const sample = {
      name: name ?? '',
      labels: readLabels(labels, refuse),
      value: Number(value.replace('Inf', 'Infinity')),
    };
    if (this.types.get(base) === 'counter' && (!base.endsWith('_total') || sample.value < 0))
      refuse('no counter');
    const key = JSON.stringify([sample.name, Object.entries(sample.labels).toSorted()]);
    if (this.series.has(key)) refuse('told twice');
    this.series.add(key);
    this.samples.push(sample);
  }

  private checkHistogram(name: string): void {
    for (const { labels, value } of this.find(`${name}_count`)) {
      const buckets = this.find(`${name}_bucket`, labels).map((sample) => sample.value);
      const isAscending = buckets.every((count, index) => count >= (buckets[index - 1] ?? 0));
      if (buckets.length === 0 || !isAscending || buckets.at(-1) !== value)
        throw new Error(`buckets of ${name}`);
    }
  }
}

function readLabels(text: string, refuse: (why: string) => never): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== '';) {
    const [all, name, value] = LABEL.exec(rest) ?? refuse('no label');
    if (name === undefined || value === undefined || name in labels) return refuse('no label');
    labels[name] = value;
    rest = rest.slice(all.length);
  }
  return labels;
}
