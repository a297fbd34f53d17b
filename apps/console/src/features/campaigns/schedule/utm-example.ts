import { addUtm, isTrackable, messageLinks } from '../../../../../../libs/links/index.js';
import type { CampaignDraft } from '../draft/campaign-draft.js';

const ANY_PAGE = 'https://example.com/sale';

/** The first web page that the messages lead to, as contacts would open it. */
export function utmExample({
  messages,
  utm,
  name,
}: Pick<CampaignDraft, 'messages' | 'utm' | 'name'>): string {
  const urls = messageLinks(messages).map(({ url }) => url);
  const page = urls.find((url) => isTrackable(url) && !url.includes('{{')) ?? ANY_PAGE;
  return addUtm(page, { ...utm, campaign: utm.campaign || name });
}
