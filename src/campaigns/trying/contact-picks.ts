import { say } from '../checking/check-texts.js';
import { Injectable } from '@nestjs/common';
import { compileTemplate } from '#libs/templating';
import { AudienceResolver } from '../../audiences/index.js';
import { InvalidInput } from '../../common/index.js';
import { ContactReader, type ContactRow } from '../../contacts/index.js';
import { ProspectMaker } from '../../runs/index.js';
import type { Campaign } from '../campaign.entity.js';
import { selectionOf } from '../campaign-definition.js';
import { AudienceCheckRepository } from '../checking/audience-check.repository.js';
import { type CampaignMaking, MessageMakers } from '../message-makers.js';

/**
 * Which contact of the audience to show a message with: any one, the one with the most variables missing, or the one whose
 * message is the longest.
 */
export const CONTACT_PICKS = ['random', 'most_missing', 'longest'] as const;
export type ContactPick = (typeof CONTACT_PICKS)[number];

/** Without a check of the whole audience, the longest message is looked for among so many contacts. */
const LOOKED_AT = 10_000;
const PAGE_SIZE = 2_500;

@Injectable()
export class ContactPicks {
  constructor(
    private readonly audiences: AudienceResolver,
    private readonly contacts: ContactReader,
    private readonly checks: AudienceCheckRepository,
    private readonly makers: MessageMakers,
  ) {}

  /** @throws InvalidInput when the audience is empty */
  async pick(campaign: Campaign, making: CampaignMaking, pick: ContactPick): Promise<ContactRow> {
    const { workspaceId, definition } = campaign;
    const { where } = await this.audiences.resolve(workspaceId, selectionOf(definition.audience), 'audience');
    const picked = await this.find(campaign, making, pick, where);
    if (!picked) throw new InvalidInput([{ path: 'pick', ...say('nobody_to_pick') }]);
    return picked;
  }

  private async find(
    campaign: Campaign,
    making: CampaignMaking,
    pick: ContactPick,
    where: Parameters<ContactReader['findRandom']>[1],
  ): Promise<ContactRow | undefined> {
    const { workspaceId } = campaign;
    switch (pick) {
      case 'random':
        return this.contacts.findRandom(workspaceId, where);
      case 'most_missing': {
        const { required, guarded } = making.maker.variables;
        // Without a language or time zone of his own a contact gets the campaign's, which is no lack.
        const optional = guarded.filter((name) => name !== 'language' && name !== 'timezone');
        return this.contacts.findMostLacking(workspaceId, where, [...required, ...optional]);
      }
      case 'longest':
        return (await this.longestChecked(campaign)) ?? this.longestOfTheFirst(campaign, making, where);
    }
  }

  /** Whom a check of this very version found to have the longest message, if he is still there. */
  private async longestChecked({ id, version, workspaceId }: Campaign): Promise<ContactRow | undefined> {
    const longest = (await this.checks.findDone(id, version))?.result?.longest;
    return longest ? this.contacts.findByExternalId(workspaceId, longest.externalId) : undefined;
  }

  private async longestOfTheFirst(
    campaign: Campaign,
    making: CampaignMaking,
    where: Parameters<ContactReader['findRandom']>[1],
  ): Promise<ContactRow | undefined> {
    const { workspaceId, definition } = campaign;
    const { maker, contexts } = making;
    const shortener = this.makers.shownLinks(campaign, making);
    const recipient = compileTemplate(definition.recipient);
    const prospects = new ProspectMaker({ recipient, maker, contexts, shortener });
    let longest: { contact: ContactRow; units: number } | undefined;
    let after: string | undefined;
    for (let seen = 0; seen < LOOKED_AT; seen += PAGE_SIZE) {
      const page = await this.contacts.nextPage({ workspaceId, where, after, limit: PAGE_SIZE });
      for (const contact of page) {
        const { message } = prospects.make(contact);
        const units = message.ok ? message.messages.length : 0;
        if (!longest || units > longest.units) longest = { contact, units };
      }
      if (page.length < PAGE_SIZE) break;
      after = page.at(-1)?.id;
    }
    return longest?.contact;
  }
}
