import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkMessages } from '#libs/line';
import { startForSpec, type SeenAnswer, type SpecSimulator } from '../../apps/line-simulator/spec-client.js';
import { USER_ID } from '../messages/builders.js';
import {
  INVALID_MESSAGES,
  SHOWCASE,
  VALID_MESSAGES,
  type InvalidCase,
  type ValidCase,
} from '../messages/index.js';
import { lineOpenApiIsThere, validateLineRequest } from './line-openapi.js';
import { isOnOneWay, placesIn, stepsOf, type Steps } from './simulator-refusal.js';

const GROUP_ID = 'C4af4980629f0a1b2c3d4e5f60718293a';

/** What LINE accepts: the cases, and what the phone view is shown with. */
const ACCEPTED: readonly ValidCase[] = [
  ...VALID_MESSAGES,
  ...SHOWCASE.map(({ name, messages }) => ({ name: `showcase: ${name}`, messages })),
];

describe('the corpus', () => {
  it('holds many cases of both kinds', () => {
    expect(VALID_MESSAGES.length).toBeGreaterThanOrEqual(170);
    expect(INVALID_MESSAGES.length).toBeGreaterThanOrEqual(190);
  });

  it('names each case once', () => {
    const names = [...ACCEPTED, ...INVALID_MESSAGES].map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('says the place of every fault', () => {
    expect(INVALID_MESSAGES.filter(({ path }) => !/^messages($|\[\d\])/.test(path))).toEqual([]);
  });
});

const describeWithDocuments = lineOpenApiIsThere ? describe : describe.skip;
const suite = lineOpenApiIsThere
  ? "LINE's official OpenAPI documents"
  : "LINE's official OpenAPI documents (skipped: they are not beside the project)";

describeWithDocuments(suite, () => {
  it('find nothing wrong in what LINE accepts', () => {
    expect(ACCEPTED.flatMap((accepted) => faultsOf(accepted))).toEqual([]);
  });

  function faultsOf({ name, messages }: ValidCase): string[] {
    const faults = validateLineRequest({
      method: 'POST',
      path: '/v2/bot/message/push',
      headers: {
        authorization: 'Bearer t',
        'content-type': 'application/json',
        'x-line-retry-key': '123e4567-e89b-12d3-a456-426614174000',
      },
      body: JSON.stringify({ to: USER_ID, messages }),
    });
    return (faults ?? []).map((fault) => `${name}: ${fault}`);
  }
});

describe('our checker', () => {
  const errorPaths = ({ messages, recipients }: ValidCase): string[] =>
    checkMessages(messages, 'rendered', recipients && { recipients })
      .filter(({ severity }) => severity === 'error')
      .map(({ path }) => path);

  it('finds no error in what LINE accepts', () => {
    const wrong = ACCEPTED.map((accepted) => ({ name: accepted.name, errors: errorPaths(accepted) }));
    expect(wrong.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  it('finds each fault at its place, and no other', () => {
    const found = INVALID_MESSAGES.map((refused) => ({ ...refused, errors: errorPaths(refused) }));
    const wrong = found.filter(({ path, errors }) => errors.length !== 1 || errors[0] !== path);
    expect(wrong.map(({ name, path, errors }) => ({ name, path, errors }))).toEqual([]);
  });
});

describe('the simulator', () => {
  let sim: SpecSimulator;
  beforeAll(async () => {
    sim = await startForSpec();
    sim.channel.putGroup({ groupId: GROUP_ID, members: [USER_ID] });
  });
  afterAll(() => sim.simulator.close());

  /** Validation is not told who will get the messages, so those for which that matters are sent. */
  function ask({ messages, recipients }: ValidCase): Promise<SeenAnswer> {
    if (recipients === undefined) {
      return sim.line('POST', '/v2/bot/message/validate/push', { body: { messages } });
    }
    const to = recipients === 'groups' ? GROUP_ID : sim.friends[0];
    return sim.line('POST', '/v2/bot/message/push', { body: { to, messages } });
  }

  it('accepts what LINE accepts', async () => {
    const refused: { name: string; text: string }[] = [];
    for (const accepted of ACCEPTED) {
      const { status, text } = await ask(accepted);
      if (status !== 200) refused.push({ name: accepted.name, text });
    }
    expect(refused).toEqual([]);
  });

  it('refuses each fault, at its message and on the way to its place', async () => {
    const wrong: { name: string; path: string; text: string }[] = [];
    for (const refused of INVALID_MESSAGES.filter(({ oursAlone }) => oursAlone !== true)) {
      const { status, text, json } = await ask(refused);
      if (status !== 400 || !namesPlaceOf(refused, json)) {
        wrong.push({ name: refused.name, path: refused.path, text });
      }
    }
    expect(wrong).toEqual([]);
  });

  function namesPlaceOf({ path, orPath }: InvalidCase, answer: unknown): boolean {
    const places = [path, ...(orPath === undefined ? [] : [orPath])].map(stepsOf);
    const told = placesIn(answer);
    return places.some((place) =>
      told.some((steps) => isAtMessageOf(place, steps) && isOnOneWay(steps, place)),
    );
  }

  /** A fault inside a message is told with at least the number of that message. */
  const isAtMessageOf = (place: Steps, told: Steps): boolean => told.length >= Math.min(place.length, 2);
});
