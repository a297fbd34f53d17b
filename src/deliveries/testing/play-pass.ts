import { type Gate, type PassInput, type PassResult, runPass } from '../batch-pass.js';
import type { AnswerDecision } from '../decide-answer.js';
import type { FrozenRequest } from '../frozen-content.js';
import { beginMulticast, MULTICAST_END } from '../multicast-body.js';
import type { PositionState } from '../outcomes.js';
import { SAFE_TO_ASK_MS } from '../retry-schedule.js';

const NOW = new Date('2026-01-10T12:00:00Z');
export const WAITING: PositionState = { kind: 'waiting' };
export const UNCLEAR: PositionState = { kind: 'unclear' };

export const SENT: AnswerDecision = { kind: 'sent', requestId: 'r' };
export const ASK_AGAIN: AnswerDecision = { kind: 'ask_again' };
export const UNREACHABLE: AnswerDecision = { kind: 'unreachable' };
export const SLOW_DOWN: AnswerDecision = { kind: 'slow_down' };
export const WAIT: AnswerDecision = { kind: 'wait' };
export const HOLD: AnswerDecision = { kind: 'hold' };
export const PAUSE: AnswerDecision = { kind: 'pause', reason: 'token_revoked' };
export const FAILED: AnswerDecision = {
  kind: 'failed',
  about: 'message',
  failure: { reason: 'forbidden', detail: 'no', httpStatus: 403 },
};
/** One of the recipients is refused; LINE does not say which. */
export const REFUSED = {
  kind: 'failed',
  about: 'recipient',
  failure: { reason: 'invalid_line_id', detail: 'no', httpStatus: 400 },
} satisfies AnswerDecision;
/** The first recipient is refused. */
export const REFUSED_FIRST: AnswerDecision = { ...REFUSED, badIndex: 0 };

export interface Scenario {
  /** how many recipients each request has; positions are given out in their order */
  sizes: number[];
  /** of all recipients of a request, by request */
  states: PositionState[];
  /** requests that were emptied */
  erased: Set<number>;
  /** LINE's decisions by request: for the first time it is asked, the second, and the last one for all others */
  answers: AnswerDecision[][];
  /** how many turns of the event loop each answer takes */
  delays: number[];
  /** what the gate becomes after so many permits; before that it is open */
  gate: { becomes: Gate; afterPermits: number };
  concurrency: number;
  isTooLate: boolean;
}

export interface Played extends PassResult {
  /** the states before, by position */
  before: PositionState[];
  requests: FrozenRequest[];
  isTooLate: boolean;
  /** what was sent, in order */
  sends: { request: number; answer: AnswerDecision }[];
  /** permits that said `open` */
  permits: number;
  /** no send was made without a permit of its own */
  hadPermits: boolean;
}

/** Runs a pass over made-up requests, with a LINE and a gate that do as they are told. */
export async function play(scenario: Scenario): Promise<Played> {
  const { answers, delays, gate: given, states } = scenario;
  const frozen = requestsOf(scenario.sizes);
  const requests = frozen.filter((_, request) => !scenario.erased.has(request));
  const before = frozen.flatMap(({ positions }, request) => positions.map(() => states[request] ?? WAITING));
  const sends: Played['sends'] = [];
  let permits = 0;
  let hadPermits = true;
  const gate = (): Gate => (permits >= given.afterPermits ? given.becomes : 'open');
  const permit = async (isWanted: () => boolean): Promise<Gate> => {
    await Promise.resolve();
    if (gate() !== 'open' || !isWanted()) return gate() === 'open' ? 'held' : gate();
    permits += 1;
    return 'open';
  };
  const send = async ({ retryKey }: FrozenRequest): Promise<AnswerDecision> => {
    const request = Number(retryKey);
    const due = answers[request] ?? [SENT];
    const answer = due[sends.filter((one) => one.request === request).length] ?? due.at(-1) ?? SENT;
    sends.push({ request, answer });
    hadPermits &&= sends.length <= permits;
    for (let turn = delays[request] ?? 0; turn > 0; turn--) await Promise.resolve();
    return answer;
  };
  const input: PassInput = {
    runId: '01890a5d-ac96-774b-bcce-b302099a8057',
    seq: 0,
    requests,
    states: before,
    firstAttemptAt: new Date(NOW.getTime() - (scenario.isTooLate ? SAFE_TO_ASK_MS : 1_000)),
  };
  const result = await runPass(input, { permit, send, gate, now: () => NOW }, scenario.concurrency);
  return { ...result, before, requests, isTooLate: scenario.isTooLate, sends, permits, hadPermits };
}

/** Requests one after another, each for so many recipients; the retry key is the request's number. */
function requestsOf(sizes: number[]): FrozenRequest[] {
  let next = 0;
  return sizes.map((size, request) => {
    const positions = Array.from({ length: size }, () => next++);
    const body = beginMulticast('[]', positions.map(String)) + MULTICAST_END;
    return { retryKey: String(request), body, positions };
  });
}

export function aScenario(overrides: Partial<Scenario>): Scenario {
  const states = overrides.states ?? (overrides.sizes ?? [1]).map(() => WAITING);
  return {
    sizes: states.map(() => 1),
    states,
    erased: new Set(),
    answers: [],
    delays: [],
    gate: { becomes: 'open', afterPermits: 0 },
    concurrency: 1,
    isTooLate: false,
    ...overrides,
  };
}
