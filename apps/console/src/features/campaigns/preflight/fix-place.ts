import type { PlacedFinding } from '../../../api/finding.js';
import type { CampaignDraft } from '../draft/campaign-draft.js';

/** The place at which an issue is mended, which is not always the one it is about. */
export function fixPlace({ code, values, path }: PlacedFinding, messages: CampaignDraft['messages']): string {
  switch (code) {
    // More messages cannot be had here, but fewer contacts can.
    case 'quota_short':
    case 'quota_short_beside_others':
    case 'quota_used_up':
    case 'quota_used_up_beside_others':
      return 'audience.limit';
    case 'value_lacking':
    case 'value_of_event': {
      const field = values?.['field'];
      return (typeof field === 'string' ? placeOfField(field, messages) : null) ?? path;
    }
    default:
      return path;
  }
}

/** The first text that names the field inside a template. */
export function placeOfField(field: string, messages: readonly unknown[]): string | null {
  const find = (value: unknown, path: string): string | null => {
    if (typeof value === 'string') return value.includes('{{') && value.includes(field) ? path : null;
    if (typeof value !== 'object' || value === null) return null;
    for (const [name, part] of Object.entries(value)) {
      const found = find(part, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`);
      if (found) return found;
    }
    return null;
  };
  return find(messages, 'messages');
}
