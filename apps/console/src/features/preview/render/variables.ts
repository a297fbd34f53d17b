import type { PreviewContact } from '../preview-types.js';

interface Contexts {
  campaign: { id: string; name: string } | undefined;
  now: Date;
}

/** What templates may name: the contact's values, as the server gives them, and what is sent. */
export function variablesFor(
  contact: PreviewContact | null,
  { campaign, now }: Contexts,
): Record<string, unknown> {
  const contexts = {
    ...(campaign ? { campaign } : {}),
    run: { id: '00000000-0000-0000-0000-000000000000', started_at: now.toISOString() },
  };
  if (!contact) return { friend_status: 'unknown', attributes: {}, ...contexts };
  const { attributes } = contact;
  return {
    ...attributes,
    external_id: contact.externalId,
    line_id: contact.lineId,
    display_name: contact.displayName,
    language: contact.language,
    timezone: contact.timezone,
    friend_status: contact.friendStatus,
    attributes,
    ...contexts,
  };
}
