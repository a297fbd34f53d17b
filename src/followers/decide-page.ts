import type { Finding } from '#libs/findings';
import type { FollowerIds, LineResult } from '#libs/line';
import { say } from './follower-texts.js';

/**
 * What follows from LINE's answer to the question for a page: `write` it · ask again `later` · `restart` from the first page,
 * since LINE does not know the place any more · `fail`.
 */
export type PageDecision =
  | { kind: 'write'; page: FollowerIds }
  | { kind: 'later'; waitMs: number }
  | { kind: 'restart' }
  | { kind: 'fail'; problem: Finding };

export interface PageAsked {
  /** absent: the first page */
  start: string | null;
  /** attempts at this page, 1 or more */
  attempts: number;
  /** how often it was begun anew already */
  restarts: number;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** About four hours in all. */
const MOST_ATTEMPTS = 55;
const MOST_RESTARTS = 3;

export function decidePage(answer: LineResult<FollowerIds>, asked: PageAsked): PageDecision {
  if (answer.ok) return { kind: 'write', page: answer.value };
  switch (answer.problem) {
    case 'forbidden':
    case 'not_found':
      return { kind: 'fail', problem: say('followers_not_for_account') };
    case 'unauthorized':
      return { kind: 'fail', problem: say('followers_credential_refused') };
    case 'invalid':
      // LINE forgets a place after 24 hours, as when the server was off for a day.
      return asked.start !== null && asked.restarts < MOST_RESTARTS
        ? { kind: 'restart' }
        : { kind: 'fail', problem: say('followers_list_broken') };
    case 'rate_limited':
    case 'unreachable':
    case 'unexpected':
      return asked.attempts < MOST_ATTEMPTS
        ? { kind: 'later', waitMs: Math.min(FIRST_WAIT_MS * 2 ** (asked.attempts - 1), LONGEST_WAIT_MS) }
        : { kind: 'fail', problem: say('followers_no_answer') };
  }
}
