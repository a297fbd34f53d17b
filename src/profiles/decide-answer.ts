import type { LineResult } from '#libs/line';
import type { ChatProfile } from './chat-profile.js';

/**
 * What follows from LINE's answer: `keep` it · `hidden`: LINE does not tell, which is an answer too · `later`: it said
 * nothing of this one, so ask again; `isTrouble` when asking for others would fare no better now.
 */
export type AnswerDecision =
  { kind: 'keep'; profile: ChatProfile } | { kind: 'hidden' } | { kind: 'later'; isTrouble: boolean };

export function decideAnswer(answer: LineResult<ChatProfile>): AnswerDecision {
  if (answer.ok) return { kind: 'keep', profile: answer.value };
  switch (answer.problem) {
    // A stranger, one who blocks the account, one who does not let LINE tell, or a chat that the account has left.
    case 'not_found':
    case 'forbidden':
    case 'invalid':
      return { kind: 'hidden' };
    case 'unexpected':
      return { kind: 'later', isTrouble: false };
    case 'unauthorized':
    case 'rate_limited':
    case 'unreachable':
      return { kind: 'later', isTrouble: true };
  }
}

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const MOST_ATTEMPTS = 10;

/**
 * How long to wait before LINE is asked again, or null when it is not until the person is seen again.
 *
 * @param made attempts already made, 1 or more
 */
export function waitBeforeAsking(made: number): number | null {
  if (made >= MOST_ATTEMPTS) return null;
  return Math.min(FIRST_WAIT_MS * 2 ** (made - 1), LONGEST_WAIT_MS);
}
