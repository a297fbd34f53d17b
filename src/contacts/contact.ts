import type { AttributeValue } from './attribute-value.js';

export type FriendStatus = 'friend' | 'blocked' | 'unknown';

/** A person, group or room that may be reached, as the other features see it. */
export interface ContactRow {
  id: string;
  externalId: string;
  lineId: string | null;
  displayName: string | null;
  language: string | null;
  timezone: string | null;
  friendStatus: FriendStatus;
  attributes: Record<string, AttributeValue>;
}

export interface StoredContact extends ContactRow {
  followedAt: Date | null;
  lastInteractionAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of a `ContactRow`, of the table under the alias `c`. */
export const CONTACT_COLUMNS = `c.id, c.external_id AS "externalId", c.line_id AS "lineId",
  c.display_name AS "displayName", c.language, c.timezone, c.friend_status AS "friendStatus", c.attributes`;

/**
 * What a template may name: the system fields, every attribute by its bare name, and `attributes.<name>`. A field
 * without a value is null, which templates take as missing.
 */
export function variablesOf(
  contact: Omit<ContactRow, 'id' | 'friendStatus'> & { friendStatus?: FriendStatus },
): Record<string, unknown> {
  return {
    ...contact.attributes,
    external_id: contact.externalId,
    line_id: contact.lineId,
    display_name: contact.displayName,
    language: contact.language,
    timezone: contact.timezone,
    friend_status: contact.friendStatus ?? 'unknown',
    attributes: contact.attributes,
  };
}
