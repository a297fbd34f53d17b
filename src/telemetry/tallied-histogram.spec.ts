import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Histogram, Registry } from 'prom-client';
import { TalliedHistogram } from './tallied-histogram.js';

const BOUNDS = [0.01, 0.1, 1, 10];
const VALUES = ['push', 'multicast'] as const;
type Value = (typeof VALUES)[number];

function tallied(): TalliedHistogram<Value> {
  return new TalliedHistogram({
    name: 'took',
    help: 'How long',
    label: 'endpoint',
    values: VALUES,
    bounds: BOUNDS,
  });
}

/** The same by prom-client's own histogram. */
function reference(registry: Registry): Histogram<'endpoint'> {
  const histogram = new Histogram({
    name: 'took',
    help: 'How long',
    labelNames: ['endpoint'],
    buckets: BOUNDS,
    registers: [registry],
  });
  for (const endpoint of VALUES) histogram.zero({ endpoint });
  return histogram;
}

describe('TalliedHistogram', () => {
  it('says the same as prom-client’s own, to the letter', async () => {
    const observed = fc.oneof(fc.constantFrom(...BOUNDS, 0), fc.double({ min: 0, max: 50, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...VALUES), observed)), async (observations) => {
        const [ours, theirs] = [new Registry(), new Registry()];
        const [histogram, other] = [tallied(), reference(theirs)];
        histogram.registerIn(ours);
        for (const [endpoint, seconds] of observations) {
          histogram.observe(endpoint, seconds);
          other.observe({ endpoint }, seconds);
        }
        expect(await ours.metrics()).toBe(await theirs.metrics());
      }),
    );
  });

  it('counts an observation in every bucket it fits', () => {
    const histogram = tallied();
    histogram.observe('push', 0.1);
    histogram.observe('push', 99);
    const values = histogram.read().filter(({ labels }) => labels.endpoint === 'push');
    expect(values.map(({ value }) => value)).toEqual([0, 1, 1, 1, 2, 99.1, 2]);
  });
});
