import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LineCircuit } from './line-circuit.js';

/** A circuit with its clock in the test's hand; of the possible waits always the longest. */
function aCircuit(random = () => 1) {
  const clock = { now: 0 };
  return { clock, circuit: new LineCircuit(() => clock.now, random) };
}

/** LINE has been silent so often that it is taken to be away. */
async function aBrokenCircuit(random?: () => number) {
  const made = aCircuit(random);
  for (let n = 0; n < 20; n++) {
    expect(await made.circuit.enter()).toBe(true);
    made.circuit.report(true);
  }
  return made;
}

describe('the circuit to LINE', () => {
  it('given 19 silent in a row and an answer, lets everybody through', async () => {
    const { circuit } = aCircuit();
    for (let n = 0; n < 60; n++) {
      expect(await circuit.enter()).toBe(true);
      circuit.report(n % 20 !== 19);
    }
    expect(circuit.isWorthwhile()).toBe(true);
  });

  it('given 20 silent in a row, lets nobody through for a second', async () => {
    const { clock, circuit } = await aBrokenCircuit();
    expect([circuit.isWorthwhile(), await circuit.enter()]).toEqual([false, false]);
    clock.now = 999;
    expect([circuit.isWorthwhile(), await circuit.enter()]).toEqual([false, false]);
    clock.now = 1_000;
    expect(circuit.isWorthwhile()).toBe(true);
  });

  it('then lets one find out; given an answer, the others go with it', async () => {
    const { clock, circuit } = await aBrokenCircuit();
    clock.now = 1_000;
    expect(await circuit.enter()).toBe(true);
    const others = [circuit.enter(), circuit.enter()].map(async (mayGo) => mayGo);
    circuit.report(false);
    expect(await Promise.all(others)).toEqual([true, true]);
    expect(circuit.enter()).toBe(true);
  });

  it('asks who waited for that whether it still wants to go; who does not is not counted as under way', async () => {
    const { clock, circuit } = await aBrokenCircuit();
    clock.now = 1_000;
    expect(await circuit.enter()).toBe(true);
    const others = [true, false].map(async (isWanted) => circuit.enter(() => isWanted));
    circuit.report(false);
    expect(await Promise.all(others)).toEqual([true, false]);
    for (let n = 0; n < 19; n++) await circuit.enter();
    for (let n = 0; n < 20; n++) circuit.report(true);
    clock.now += 1_000;
    expect(await circuit.enter()).toBe(true);
  });

  it('given silence again, sends the others away and waits twice as long', async () => {
    const { clock, circuit } = await aBrokenCircuit();
    clock.now = 1_000;
    expect(await circuit.enter()).toBe(true);
    const other = circuit.enter();
    circuit.report(true);
    expect(await other).toBe(false);
    clock.now = 2_999;
    expect(circuit.isWorthwhile()).toBe(false);
    clock.now = 3_000;
    expect(circuit.isWorthwhile()).toBe(true);
  });

  it('given one from before is not answered yet, lets nobody find out before it is', async () => {
    const { clock, circuit } = aCircuit();
    for (let n = 0; n < 21; n++) expect(await circuit.enter()).toBe(true);
    for (let n = 0; n < 20; n++) circuit.report(true);
    clock.now = 60_000;
    expect([circuit.isWorthwhile(), await circuit.enter()]).toEqual([false, false]);
    circuit.report(true);
    expect([circuit.isWorthwhile(), await circuit.enter()]).toEqual([true, true]);
  });

  it('given a long outage, tries about once a minute', async () => {
    const { clock, circuit } = await aBrokenCircuit(() => 0);
    const tries: number[] = [];
    for (; clock.now < 20 * 60_000; clock.now += 1_000)
      if (await circuit.enter()) {
        tries.push(clock.now);
        circuit.report(true);
      }
    const waits = tries.map((at, n) => at - (tries[n - 1] ?? 0));
    expect(waits.slice(-5)).toEqual([32_000, 32_000, 32_000, 32_000, 32_000]);
  });

  it('given an answer after an outage, begins the next one with a short wait', async () => {
    const { clock, circuit } = await aBrokenCircuit();
    for (clock.now = 1_000; clock.now < 60_000; clock.now += 1_000)
      if (await circuit.enter()) circuit.report(true);
    clock.now = 200_000;
    await circuit.enter();
    circuit.report(false);
    for (let n = 0; n < 20; n++) await circuit.enter();
    for (let n = 0; n < 20; n++) circuit.report(true);
    clock.now += 1_000;
    expect(circuit.isWorthwhile()).toBe(true);
  });
});

type Step =
  { kind: 'ask' } | { kind: 'answer'; which: number; isSilent: boolean } | { kind: 'wait'; ms: number };

/** Many are under way, and LINE has begun to be silent. */
const steps: fc.Arbitrary<Step[]> = fc
  .record({
    underWay: fc.integer({ min: 20, max: 40 }),
    later: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
        {
          weight: 3,
          arbitrary: fc.record({
            kind: fc.constant('answer' as const),
            which: fc.nat(1_000),
            isSilent: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
          }),
        },
        { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(10_000) }) },
      ),
      { maxLength: 120 },
    ),
  })
  .map(({ underWay, later }) => [
    ...Array.from({ length: underWay }, (): Step => ({ kind: 'ask' })),
    ...Array.from({ length: 19 }, (): Step => ({ kind: 'answer', which: 0, isSilent: true })),
    ...later,
  ]);

/** Requests that ask for leave, are under way for as long as the test wants, and are answered or not. */
class Traffic {
  readonly made = aCircuit(() => 0.5);
  /** numbers of requests under way */
  underWay: number[] = [];
  /** asked and neither let through nor sent away */
  undecided = 0;
  silentInARow = 0;
  /** let through since LINE is taken to be away, and under way still */
  finding = new Set<number>();
  private next = 0;

  get isAway(): boolean {
    return this.silentInARow >= 20;
  }

  async take(step: Step): Promise<void> {
    if (step.kind === 'wait') this.made.clock.now += step.ms;
    else if (step.kind === 'answer') this.answer(step);
    else void this.ask();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  async end(): Promise<void> {
    while (this.underWay.length > 0) await this.take({ kind: 'answer', which: 0, isSilent: false });
  }

  private async ask(): Promise<void> {
    this.undecided += 1;
    const mayGo = await this.made.circuit.enter();
    this.undecided -= 1;
    if (!mayGo) return;
    const request = this.next++;
    this.underWay.push(request);
    if (this.isAway) this.finding.add(request);
  }

  private answer({ which, isSilent }: { which: number; isSilent: boolean }): void {
    const [request] = this.underWay.splice(which % Math.max(1, this.underWay.length), 1);
    if (request === undefined) return;
    this.silentInARow = isSilent ? this.silentInARow + 1 : 0;
    this.finding.delete(request);
    if (!isSilent) this.finding.clear();
    this.made.circuit.report(isSilent);
  }
}

async function expectAlways(law: (traffic: Traffic, step: Step) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const traffic = new Traffic();
      for (const step of taken) {
        await traffic.take(step);
        law(traffic, step);
      }
    }),
    { numRuns: 250 },
  );
}

describe('the circuit to LINE, whatever happens', () => {
  it('while LINE is away, lets one request at a time find out whether it is over', () =>
    expectAlways(({ finding }) => expect(finding.size).toBeLessThanOrEqual(1)));

  it('lets everybody through while it is not', () =>
    expectAlways(({ isAway, made, undecided }) => {
      if (isAway) return;
      expect(made.circuit.isWorthwhile()).toBe(true);
      expect(undecided).toBe(0);
    }));

  it('keeps nobody waiting once all that is under way is answered', () =>
    fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const traffic = new Traffic();
        for (const step of taken) await traffic.take(step);
        await traffic.end();
        expect(traffic.undecided).toBe(0);
        traffic.made.clock.now += 64_000;
        expect(await traffic.made.circuit.enter()).toBe(true);
      }),
    ));
});
