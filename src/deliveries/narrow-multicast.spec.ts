import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FrozenRequest } from './frozen-content.js';
import { beginMulticast, MULTICAST_END } from './multicast-body.js';
import { narrowMulticast, requestFor } from './narrow-multicast.js';

const BATCH = { runId: '01890a5d-ac96-774b-bcce-b302099a8057', seq: 3 };
const KEY = '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31';

const lineIdOf = (position: number): string => `U${position.toString(16).padStart(32, '0')}`;

function aMulticast(size: number): FrozenRequest {
  const positions = Array.from({ length: size }, (_, position) => position);
  const body = beginMulticast('[{"type":"text","text":"hi"}]', positions.map(lineIdOf)) + MULTICAST_END;
  return { retryKey: KEY, body, positions };
}

const recipientsOf = ({ body }: FrozenRequest): string[] => (JSON.parse(body) as { to: string[] }).to;

describe('narrowing a refused multicast', () => {
  it('given LINE names one, leaves him out and keeps the others together', () => {
    const { refused, parts } = narrowMulticast(BATCH, aMulticast(4), 2);
    expect(refused).toBe(2);
    expect(parts.map(({ positions }) => positions)).toEqual([[0, 1, 3]]);
  });

  it('goes by the place in the request, not in the batch', () => {
    const [rest] = narrowMulticast(BATCH, aMulticast(4), 1).parts;
    expect(rest && narrowMulticast(BATCH, rest, 1).refused).toBe(2);
  });

  it.each([undefined, 5, -1])('given it names nobody there is (%s), asks for halves', (badIndex) => {
    const { refused, parts } = narrowMulticast(BATCH, aMulticast(5), badIndex);
    expect(refused).toBeUndefined();
    expect(parts.map(({ positions }) => positions)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it.each([undefined, 0])('given one is left, it is he, named or not (%s)', (badIndex) => {
    expect(narrowMulticast(BATCH, aMulticast(1), badIndex)).toEqual({ refused: 0, parts: [] });
  });

  it('gives the same recipients the same key and body by whatever way they were found', () => {
    const whole = aMulticast(8);
    const [half] = narrowMulticast(BATCH, whole).parts;
    const [quarter] = half ? narrowMulticast(BATCH, half).parts : [];
    expect(quarter).toEqual(requestFor(BATCH, whole, [0, 1]));
    expect(quarter?.retryKey).not.toBe(requestFor({ ...BATCH, seq: 4 }, whole, [0, 1]).retryKey);
  });
});

describe('narrowing until nothing is refused', () => {
  interface Narrowing {
    size: number;
    bad: Set<number>;
    /** whether LINE names the first bad one, asked for the nth time */
    naming: boolean[];
  }

  const narrowings: fc.Arbitrary<Narrowing> = fc.integer({ min: 1, max: 120 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      bad: fc.uniqueArray(fc.nat(size - 1), { maxLength: size }).map((positions) => new Set(positions)),
      naming: fc.array(fc.boolean(), { maxLength: 10 }),
    }),
  );

  function narrow({ size, bad, naming }: Narrowing) {
    const found: number[] = [];
    const accepted: string[] = [];
    const asked: FrozenRequest[] = [];
    const open = [aMulticast(size)];
    for (let request = open.pop(); request; request = open.pop()) {
      const namesIt = naming.length > 0 && naming[asked.length % naming.length] === true;
      asked.push(request);
      const index = request.positions.findIndex((position) => bad.has(position));
      if (index < 0) {
        accepted.push(...recipientsOf(request));
        continue;
      }
      const { refused, parts } = narrowMulticast(BATCH, request, namesIt ? index : undefined);
      if (refused !== undefined) found.push(refused);
      open.push(...parts);
    }
    return { found, accepted, asked };
  }

  const ascending = (numbers: Iterable<number>): number[] => [...numbers].toSorted((a, b) => a - b);

  it('finds exactly the bad ones, and everybody else is accepted once', () => {
    fc.assert(
      fc.property(narrowings, (narrowing) => {
        const { found, accepted } = narrow(narrowing);
        expect(ascending(found)).toEqual(ascending(narrowing.bad));
        const good = aMulticast(narrowing.size).positions.filter((position) => !narrowing.bad.has(position));
        expect(accepted.toSorted()).toEqual(good.map(lineIdOf));
      }),
    );
  });

  it('asks for no key with two bodies, and for none twice', () => {
    fc.assert(
      fc.property(narrowings, (narrowing) => {
        const { asked } = narrow(narrowing);
        expect(new Set(asked.map(({ retryKey }) => retryKey)).size).toBe(asked.length);
      }),
    );
  });

  it('names in each body whom its positions stand for', () => {
    fc.assert(
      fc.property(narrowings, (narrowing) => {
        for (const request of narrow(narrowing).asked)
          expect(recipientsOf(request)).toEqual(request.positions.map(lineIdOf));
      }),
    );
  });

  it('needs one request more than there are bad ones when LINE names them, and is bounded when it does not', () => {
    fc.assert(
      fc.property(narrowings, ({ size, bad }) => {
        const depth = Math.ceil(Math.log2(size));
        expect(narrow({ size, bad, naming: [true] }).asked.length).toBeLessThanOrEqual(bad.size + 1);
        expect(narrow({ size, bad, naming: [] }).asked.length).toBeLessThanOrEqual(
          Math.min(2 * size - 1, 1 + 2 * bad.size * depth),
        );
      }),
    );
  });
});
