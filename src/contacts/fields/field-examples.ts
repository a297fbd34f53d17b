import type { AttributeValue } from '../attribute-value.js';
import type { ContactRow } from '../contact.js';
import { isPersonalField, looksPersonal } from './personal-field.js';

export const MAX_EXAMPLES = 5;
const MAX_LENGTH = 40;

/** System fields whose values come from the contacts, and are no one's own. */
const FROM_CONTACTS = ['language', 'timezone'] as const;

/**
 * Up to five different short values of each field that a sample of contacts has, for people to see what is in it. None of
 * fields that look personal, and no value that does.
 */
export function fieldExamples(
  sample: readonly Pick<ContactRow, 'attributes' | 'language' | 'timezone'>[],
): ReadonlyMap<string, string[]> {
  const examples = new Map<string, Set<string>>();
  const add = (name: string, value: string): void => {
    const found = examples.get(name) ?? new Set();
    if (found.size < MAX_EXAMPLES && isShort(value) && !looksPersonal(value)) found.add(value);
    examples.set(name, found);
  };
  for (const contact of sample) {
    for (const name of FROM_CONTACTS) if (contact[name] !== null) add(name, contact[name]);
    for (const [name, value] of Object.entries(contact.attributes))
      if (!isPersonalField(name)) for (const text of textsOf(value)) add(name, text);
  }
  return new Map([...examples].map(([name, found]) => [name, [...found]]));
}

/** The values as people write them; each item of a list is one. */
export function textsOf(value: AttributeValue): string[] {
  return Array.isArray(value) ? value : [String(value)];
}

/** What a picker shows in one line. */
function isShort(value: string): boolean {
  return value.trim() !== '' && value.length <= MAX_LENGTH && !/[\r\n]/.test(value);
}
