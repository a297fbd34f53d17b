import type { AttributeValue } from './attribute-value.js';

export const FRIEND_STATUSES = ['friend', 'blocked', 'unknown'] as const;
export type FriendStatus = (typeof FRIEND_STATUSES)[number];

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
export const CONTACT_COLUMNS = contactColumns('c.friend_status');

/** The same, with another friend status than the one over all accounts. */
export function contactColumns(friendStatus: string): string {
  return `c.id, c.external_id AS "externalId", c.line_id AS "lineId", c.display_name AS "displayName", c.language,
    c.timezone, ${friendStatus} AS "friendStatus", c.attributes`;
}

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

/** The system fields that a template may name, as `variablesOf` gives them. */
const SYSTEM_VARIABLES: Record<string, (contact: ContactRow) => unknown> = {
  external_id: (contact) => contact.externalId,
  line_id: (contact) => contact.lineId,
  display_name: (contact) => contact.displayName,
  language: (contact) => contact.language,
  timezone: (contact) => contact.timezone,
  friend_status: (contact) => contact.friendStatus,
  attributes: (contact) => contact.attributes,
};

/** Whether a template may name it: not every field that filters compare is one. */
export function isSystemVariable(name: string): boolean {
  return Object.hasOwn(SYSTEM_VARIABLES, name);
}

/**
 * Those of `variablesOf` that are named, for whoever renders by the thousand: making all of them costs more than
 * rendering.
 */
export function pickVariables(contact: ContactRow, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    const system = Object.hasOwn(SYSTEM_VARIABLES, name) ? SYSTEM_VARIABLES[name] : undefined;
    if (system) picked[name] = system(contact);
    else if (Object.hasOwn(contact.attributes, name)) setOwn(picked, name, contact.attributes[name]);
  }
  return picked;
}

/** An attribute of any name is a value like another, also `__proto__`. */
function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(target, name, { value, enumerable: true });
  else target[name] = value;
}
