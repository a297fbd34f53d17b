import { Injectable } from '@nestjs/common';
import { compileMessages, messageVariables } from '#libs/templating';
import { AudienceResolver, type ResolvedAudience } from '../audiences/index.js';
import { ContactReader } from '../contacts/index.js';
import { ConnectionsService, type ConnectionView, QuotaReader, remainingOf } from '../connections/index.js';
import type { Campaign } from './campaign.entity.js';
import { type CampaignDefinition, selectionOf } from './campaign-definition.js';
import type { CheckIssue, CheckResult } from './check.dto.js';
import { definitionProblems } from './check-definition.js';
import { hopelessMessages } from './hopeless-messages.js';
import { QuotaForecastService } from './quota-forecast.service.js';

const error = (path: string, message: string): CheckIssue => ({ severity: 'error', path, message });
const warning = (path: string, message: string): CheckIssue => ({ severity: 'warning', path, message });

/** A connection as LINE says it is now; `remaining` as last known, null without a limit. */
interface ConnectionNow {
  status: ConnectionView['status'];
  remaining: number | null;
}

/** Everything that can be known before publishing: errors keep the campaign from it, warnings say what will happen. */
@Injectable()
export class CheckCampaignService {
  constructor(
    private readonly audiences: AudienceResolver,
    private readonly contacts: ContactReader,
    private readonly connections: ConnectionsService,
    private readonly quotas: QuotaReader,
    private readonly forecasts: QuotaForecastService,
  ) {}

  async check(campaign: Campaign): Promise<CheckResult> {
    const { workspaceId, definition } = campaign;
    const audience = await this.audiences.resolve(workspaceId, selectionOf(definition.audience), 'audience');
    const { count, withLineId } = await this.contacts.count(workspaceId, audience.where);
    const connection = await this.lookAt(campaign);
    const facts = { asked: connection?.status === 'active', remaining: connection?.remaining ?? null };
    const quota = await this.forecasts.forecast(campaign, audience, count, facts);
    return {
      issues: [
        ...definitionProblems(definition).map(({ path, message }) => error(path, message)),
        ...(definition.messages.length === 0 ? [error('messages', 'hold no message yet')] : []),
        ...hopelessMessages(definition).map(({ path, message }) => error(path, message)),
        ...audience.warnings.map(({ path, message }) => warning(path, message)),
        ...audienceIssues(definition, count, withLineId),
        ...connectionIssues(connection?.status),
        ...quota.issues,
        ...(await this.missingValueIssues(workspaceId, definition, audience)),
        ...(definition.utm.enabled
          ? [warning('utm.enabled', 'UTM parameters are not added yet; links go out as they are written')]
          : []),
      ],
      audience: { count, withLineId },
      quota: { needed: quota.needed, remaining: quota.remaining },
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
    definition: CampaignDefinition,
    audience: ResolvedAudience,
  ): Promise<CheckIssue[]> {
    const compiled = compileMessages(definition.messages);
    if (!compiled.ok) return [];
    const issues: CheckIssue[] = [];
    for (const name of messageVariables(compiled.messages).required) {
      const lacking = await this.contacts.countLacking(workspaceId, audience.where, name);
      if (!lacking) continue;
      issues.push(
        warning(
          'messages',
          `{{${name}}} has no value for ${lacking} of the audience, who would fail; ` +
            `write {{default ${name} "…"}} to give a fallback`,
        ),
      );
    }
    return issues;
  }
}

function audienceIssues(definition: CampaignDefinition, count: number, withLineId: number): CheckIssue[] {
  if (count === 0) return [error('audience', 'matches no contact')];
  if (withLineId === 0 && definition.recipient.includes('line_id'))
    return [warning('audience', 'matches only contacts without a LINE ID; nothing would be sent')];
  return [];
}

function connectionIssues(status: ConnectionNow['status'] | undefined): CheckIssue[] {
  switch (status) {
    case undefined:
      return [error('connectionId', 'is missing: choose the LINE account to send with')];
    case 'revoked':
      return [
        error(
          'connectionId',
          'LINE refuses the credential of this connection; enter a new channel access token',
        ),
      ];
    case 'unreachable':
      return [warning('connectionId', 'LINE could not be reached just now; sending starts when it answers')];
    case 'active':
      return [];
  }
}
