import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Gate, isOpen } from './batch-pass.js';
import type { PositionState } from './outcomes.js';
import {
  ASK_AGAIN,
  FAILED,
  PAUSE,
  play,
  type Played,
  type Scenario,
  SENT,
  UNCLEAR,
  WAIT,
  WAITING,
} from './testing/play-pass.js';

const scenarios: fc.Arbitrary<Scenario> = fc.integer({ min: 1, max: 60 }).chain((size) => {
  const perPosition = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(one, { minLength: size, maxLength: size });
  return fc.record({
    states: perPosition(
      fc.constantFrom<PositionState>(
        WAITING,
        WAITING,
        UNCLEAR,
        { kind: 'sent', requestId: 'before' },
        { kind: 'failed' },
        { kind: 'stopped' },
      ),
    ),
    erased: fc.uniqueArray(fc.nat(size - 1), { maxLength: 5 }).map((positions) => new Set(positions)),
    answers: perPosition(fc.constantFrom(SENT, SENT, SENT, FAILED, ASK_AGAIN, ASK_AGAIN, WAIT, PAUSE)),
    delays: perPosition(fc.nat(5)),
    gate: fc.record({ becomes: fc.constantFrom<Gate>('open', 'held', 'stopped'), afterSends: fc.nat(size) }),
    concurrency: fc.integer({ min: 1, max: 8 }),
    isTooLate: fc.boolean(),
  });
});

async function expectAlways(law: (scenario: Scenario, played: Played) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => law(scenario, await play(scenario))),
    { numRuns: 500 },
  );
}

describe('a pass over a batch', () => {
  it('leaves what had an outcome as it was, and never asks for it', () =>
    expectAlways(({ states }, played) => {
      states.forEach((state, position) => {
        if (isOpen(state)) return;
        expect(played.states[position]).toEqual(state);
        expect(played.sends.some((one) => one.position === position)).toBe(false);
      });
    }));

  it('sends nothing twice', () =>
    expectAlways((_, { sends }) => {
      expect(new Set(sends.map(({ position }) => position)).size).toBe(sends.length);
    }));

  it('says sent only of what LINE accepted, and of all of that', () =>
    expectAlways(({ states, answers }, { sends, states: after }) => {
      const accepted = sends
        .filter(({ position }) => answers[position] === SENT)
        .map(({ position }) => position);
      const newlySent = after.flatMap(({ kind }, position) =>
        kind === 'sent' && states[position]?.kind !== 'sent' ? [position] : [],
      );
      expect(newlySent).toEqual(accepted.toSorted((a, b) => a - b));
    }));

  it('never goes from unclear to waiting or stopped: LINE may have taken it', () =>
    expectAlways(({ states }, played) => {
      states.forEach((state, position) => {
        if (state.kind === 'unclear')
          expect(['unclear', 'sent', 'failed']).toContain(played.states[position]?.kind);
      });
    }));

  it('has a failure for exactly what failed in it', () =>
    expectAlways(({ states }, played) => {
      const failed = played.states.flatMap(({ kind }, position) =>
        kind === 'failed' && states[position]?.kind !== 'failed' ? [position] : [],
      );
      expect([...played.failures.keys()].toSorted((a, b) => a - b)).toEqual(failed);
    }));

  it('asks for no key that is too old, and for no line that was emptied', () =>
    expectAlways(({ states, erased, isTooLate }, { sends }) => {
      for (const { position } of sends) {
        expect(erased.has(position)).toBe(false);
        if (isTooLate) expect(states[position]).toEqual(WAITING);
      }
    }));

  it('sends only while the gate is open', () =>
    expectAlways(({ gate }, { sends }) => {
      if (gate.becomes !== 'open') expect(sends.length).toBeLessThanOrEqual(gate.afterSends);
    }));

  it('given a stop, leaves nothing open', () =>
    expectAlways(({ gate }, { sends, states }) => {
      if (gate.becomes === 'stopped' && sends.length >= gate.afterSends)
        expect(states.some(isOpen)).toBe(false);
    }));

  it('says stopped only of what was certainly not sent', () =>
    expectAlways(({ states, answers }, { sends, states: after }) => {
      after.forEach(({ kind }, position) => {
        if (kind !== 'stopped' || states[position]?.kind === 'stopped') return;
        expect(states[position]).toEqual(WAITING);
        const wasSent = sends.some((one) => one.position === position);
        if (wasSent) expect([WAIT, PAUSE]).toContain(answers[position]);
      });
    }));

  it('given an open gate and no answer that halts it, asks for all it may and leaves open only what is unclear', () =>
    expectAlways((scenario, { sends, states }) => {
      const { answers, erased, gate, isTooLate } = scenario;
      const halts = sends.some(({ position }) => answers[position] === WAIT || answers[position] === PAUSE);
      const unclear = sends.filter(({ position }) => answers[position] === ASK_AGAIN).length;
      if (gate.becomes !== 'open' || halts || unclear >= 20) return;
      const askable = scenario.states.flatMap((state, position) =>
        !erased.has(position) && (state.kind === 'waiting' || (state.kind === 'unclear' && !isTooLate))
          ? [position]
          : [],
      );
      expect(sends.map(({ position }) => position)).toEqual(askable);
      expect(states.filter(isOpen).every(({ kind }) => kind === 'unclear')).toBe(true);
    }));

  it('given one request at a time, asks for nothing after an answer that halts', () =>
    fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const { sends, pause } = await play({ ...scenario, concurrency: 1 });
        const halting = sends.findIndex(({ position }) => {
          const answer = scenario.answers[position];
          return answer === WAIT || answer === PAUSE;
        });
        if (halting >= 0) expect(sends).toHaveLength(halting + 1);
        expect(pause !== undefined).toBe(sends.some(({ position }) => scenario.answers[position] === PAUSE));
      }),
    ));
});
