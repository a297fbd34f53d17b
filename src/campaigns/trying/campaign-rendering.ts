import { compileTemplate } from '#libs/templating';
import { type MadeMessages, pickContexts, type Recipients } from '../../messages/index.js';
import { addressOf, recipientsAt } from '../../runs/index.js';
import type { ContactLinks } from '../../tracking/index.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { CampaignMaking } from '../message-makers.js';

/** All of a contact's values, or typed ones in their place; `event` too, for messages that an event triggers. */
export type Variables = Record<string, unknown>;

/** The messages these values make, the same way as a run makes them. */
export function renderFor(
  { maker, contexts }: CampaignMaking,
  variables: Variables,
  recipients: Recipients,
  links?: ContactLinks,
): MadeMessages {
  const given = pickContexts(contexts, ['campaign', 'run']);
  return maker.make({ ...variables, ...given }, recipients, links?.shorten);
}

/** Where these values lead: a LINE ID, or null when they give none. */
export function recipientOf(
  { recipient }: Pick<CampaignDefinition, 'recipient'>,
  variables: Variables,
): string | null {
  const address = addressOf({ variables }, compileTemplate(recipient));
  return 'lineId' in address ? address.lineId : null;
}

/** Who a LINE ID belongs to: people are shown things that groups are not. */
export function recipientsOf(lineId: string | null): Recipients {
  return recipientsAt(lineId === null ? { reason: 'no_line_id' } : { lineId });
}

/** Attributes as templates name them: by their bare name and as `attributes.<name>`. */
export function givenAs(attributes: Variables): Variables {
  return { ...attributes, attributes };
}
