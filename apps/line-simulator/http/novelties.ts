import type { Answer } from './answer.js';

/** A member no sender knows: LINE says that answers may grow such ones at any time. */
const NOVELTY = '"simulatedNovelty":{"since":"tomorrow"}';

/** The answer as it may look one day: a JSON object with a member more, and header names in other letters. */
export function withNovelties(answer: Answer): Answer {
  return { ...answer, body: withMember(answer.body), shoutsHeaders: true };
}

function withMember(body: string): string {
  if (!body.endsWith('}')) return body;
  return body === '{}' ? `{${NOVELTY}}` : `${body.slice(0, -1)},${NOVELTY}}`;
}
