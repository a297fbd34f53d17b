import { say } from '../checking/check-texts.js';
import { Injectable } from '@nestjs/common';
import { InvalidInput, type InputProblem, say as sayOfInput } from '../../common/index.js';
import { ContactReader, type ContactRow, variablesOf } from '../../contacts/index.js';
import type { MadeMessages } from '../../messages/index.js';
import type { Campaign } from '../campaign.entity.js';
import { DraftCheckService, MESSAGE_PARTS } from '../drafting/draft-check.service.js';
import { type CampaignMaking, MessageMakers } from '../message-makers.js';
import { givenAs, recipientOf, recipientsOf, renderFor, type Variables } from './campaign-rendering.js';
import { ContactPicks } from './contact-picks.js';
import type { PreviewInput, PreviewResult } from './preview.dto.js';

/** Shows what a contact would get, through the same making as the real thing. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly contacts: ContactReader,
    private readonly makers: MessageMakers,
    private readonly picks: ContactPicks,
    private readonly drafts: DraftCheckService,
  ) {}

  /**
   * Of a contact that was picked, what is wrong is part of the answer, for that is what he was picked for.
   *
   * @throws DraftHasMistakes when they are in what messages are made of
   * @throws InvalidInput naming each place that would keep the contact that was asked for from getting the message
   */
  async preview(campaign: Campaign, input: PreviewInput): Promise<PreviewResult> {
    await this.drafts.requireSound(campaign, MESSAGE_PARTS);
    const making = await this.makers.open(campaign);
    const contact = await this.contactOf(campaign, making, input);
    const variables = variablesFrom(contact, input);
    const recipient = recipientOf(campaign.definition, variables);
    const links = this.makers.shownLinks(campaign, making)?.forContact(contact?.id);
    const made = renderFor(making, variables, recipientsOf(recipient), links);
    const shown = { externalId: contact?.externalId ?? null, recipient };
    if (made.ok) return { ...shown, messages: made.messages, problems: [] };
    const problems = problemsOf(made);
    if (!input.pick) throw new InvalidInput(problems, 'With these values the message cannot be sent.');
    return { ...shown, messages: null, problems };
  }

  private async contactOf(
    campaign: Campaign,
    making: CampaignMaking,
    { pick, externalId }: PreviewInput,
  ): Promise<ContactRow | undefined> {
    if (pick && externalId !== undefined)
      throw new InvalidInput([
        {
          path: 'pick',
          ...sayOfInput('beside_another'),
          message: 'stands beside an externalId; give one of them',
        },
      ]);
    if (pick) return this.picks.pick(campaign, making, pick);
    if (externalId === undefined) return undefined;
    const contact = await this.contacts.findByExternalId(campaign.workspaceId, externalId);
    if (!contact) throw new InvalidInput([{ path: 'externalId', ...sayOfInput('not_a_contact') }]);
    return contact;
  }
}

/** A contact's own values, with those that were typed in place of his. */
function variablesFrom(contact: ContactRow | undefined, { attributes, event }: PreviewInput): Variables {
  const known = contact ? variablesOf(contact) : {};
  const context = event ? { event } : {};
  return { ...known, ...givenAs({ ...contact?.attributes, ...attributes }), ...context };
}

function problemsOf(made: Exclude<MadeMessages, { ok: true }>): InputProblem[] {
  if (made.reason !== 'stopped') return made.problems.map(({ variables: _variables, ...problem }) => problem);
  const tag = '{{#stop}}';
  const finding = made.message
    ? say('recipient_stopped_saying', { tag, reason: made.message })
    : say('recipient_stopped', { tag });
  return [{ path: 'messages', ...finding }];
}
