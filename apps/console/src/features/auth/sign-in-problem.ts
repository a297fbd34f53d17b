import { isProblem, waitOf } from '../../api/problem.js';

export type SignInProblem =
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'no_workspace' }
  | { kind: 'other'; error: unknown };

const WAIT_WHEN_UNSAID = 60;

/** Why somebody was not let in. */
export function signInProblemOf(error: unknown): SignInProblem {
  if (!isProblem(error)) return { kind: 'other', error };
  if (error.status === 401) return { kind: 'wrong' };
  if (error.status === 429) return { kind: 'wait', seconds: waitOf(error) ?? WAIT_WHEN_UNSAID };
  if (error.code === 'no_workspace') return { kind: 'no_workspace' };
  return { kind: 'other', error };
}
