import { say } from './checking/check-texts.js';
import { Injectable } from '@nestjs/common';
import type { InputProblem } from '../common/index.js';
import { MessageTemplatesService } from '../message-templates/index.js';
import { DEFAULT_LOCALIZATION, type MessageContent, utmValues } from '../messages/index.js';
import type { CampaignDefinition } from './campaign-definition.js';

/** What a campaign says at this moment. */
export interface CampaignContent extends MessageContent {
  /** version of the message template, when it uses one */
  templateVersion: number | null;
  /** why there is no content, such as a version that does not exist */
  problems: InputProblem[];
}

type Source = { workspaceId: string; name: string; definition: CampaignDefinition };

/** Brings together what a campaign says: its own messages or those of the content library, and how its links are treated. */
@Injectable()
export class CampaignContents {
  constructor(private readonly templates: MessageTemplatesService) {}

  async read({ workspaceId, name, definition }: Source): Promise<CampaignContent> {
    const { utm, links, localization = DEFAULT_LOCALIZATION, messageTemplate } = definition;
    const rest = { utm: utmValues(utm, name), tracking: links.tracking, localization };
    if (!messageTemplate)
      return { ...rest, messages: definition.messages, templateVersion: null, problems: [] };
    const { id, version } = messageTemplate;
    const found = await this.templates.find(workspaceId, id, version);
    if (found) return { ...rest, messages: found.messages, templateVersion: found.version, problems: [] };
    const finding = version ? say('template_version_missing', { version }) : say('template_missing');
    const problems = [{ path: 'messageTemplate', ...finding }];
    return { ...rest, messages: [], templateVersion: null, problems };
  }
}
