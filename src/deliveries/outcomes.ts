/** Why a qualified contact was not attempted; also the names in the table `removals`. */
export const REMOVAL_REASONS = [
  'no_line_id',
  'invalid_line_id',
  'duplicate',
  'not_friend',
  'quiet_hours',
  'frequency_cap',
  'control_group',
  'limit',
  'stopped',
  'stopped_by_template',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export type RemovedCounts = Partial<Record<RemovalReason, number>>;

/** What became of one position of a batch, as kept in `batches.answers`. */
export type PositionState =
  /** never asked */
  | { kind: 'waiting' }
  /** asked, and LINE may or may not have accepted: only the same key and the same bytes may be asked again */
  | { kind: 'unclear' }
  | { kind: 'sent'; requestId: string }
  | { kind: 'failed' }
  | { kind: 'stopped' };

const UNCLEAR = '?';
const FAILED = '!';
const STOPPED = 'x';
/** Begins a request id that is empty or would be read as another state: LINE does not promise what its ids look like. */
const SENT = '-';
const RESERVED = [UNCLEAR, FAILED, STOPPED, ''];

/** Compact, since a row holds 500 of them: LINE's request id for what was sent, one character for the rest. */
export function encodeState(state: PositionState): string | null {
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'unclear':
      return UNCLEAR;
    case 'sent':
      return needsMark(state.requestId) ? SENT + state.requestId : state.requestId;
    case 'failed':
      return FAILED;
    case 'stopped':
      return STOPPED;
  }
}

export function decodeState(code: string | null | undefined): PositionState {
  if (code === null || code === undefined) return { kind: 'waiting' };
  if (code === UNCLEAR) return { kind: 'unclear' };
  if (code === FAILED) return { kind: 'failed' };
  if (code === STOPPED) return { kind: 'stopped' };
  return { kind: 'sent', requestId: code.startsWith(SENT) ? code.slice(SENT.length) : code };
}

/** As kept in `batches.answers`: one entry when it holds for every position, else one for each. */
export function encodeAnswers(states: readonly PositionState[]): (string | null)[] {
  const codes = states.map(encodeState);
  return codes.length > 1 && codes[0] !== null && codes.every((code) => code === codes[0])
    ? codes.slice(0, 1)
    : codes;
}

/** The states of a batch of this size; none was kept before the first pass. */
export function decodeAnswers(answers: readonly (string | null)[], size: number): PositionState[] {
  return Array.from({ length: size }, (_, position) =>
    decodeState(answers.length === 1 ? answers[0] : answers[position]),
  );
}

/** SQL of one position's entry, for a batch `b` and a delivery `d`. */
export const ANSWER_SQL = `b.answers[CASE WHEN cardinality(b.answers) = 1 THEN 1 ELSE d.position + 1 END]`;

function needsMark(requestId: string): boolean {
  return RESERVED.includes(requestId) || requestId.startsWith(SENT);
}
