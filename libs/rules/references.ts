import { AUDIENCE_FIELD } from './audience-rule.js';
import { CAMPAIGN_PREFIX } from './campaign-rule.js';
import { isRecord } from './issues.js';

/** What a filter names beside contacts' own fields, by ids as they were written. */
export interface FilterReferences {
  audiences: Set<string>;
  campaigns: Set<string>;
}

/** More than a right filter has; what is beyond is not looked at, and refused by the checker. */
const MOST_ENTRIES = 10_000;

/**
 * The ids that a filter names, so that they can be looked up before it is checked. It is taken as it comes: what is wrong
 * with it is the checker's to say.
 */
export function referencesOf(filters: readonly unknown[]): FilterReferences {
  const references: FilterReferences = { audiences: new Set(), campaigns: new Set() };
  const left = [...filters];
  for (let looked = 0; left.length > 0 && looked < MOST_ENTRIES; looked += 1) {
    const entry = left.pop();
    if (!isRecord(entry)) continue;
    if (Array.isArray(entry.rules)) left.push(...(entry.rules as unknown[]).slice(0, MOST_ENTRIES));
    const { field, value } = entry;
    if (field === AUDIENCE_FIELD && Array.isArray(value))
      for (const id of value) if (typeof id === 'string') references.audiences.add(id.toLowerCase());
    if (typeof field === 'string' && field.startsWith(CAMPAIGN_PREFIX))
      references.campaigns.add(field.slice(CAMPAIGN_PREFIX.length).toLowerCase());
  }
  return references;
}
