import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen } from './batch-pass.js';
import {
  askable,
  became,
  HALTING,
  isRefusal,
  lastAnswers,
  LEAVES_OPEN,
  mayHaveHalted,
  scenarios,
} from './testing/pass-scenarios.js';
import {
  FAILED,
  PAUSE,
  play,
  type Played,
  type Scenario,
  SLOW_DOWN,
  UNREACHABLE,
  WAIT,
  WAITING,
} from './testing/play-pass.js';

async function expectAlways(law: (played: Played, scenario: Scenario) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => law(await play(scenario), scenario)),
    { numRuns: 300 },
  );
}

describe('a pass over a batch', () => {
  it('leaves what had an outcome as it was, and never asks for it', () =>
    expectAlways((played) => {
      const asked = lastAnswers(played);
      played.before.forEach((state, position) => {
        if (isOpen(state)) return;
        expect(played.states[position]).toEqual(state);
        expect(asked.has(position)).toBe(false);
      });
    }));

  it('sends only with a permit of its own, and uses every permit', () =>
    expectAlways(({ sends, permits, hadPermits }, { gate }) => {
      expect(hadPermits).toBe(true);
      expect(sends).toHaveLength(permits);
      if (gate.becomes !== 'open') expect(permits).toBeLessThanOrEqual(gate.afterPermits);
    }));

  it('sends nothing twice, except what LINE refused for the rate', () =>
    expectAlways(({ sends }) => {
      sends.forEach(({ request }, index) => {
        const earlier = sends.slice(0, index).filter((one) => one.request === request);
        expect(earlier.every(({ answer }) => answer.kind === 'slow_down')).toBe(true);
      });
    }));

  it('says sent only of what LINE accepted, and of all of that', () =>
    expectAlways((played) => {
      const accepted = [...lastAnswers(played)].filter(([, { kind }]) => kind === 'sent');
      expect(became(played, 'sent')).toEqual(
        accepted.map(([position]) => position).toSorted((a, b) => a - b),
      );
    }));

  it('never goes from unclear to waiting or stopped, unless LINE took the request for wrong', () =>
    expectAlways((played) => {
      const asked = lastAnswers(played);
      played.before.forEach((state, position) => {
        if (state.kind === 'unclear' && !isRefusal(asked.get(position)))
          expect(['unclear', 'sent', 'failed']).toContain(played.states[position]?.kind);
      });
    }));

  it('has a failure for exactly what failed in it', () =>
    expectAlways((played) => {
      expect([...played.failures.keys()].toSorted((a, b) => a - b)).toEqual(became(played, 'failed'));
    }));

  it('asks for no key that is too old, and for no line that was emptied', () =>
    expectAlways(({ sends }, { states, erased, isTooLate }) => {
      for (const { request } of sends) {
        expect(erased.has(request)).toBe(false);
        if (isTooLate) expect(states[request]).toEqual(WAITING);
      }
    }));

  it('given a stop, leaves nothing open', () =>
    expectAlways(({ permits, states }, { gate }) => {
      if (gate.becomes === 'stopped' && permits >= gate.afterPermits) expect(states.some(isOpen)).toBe(false);
    }));

  it('says stopped only of what was certainly not sent', () =>
    expectAlways((played) => {
      const asked = lastAnswers(played);
      for (const position of became(played, 'stopped')) {
        const answer = asked.get(position);
        if (isRefusal(answer)) continue;
        expect(played.before[position]).toEqual(WAITING);
        if (answer) expect([WAIT, SLOW_DOWN, UNREACHABLE, ...HALTING]).toContain(answer);
      }
    }));

  it('was held only if the gate closed, and then if anything was left that nothing else was in the way of', () =>
    expectAlways((played, { gate }) => {
      const { wasHeld, permits, sends } = played;
      const isShut = gate.becomes !== 'open' && permits >= gate.afterPermits;
      if (wasHeld) expect(isShut).toBe(true);
      const asked = new Set(sends.map(({ request }) => request));
      const isLeft = askable(played).some((request) => !asked.has(request));
      if (isShut && isLeft && !mayHaveHalted(sends)) expect(wasHeld).toBe(true);
    }));

  it('narrows what was refused, and keeps for all others the request they had', () =>
    expectAlways((played) => {
      const { requests, narrowed, states } = played;
      if (!narrowed) return;
      const asked = lastAnswers(played);
      for (const request of requests) {
        const wasRefused = isRefusal(asked.get(request.positions[0] ?? -1)) && request.positions.length > 1;
        expect(narrowed.includes(request)).toBe(!wasRefused);
        const parts = narrowed.filter(({ positions }) =>
          positions.some((one) => request.positions.includes(one)),
        );
        const left = request.positions.filter(
          (position) => !wasRefused || states[position]?.kind !== 'failed',
        );
        expect(parts.flatMap(({ positions }) => positions)).toEqual(left);
      }
      const keys = [...requests, ...narrowed].map(({ retryKey }) => retryKey);
      expect(new Set(keys).size).toBe(new Set([...requests, ...narrowed]).size);
    }));

  it('ends after so many requests, whatever LINE answers', () =>
    expectAlways(({ sends, requests }) =>
      expect(sends.length).toBeLessThanOrEqual(10 * (requests.length + 1)),
    ));

  it('given an open gate and no answer that halts it, asks for all it may and leaves open only what LINE left open', () =>
    expectAlways((played, { gate }) => {
      if (gate.becomes !== 'open' || mayHaveHalted(played.sends)) return;
      expect([...new Set(played.sends.map(({ request }) => request))]).toEqual(askable(played));
      const asked = lastAnswers(played);
      played.states.forEach((state, position) => {
        const answer = asked.get(position);
        // A 403 says nothing of what was asked before.
        const isUnclear = state.kind === 'unclear' && answer === FAILED;
        if (isOpen(state) && !isUnclear)
          expect(answer && (LEAVES_OPEN.includes(answer) || isRefusal(answer))).toBe(true);
      });
    }));

  it('given one request at a time, asks for nothing after an answer that halts', () =>
    fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const { sends, pause } = await play({ ...scenario, concurrency: 1 });
        const halting = sends.findIndex(({ answer }) => HALTING.includes(answer));
        if (halting >= 0) expect(sends).toHaveLength(halting + 1);
        expect(pause !== undefined).toBe(sends.some(({ answer }) => answer === PAUSE));
      }),
    ));
});
