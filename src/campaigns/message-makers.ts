import { Injectable } from '@nestjs/common';
import { InvalidInput, newId } from '../common/index.js';
import { MessageMaker, type MessageContexts } from '../messages/index.js';
import { type LinkShortener, LinkShorteners } from '../tracking/index.js';
import type { Campaign } from './campaign.entity.js';
import { type CampaignContent, CampaignContents } from './campaign-contents.js';

/** All that is needed to make a campaign's messages before it has a run. */
export interface CampaignMaking {
  content: CampaignContent;
  maker: MessageMaker;
  /** as a run that begins now would have them */
  contexts: MessageContexts;
}

/** Makes what makes a campaign's messages: for previews, tests and checks, which have no run. */
@Injectable()
export class MessageMakers {
  constructor(
    private readonly contents: CampaignContents,
    private readonly shorteners: LinkShorteners,
  ) {}

  /** @throws InvalidInput when there is no content, or a template cannot be read */
  async open(campaign: Campaign): Promise<CampaignMaking> {
    const content = await this.contents.read(campaign);
    if (content.problems.length > 0) throw new InvalidInput(content.problems);
    const made = MessageMaker.from(content);
    if (!made.ok)
      throw new InvalidInput(made.issues.map(({ line: _line, column: _column, ...problem }) => problem));
    const contexts: MessageContexts = {
      campaign: { id: campaign.id, name: campaign.name },
      run: { id: newId(), started_at: new Date().toISOString() },
    };
    return { content, maker: made.maker, contexts };
  }

  /** Links as a run would have them, which lead nowhere, since nobody keeps them: to be looked at only. */
  shownLinks(campaign: Campaign, { content, contexts }: CampaignMaking): LinkShortener | undefined {
    return this.shorteners.forRun({ ...originOf(campaign, content), runId: contexts.run.id });
  }

  /** Links that work once they are kept, and whose clicks are in no count. */
  testLinks(campaign: Campaign, { content }: CampaignMaking): LinkShortener | undefined {
    return this.shorteners.forTest(originOf(campaign, content));
  }
}

function originOf({ workspaceId, id: campaignId }: Campaign, { tracking }: CampaignContent) {
  return { workspaceId, campaignId, tracking };
}
