import type { CampaignDraft } from '../draft/campaign-draft.js';

/** Which words say whom the campaign goes to; what is left out or limited is worth a word, since it is easily forgotten. */
export function audienceWordsOf({
  audienceId,
  filter,
  exclude,
  limit,
}: CampaignDraft['audience']): 'saved' | 'conditions' | 'everyone' | 'narrowed' {
  if (audienceId !== undefined) return 'saved';
  if (Object.keys(filter ?? {}).length > 0) return 'conditions';
  return exclude || limit ? 'narrowed' : 'everyone';
}
