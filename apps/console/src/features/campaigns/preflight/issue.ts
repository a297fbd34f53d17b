import type { Schema } from '../../../api/client.js';
import type { PlacedFinding } from '../../../api/finding.js';
import type findings from '../../../i18n/en/findings.json';

export type Issue = Schema<'CheckIssue'>;

type Texts = keyof typeof findings;
type Code<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Why a page that a message leads to does not open. */
export const LINK_CODES = [
  'link_answers_error',
  'link_redirects_endlessly',
  'link_private',
  'link_silent',
  'link_host_unknown',
  'link_refused',
  'link_untrusted',
  'link_unreachable',
] as const satisfies Code<Texts>[];

/** Issues whose words say themselves what they are about; the others are said after their place. */
const STANDING: readonly string[] = [
  'name_missing',
  'audience_not_chosen',
  'audience_twice',
  'audience_unknown',
  'audience_empty',
  'audience_without_line_id',
  'connection_missing',
  'connection_unknown',
  'connection_revoked',
  'connection_unreachable',
  'messages_missing',
  'content_twice',
  'template_missing',
  'template_version_missing',
  'value_lacking',
  'value_of_event',
  'quota_short',
  'quota_short_beside_others',
  'quota_used_up',
  'quota_used_up_beside_others',
  'start_past',
  'start_far',
  'delivery_type_unavailable',
  'goals_unavailable',
  'links_local',
  'links_not_encrypted',
  'chats_absent',
  'chat_sizes_unknown',
  'nobody_sendable',
  'recipients_failing',
  'recipients_left_out',
  'recipients_left_out_saying',
  'line_refuses',
  'line_not_asked',
  'line_not_asked_all',
  ...LINK_CODES,
] satisfies Code<Texts>[];

/** A name that is missing is said as such; of other fields the place says what it is. */
export function asSaid(issue: PlacedFinding): PlacedFinding {
  const isNameless = issue.path === 'name' && (issue.code === 'empty' || issue.code === 'missing');
  return isNameless ? { ...issue, code: 'name_missing' } : issue;
}

export function standsAlone({ code }: PlacedFinding): boolean {
  return code !== undefined && STANDING.includes(code);
}
