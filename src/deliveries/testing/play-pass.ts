import { type Gate, type PassInput, type PassResult, runPass } from '../batch-pass.js';
import type { AnswerDecision } from '../decide-answer.js';
import type { FrozenRequest } from '../frozen-content.js';
import type { PositionState } from '../outcomes.js';
import { SAFE_TO_ASK_MS } from '../retry-schedule.js';

const NOW = new Date('2026-01-10T12:00:00Z');
export const WAITING: PositionState = { kind: 'waiting' };
export const UNCLEAR: PositionState = { kind: 'unclear' };

export const SENT: AnswerDecision = { kind: 'sent', requestId: 'r' };
export const ASK_AGAIN: AnswerDecision = { kind: 'ask_again' };
export const WAIT: AnswerDecision = { kind: 'wait' };
export const PAUSE: AnswerDecision = { kind: 'pause', reason: 'token_revoked' };
export const FAILED: AnswerDecision = {
  kind: 'failed',
  failure: { reason: 'forbidden', detail: 'no', httpStatus: 403 },
};

export interface Scenario {
  states: PositionState[];
  /** positions whose line was emptied */
  erased: Set<number>;
  /** LINE's decision by position */
  answers: AnswerDecision[];
  /** how many turns of the event loop each answer takes */
  delays: number[];
  /** what the gate becomes after so many sends; before that it is open */
  gate: { becomes: Gate; afterSends: number };
  concurrency: number;
  isTooLate: boolean;
}

export interface Played extends PassResult {
  /** what was sent, in order */
  sends: { position: number }[];
}

/** Runs a pass over made-up positions, with a LINE and a gate that do as they are told. */
export async function play(scenario: Scenario): Promise<Played> {
  const sends: Played['sends'] = [];
  const gate = (): Gate => (sends.length >= scenario.gate.afterSends ? scenario.gate.becomes : 'open');
  const send = async (request: FrozenRequest): Promise<AnswerDecision> => {
    const position = Number(request.body);
    sends.push({ position });
    for (let turn = scenario.delays[position] ?? 0; turn > 0; turn--) await Promise.resolve();
    return scenario.answers[position] ?? SENT;
  };
  const input: PassInput = {
    requests: scenario.states.map((_, position) =>
      scenario.erased.has(position) ? undefined : { retryKey: `key ${position}`, body: String(position) },
    ),
    states: scenario.states,
    firstAttemptAt: new Date(NOW.getTime() - (scenario.isTooLate ? SAFE_TO_ASK_MS : 1_000)),
  };
  const result = await runPass(input, { send, gate, now: () => NOW }, scenario.concurrency);
  return { ...result, sends };
}

export function aScenario(overrides: Partial<Scenario>): Scenario {
  const states = overrides.states ?? [WAITING];
  return {
    states,
    erased: new Set(),
    answers: states.map(() => SENT),
    delays: states.map(() => 0),
    gate: { becomes: 'open', afterSends: 0 },
    concurrency: 1,
    isTooLate: false,
    ...overrides,
  };
}
