import { Inject, Injectable } from '@nestjs/common';
import type { ResolvedAudience } from '../../audiences/index.js';
import type { Finding } from '#libs/findings';
import { isLocalHost, isPublicUrl } from '#libs/links';
import { Clock, type InputProblem } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { ContactReader } from '../../contacts/index.js';
import {
  ConnectionsService,
  type ConnectionView,
  QuotaReader,
  remainingOf,
} from '../../connections/index.js';
import type { Campaign } from '../campaign.entity.js';
import { messageWarnings, MessageMaker } from '../../messages/index.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { CampaignContent } from '../campaign-contents.js';
import { DraftCheckService, MESSAGE_PARTS } from '../drafting/draft-check.service.js';
import { asProblem, isWithin, type Mistake } from '../drafting/mistake.js';
import { startMistakes } from '../scheduling/due-time.js';
import type { CheckIssue, CheckResult } from './check.dto.js';
import { LinkShorteners } from '../../tracking/index.js';
import { say } from './check-texts.js';
import { hopelessMessages } from './hopeless-messages.js';
import { QuotaForecastService } from './quota-forecast.service.js';

const error = (path: string, finding: Finding): CheckIssue => ({ severity: 'error', path, ...finding });
const warning = (path: string, finding: Finding): CheckIssue => ({ severity: 'warning', path, ...finding });
const asError = (problem: Mistake): CheckIssue => ({ severity: 'error', ...asProblem(problem) });
const asWarning = (problem: InputProblem): CheckIssue => ({ severity: 'warning', ...problem });

/** A connection as LINE says it is now; `remaining` as last known, null without a limit. */
interface ConnectionNow {
  status: ConnectionView['status'];
  remaining: number | null;
}

/** Everything that can be known before publishing: errors keep the campaign from it, warnings say what will happen. */
@Injectable()
export class CheckCampaignService {
  constructor(
    private readonly drafts: DraftCheckService,
    private readonly contacts: ContactReader,
    private readonly connections: ConnectionsService,
    private readonly quotas: QuotaReader,
    private readonly forecasts: QuotaForecastService,
    private readonly shorteners: LinkShorteners,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'lineApiBaseUrl'>,
  ) {}

  /** Of a draft with mistakes, these are errors, and what they leave unknown is 0. */
  async check(campaign: Campaign): Promise<CheckResult> {
    const { definition } = campaign;
    const { mistakes, audience, content } = await this.drafts.inspect(campaign);
    const connection = await this.lookAt(campaign);
    const start = campaign.stage === 'draft' ? startMistakes(definition.delivery, this.clock.now()) : [];
    const [reach, missing] = audience
      ? await Promise.all([
          this.reachOf(campaign, audience, connection),
          this.missingValueIssues(campaign.workspaceId, content, audience),
        ])
      : [undefined, []];
    return {
      issues: [
        ...[...mistakes, ...start].map(asError),
        ...contentIssues(content, mistakes),
        ...linkIssues(content, this.shorteners.publicUrl),
        ...pictureIssues(content, this.shorteners.publicUrl, this.settings.lineApiBaseUrl),
        ...connectionIssues(connection?.status),
        ...(reach?.issues ?? []),
        ...missing,
      ],
      audience: reach?.audience ?? { count: 0, withLineId: 0 },
      quota: reach?.quota ?? { needed: 0, remaining: connection?.remaining ?? null },
    };
  }

  /** Whom it would reach, and whether the quota holds that. */
  private async reachOf(
    campaign: Campaign,
    audience: ResolvedAudience,
    connection: ConnectionNow | undefined,
  ): Promise<CheckResult> {
    const { count, withLineId } = await this.contacts.count(campaign.workspaceId, audience.where);
    const facts = { asked: connection?.status === 'active', remaining: connection?.remaining ?? null };
    const { needed, remaining, issues } = await this.forecasts.forecast(campaign, audience, count, facts);
    return {
      issues: [
        ...audience.warnings.map(asWarning),
        ...audienceIssues(campaign.definition, count, withLineId),
        ...issues,
      ],
      audience: { count, withLineId },
      quota: { needed, remaining },
    };
  }

  /** How the connection stands now: LINE is asked for its quota, and one that did not work before is verified first. */
  private async lookAt({ workspaceId, connectionId }: Campaign): Promise<ConnectionNow | undefined> {
    if (!connectionId) return undefined;
    const stored = await this.connections.get(workspaceId, connectionId);
    if (stored.status !== 'active') {
      const { status, quota } = await this.connections.verify(workspaceId, connectionId);
      return { status, remaining: remainingOf(quota) };
    }
    const quota = await this.quotas.read(workspaceId, connectionId, 0);
    if (quota.ok) return { status: 'active', remaining: quota.remaining };
    const status = quota.problem === 'unauthorized' ? 'revoked' : 'unreachable';
    return { status, remaining: remainingOf(stored.quota) };
  }

  /** For each variable without a fallback: how many of the audience lack it, and so would fail. */
  private async missingValueIssues(
    workspaceId: string,
    content: CampaignContent,
    audience: ResolvedAudience,
  ): Promise<CheckIssue[]> {
    const made = MessageMaker.from(content);
    if (!made.ok) return [];
    const issues: CheckIssue[] = [];
    const names = [...made.maker.variables.required].filter(
      (name) => !['campaign', 'run'].includes(contextOf(name)),
    );
    const ofContacts = names.filter((name) => contextOf(name) !== 'event');
    const lacking = await this.contacts.countLacking(workspaceId, audience.where, ofContacts);
    for (const name of names) {
      if (contextOf(name) === 'event')
        issues.push(error('messages', say('value_of_event', inTemplate(name))));
      const count = lacking.get(name) ?? 0;
      if (count > 0) issues.push(warning('messages', say('value_lacking', { ...inTemplate(name), count })));
    }
    return issues;
  }
}

/** What stands before the first dot, such as `event`; of an attribute, its name. */
function contextOf(variable: string): string {
  return variable.split('.')[0] ?? '';
}

/** A variable as it stands in a message, and with a fallback. */
function inTemplate(field: string): { opening: string; field: string; closing: string; fallback: string } {
  return { opening: '{{', field, closing: '}}', fallback: `{{default ${field} "…"}}` };
}

/** What messages with mistakes would make cannot be known. */
function contentIssues(content: CampaignContent, mistakes: Mistake[]): CheckIssue[] {
  if (content.problems.length > 0) return [];
  if (content.messages.length === 0) return [error('messages', say('messages_missing'))];
  const isMakeable = !mistakes.some(({ path }) => isWithin(path, MESSAGE_PARTS));
  return [
    ...(isMakeable ? hopelessMessages(content) : []).map(asError),
    ...messageWarnings(content.messages).map(asWarning),
  ];
}

/** Short links lead through this server: phones must be able to reach it. */
function linkIssues({ tracking }: CampaignContent, publicUrl: string): CheckIssue[] {
  if (tracking === 'none') return [];
  if (isPublicUrl(publicUrl)) return [];
  const code = isLocalHost(new URL(publicUrl).hostname) ? 'links_local' : 'links_not_encrypted';
  return [warning('links.tracking', say(code, { url: publicUrl }))];
}

/** LINE fetches pictures over HTTPS alone; a simulator, which is reached over HTTP, shows those of this machine too. */
function pictureIssues({ messages }: CampaignContent, publicUrl: string, lineUrl: string): CheckIssue[] {
  if (publicUrl.startsWith('https:') || lineUrl.startsWith('http:')) return [];
  if (!JSON.stringify(messages).includes(`${publicUrl}/media/`)) return [];
  return [error('messages', say('pictures_local', { url: publicUrl }))];
}

function audienceIssues(definition: CampaignDefinition, count: number, withLineId: number): CheckIssue[] {
  if (count === 0) return [error('audience', say('audience_empty'))];
  if (withLineId === 0 && definition.recipient.includes('line_id'))
    return [warning('audience', say('audience_without_line_id'))];
  return [];
}

function connectionIssues(status: ConnectionNow['status'] | undefined): CheckIssue[] {
  switch (status) {
    case undefined:
      return [error('connectionId', say('connection_missing'))];
    case 'revoked':
      return [error('connectionId', say('connection_revoked'))];
    case 'unreachable':
      return [warning('connectionId', say('connection_unreachable'))];
    case 'active':
      return [];
  }
}
