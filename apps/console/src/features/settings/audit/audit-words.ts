/** Everything the server notes today; whatever it will note later is shown by its own name. */
export const ACTIONS = [
  'workspace.set_up',
  'workspace.changed',
  'retention.changed',
  'user.signed_in',
  'user.sign_in_failed',
  'user.sign_in_link_made',
  'user.signed_out_everywhere',
  'user.password_changed',
  'user.password_reset',
  'member.joined',
  'member.role_changed',
  'member.removed',
  'member.password_link_made',
  'invitation.made',
  'invitation.withdrawn',
  'api_key.made',
  'api_key.revoked',
  'connection.made',
  'connection.changed',
  'connection.deleted',
  'contact.exported',
  'contact.erased',
  'import.started',
  'import.undone',
  'campaign.published',
  'campaign.unpublished',
  'campaign.tested',
  'campaign.paused',
  'campaign.resumed',
  'campaign.stopped',
  'campaign.retried',
  'campaign.archived',
  'campaign.deleted',
] as const;

export type Action = (typeof ACTIONS)[number];

/** Dots part the keys of texts. */
type KeyOf<Name extends string> = Name extends `${infer Area}.${infer What}` ? `${Area}_${What}` : never;
export type ActionKey = KeyOf<Action>;

export function actionKeyOf(action: string): ActionKey | undefined {
  const known = ACTIONS.find((one) => one === action);
  return known && (known.replace('.', '_') as ActionKey);
}

const KEPT_DAYS = ['eventsDays', 'contentsDays'] as const;
const DETAILS = ['role', 'email', 'name', 'timeZone', ...KEPT_DAYS, 'sent', 'failed'] as const;
export type DetailKey = (typeof DETAILS)[number];

type DetailValue = string | number | null;

/** Whether a detail tells how many days something is kept; null is for ever. */
export function isKeptDays(key: DetailKey): boolean {
  return KEPT_DAYS.some((one) => one === key);
}

/** What of an entry's detail is worth a reader's time; numbers stay numbers, to be written in his language. */
export function detailsOf(detail: Readonly<Record<string, unknown>>): [DetailKey, DetailValue][] {
  return DETAILS.flatMap((key): [DetailKey, DetailValue][] => {
    const value = detail[key];
    if (value === null && isKeptDays(key)) return [[key, null]];
    return typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [];
  });
}

/** The campaign an entry is about, while there may be one. */
export function campaignOf(action: string, subjectId: string | null): string | undefined {
  if (!subjectId || !action.startsWith('campaign.') || action === 'campaign.deleted') return undefined;
  return subjectId;
}
