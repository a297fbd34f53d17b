import { Injectable } from '@nestjs/common';
import { AudienceResolver, type ResolvedAudience } from '../../audiences/index.js';
import { inspectInput, InvalidInput } from '../../common/index.js';
import { CampaignParts } from '../campaign.dto.js';
import type { Campaign } from '../campaign.entity.js';
import { DraftHasMistakes } from '../campaign.errors.js';
import { type CampaignContent, CampaignContents } from '../campaign-contents.js';
import { type CampaignDefinition, selectionOf } from '../campaign-definition.js';
import { definitionProblems } from '../checking/check-definition.js';
import { isWithin, type Mistake, withoutRepeats } from './mistake.js';

type Draft = Pick<Campaign, 'workspaceId' | 'name' | 'definition'>;

/** A draft as the strict check sees it. */
export interface DraftInspection {
  mistakes: Mistake[];
  /** absent when it has mistakes */
  audience?: ResolvedAudience;
  content: CampaignContent;
}

/** What messages are made of: with mistakes elsewhere, a preview is still true. */
export const MESSAGE_PARTS: readonly (keyof CampaignDefinition)[] = [
  'recipient',
  'messages',
  'messageTemplate',
  'localization',
  'utm',
  'links',
];

/** The one strict check of drafts: what it finds is refused, kept as mistakes, or told by the check before publishing. */
@Injectable()
export class DraftCheckService {
  constructor(
    private readonly audiences: AudienceResolver,
    private readonly contents: CampaignContents,
  ) {}

  async inspect(draft: Draft): Promise<DraftInspection> {
    const { workspaceId, name, definition } = draft;
    const { broken } = await inspectInput(CampaignParts, { name, ...definition });
    const content = await this.contents.read(draft);
    const { audience, problems } = await this.audienceOf(workspaceId, definition);
    const rules = broken.map(({ isOfForm: _isOfForm, ...problem }) => problem);
    return {
      mistakes: withoutRepeats(rules, [...definitionProblems(definition), ...content.problems, ...problems]),
      audience,
      content,
    };
  }

  /**
   * Only drafts may have mistakes; whatever was published was without.
   *
   * @param parts only these are asked for
   * @throws DraftHasMistakes
   */
  async requireSound(campaign: Campaign, parts?: readonly string[]): Promise<void> {
    if (campaign.stage !== 'draft') return;
    const { mistakes } = await this.inspect(campaign);
    const found = parts ? mistakes.filter(({ path }) => isWithin(path, parts)) : mistakes;
    if (found.length > 0) throw new DraftHasMistakes(campaign.id, found);
  }

  private async audienceOf(
    workspaceId: string,
    { audience }: CampaignDefinition,
  ): Promise<{ audience?: ResolvedAudience; problems: Mistake[] }> {
    try {
      const resolved = await this.audiences.resolve(workspaceId, selectionOf(audience), 'audience');
      return { audience: resolved, problems: [] };
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return { problems: error.errors };
    }
  }
}
