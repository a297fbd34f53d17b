/** What a LINE id can name: one person, a group chat, or a chat of several people without a group. */
export type LineIdKind = 'user' | 'group' | 'room';

export interface LineId {
  kind: LineIdKind;
  id: string;
}

const ID_SHAPE = /^[UCR][0-9a-f]{32}$/;

const KIND_BY_LETTER: Readonly<Record<string, LineIdKind>> = { U: 'user', C: 'group', R: 'room' };

/**
 * The id and what it names, or `undefined` when LINE would refuse it as malformed.
 * Nothing is trimmed or lower-cased: LINE compares ids exactly. A well-formed id may still be unknown to LINE.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/getting-user-ids/
 */
export function parseLineId(value: string): LineId | undefined {
  const kind = ID_SHAPE.test(value) ? KIND_BY_LETTER[value.charAt(0)] : undefined;
  return kind === undefined ? undefined : { kind, id: value };
}

/** Whether the value has the shape of a LINE id; with `kind`, of that kind only. */
export function isLineId(value: unknown, kind?: LineIdKind): value is string {
  const parsed = typeof value === 'string' ? parseLineId(value) : undefined;
  return parsed !== undefined && (kind === undefined || parsed.kind === kind);
}
