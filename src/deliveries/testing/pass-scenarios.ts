import fc from 'fast-check';
import type { Gate } from '../batch-pass.js';
import type { AnswerDecision } from '../decide-answer.js';
import type { PositionState } from '../outcomes.js';
import {
  ASK_AGAIN,
  FAILED,
  HOLD,
  PAUSE,
  type Played,
  REFUSED,
  REFUSED_FIRST,
  type Scenario,
  SENT,
  SLOW_DOWN,
  UNCLEAR,
  UNREACHABLE,
  WAIT,
  WAITING,
} from './play-pass.js';

const ANSWERS = [SENT, SENT, SENT, FAILED, REFUSED, REFUSED_FIRST, ASK_AGAIN, UNREACHABLE];
export const HALTING = [HOLD, PAUSE];
export const LEAVES_OPEN = [ASK_AGAIN, UNREACHABLE, WAIT, SLOW_DOWN];
const BEFORE: PositionState[] = [
  WAITING,
  WAITING,
  UNCLEAR,
  { kind: 'sent', requestId: 'before' },
  { kind: 'failed' },
  { kind: 'stopped' },
];

export const scenarios: fc.Arbitrary<Scenario> = fc.integer({ min: 1, max: 40 }).chain((count) => {
  const perRequest = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(one, { minLength: count, maxLength: count });
  const answers = fc.constantFrom(...ANSWERS, WAIT, ...HALTING);
  return fc.record({
    sizes: perRequest(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 6 }))),
    states: perRequest(fc.constantFrom(...BEFORE)),
    erased: fc.uniqueArray(fc.nat(count - 1), { maxLength: 5 }).map((requests) => new Set(requests)),
    answers: perRequest(
      fc
        .tuple(fc.nat(3), answers)
        .map(([slowed, last]) => [...Array.from({ length: slowed }, () => SLOW_DOWN), last]),
    ),
    delays: perRequest(fc.nat(5)),
    gate: fc.record({
      becomes: fc.constantFrom<Gate>('open', 'held', 'stopped'),
      afterPermits: fc.nat(count),
    }),
    concurrency: fc.integer({ min: 1, max: 8 }),
    isTooLate: fc.boolean(),
  });
});

/** The last answer for each position that was asked for. */
export function lastAnswers({ sends, requests }: Played): Map<number, AnswerDecision> {
  const positionsOf = new Map(requests.map(({ retryKey, positions }) => [Number(retryKey), positions]));
  return new Map(
    sends.flatMap(({ request, answer }) =>
      (positionsOf.get(request) ?? []).map((position): [number, AnswerDecision] => [position, answer]),
    ),
  );
}

export const isRefusal = (answer?: AnswerDecision): boolean =>
  answer?.kind === 'failed' && answer.about === 'recipient';

/** Positions that came to this state in the pass. */
export const became = ({ before, states }: Played, kind: PositionState['kind']): number[] =>
  states.flatMap((state, position) =>
    state.kind === kind && before[position]?.kind !== kind ? [position] : [],
  );

/** Requests that a pass may ask for, in their order. */
export const askable = ({ requests, before, isTooLate }: Played): number[] =>
  requests.flatMap(({ retryKey, positions }) => {
    const state = before[positions[0] ?? -1]?.kind;
    return state === 'waiting' || (state === 'unclear' && !isTooLate) ? [Number(retryKey)] : [];
  });

/** Whether something was answered after which a pass leaves the rest, or may do so. */
export const mayHaveHalted = (sends: Played['sends']): boolean =>
  sends.some(({ answer }) => HALTING.includes(answer)) ||
  sends.filter(({ answer }) => LEAVES_OPEN.includes(answer)).length >= 10;
