import type { Schema } from '../../api/client.js';

export type Contact = Schema<'ContactView'>;
export type ContactField = Schema<'ContactFieldView'>;
export type AttributeType = ContactField['type'];
export type Import = Schema<'ImportView'>;

/** What the lists are kept under, to be asked for again after a change. */
export const CONTACTS_KEY = ['contacts'] as const;
export const IMPORTS_KEY = ['imports'] as const;

export const ATTRIBUTE_TYPES = [
  'text',
  'number',
  'boolean',
  'datetime',
  'list',
] as const satisfies AttributeType[];

/** What a contact is called: by name where there is one. */
export function nameOf(contact: Pick<Contact, 'displayName' | 'externalId'>): string {
  return contact.displayName ?? contact.externalId;
}
