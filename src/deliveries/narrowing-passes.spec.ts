import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen, type PassPorts, runPass } from './batch-pass.js';
import type { AnswerDecision } from './decide-answer.js';
import { decodeContent, encodeMulticasts, type FrozenRequest } from './frozen-content.js';
import { beginMulticast, MULTICAST_END } from './multicast-body.js';
import { decodeAnswers, encodeAnswers, type PositionState } from './outcomes.js';
import { REFUSED, SENT } from './testing/play-pass.js';

const KEY = '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31';
const RUN = '01890a5d-ac96-774b-bcce-b302099a8057';
const NOW = new Date('2026-01-10T12:00:00Z');

interface World {
  size: number;
  bad: Set<number>;
  namesBad: boolean;
}

interface Ended {
  states: PositionState[];
  accepted: number[];
  /** bodies by retry key */
  bodies: Map<string, string>;
  requests: number;
  passes: number;
}

/** Sends a multicast pass after pass, kept in between as the table keeps it, until nothing is open. */
async function sendUntilClosed({ size, bad, namesBad }: World): Promise<Ended> {
  const people = Array.from({ length: size }, (_, position) => position);
  const body = beginMulticast('[{"type":"text"}]', people.map(String)) + MULTICAST_END;
  let content = encodeMulticasts([{ retryKey: KEY, body, positions: people }]);
  let answers: (string | null)[] = [];
  const ended: Ended = { states: [], accepted: [], bodies: new Map(), requests: 0, passes: 0 };
  const send = async (request: FrozenRequest): Promise<AnswerDecision> => {
    ended.requests += 1;
    expect(ended.bodies.get(request.retryKey) ?? request.body).toBe(request.body);
    ended.bodies.set(request.retryKey, request.body);
    const to = (JSON.parse(request.body) as { to: string[] }).to.map(Number);
    const index = to.findIndex((position) => bad.has(position));
    if (index >= 0) return namesBad ? { ...REFUSED, badIndex: index } : REFUSED;
    ended.accepted.push(...to);
    return SENT;
  };
  const ports: PassPorts = { permit: async () => 'open', gate: () => 'open', now: () => NOW, send };
  do {
    ended.passes += 1;
    const input = { runId: RUN, seq: 0, firstAttemptAt: NOW };
    const result = await runPass(
      { ...input, requests: decodeContent(content, size), states: decodeAnswers(answers, size) },
      ports,
      4,
    );
    if (result.narrowed) content = encodeMulticasts(result.narrowed);
    answers = encodeAnswers(result.states);
    ended.states = result.states;
  } while (ended.states.some(isOpen) && ended.passes < 1_000);
  return ended;
}

const worlds: fc.Arbitrary<World> = fc.integer({ min: 2, max: 140 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    bad: fc
      .uniqueArray(fc.nat(size - 1), { maxLength: Math.ceil(size / 3) })
      .map((positions) => new Set(positions)),
    namesBad: fc.boolean(),
  }),
);

const failedOf = ({ states }: Ended): number[] =>
  states.flatMap(({ kind }, position) => (kind === 'failed' ? [position] : []));

describe('a multicast with bad recipients, pass after pass', () => {
  it('fails exactly those, is accepted for everybody else once, and asks for no key with two bodies', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const ended = await sendUntilClosed(world);
        expect(failedOf(ended)).toEqual([...world.bad].toSorted((a, b) => a - b));
        const good = ended.states.map((_, position) => position).filter((one) => !world.bad.has(one));
        expect(ended.accepted.toSorted((a, b) => a - b)).toEqual(good);
        expect(ended.requests).toBeLessThanOrEqual(2 * world.size);
        expect(ended.passes).toBeLessThanOrEqual(1 + (world.namesBad ? world.bad.size : 8));
      }),
      { numRuns: 100 },
    );
  });

  it('given one bad among 500 whom LINE does not name, needs 9 more passes and 18 more requests', async () => {
    const ended = await sendUntilClosed({ size: 500, bad: new Set([250]), namesBad: false });
    expect([failedOf(ended), ended.passes, ended.requests]).toEqual([[250], 10, 19]);
  });

  it('given 500 of whom LINE takes none, asks for each of them instead of halving to the end', async () => {
    const bad = new Set(Array.from({ length: 500 }, (_, position) => position));
    const ended = await sendUntilClosed({ size: 500, bad, namesBad: false });
    expect(failedOf(ended)).toHaveLength(500);
    expect(ended.requests).toBeLessThanOrEqual(500 + 2 * 151);
  });
});
