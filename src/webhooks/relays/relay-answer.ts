import type { Finding } from '#libs/findings';
import { type Posted, SILENT_AFTER_SECONDS } from '../../outgoing/index.js';
import { say } from './relay-texts.js';

/**
 * What became of one attempt: `taken` · `refused`: the receiver does not want this very body, so others are tried ·
 * `down`: it takes nothing now, so nothing else is tried before it has rested.
 */
export type RelayOutcome =
  { kind: 'taken' } | { kind: 'refused'; problem: Finding } | { kind: 'down'; problem: Finding };

/** Refusals that are no word about the body: too slow, too early, too many. */
const PASSING = new Set([408, 425, 429]);

export function outcomeOf(posted: Posted): RelayOutcome {
  if (!posted.ok) return { kind: 'down', problem: silenceOf(posted.reason) };
  const { status } = posted;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status >= 300 && status < 400) return { kind: 'down', problem: say('relay_redirect', { status }) };
  const problem = say('relay_status', { status });
  return { kind: status < 500 && !PASSING.has(status) ? 'refused' : 'down', problem };
}

function silenceOf(reason: Extract<Posted, { ok: false }>['reason']): Finding {
  switch (reason) {
    case 'private_network':
      return say('relay_private');
    case 'no_answer_in_time':
      return say('relay_no_answer', { seconds: SILENT_AFTER_SECONDS });
    case 'unknown_host':
      return say('relay_unknown_host');
    case 'connection_refused':
      return say('relay_refused');
    case 'certificate_not_trusted':
      return say('relay_certificate');
    case 'unreachable':
      return say('relay_unreachable');
  }
}

/** A body is tried for so long after it came. */
export const FORWARD_FOR_MS = 24 * 3_600_000;

const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 10 * 60_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;

/** How long a receiver rests that was down so often in a row, 1 or more. */
export const restMs = (failures: number): number =>
  Math.min(FIRST_REST_MS * 2 ** (failures - 1), LONGEST_REST_MS);

/** How long a body waits that was refused so often, 1 or more. */
export const waitMs = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
