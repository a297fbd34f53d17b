import { Injectable } from '@nestjs/common';
import { compileMessages, messageVariables } from '#libs/templating';
import { AudienceResolver, type ResolvedAudience } from '../audiences/index.js';
import { ContactReader } from '../contacts/index.js';
import { ConnectionsService, type ConnectionView } from '../connections/index.js';
import type { Campaign } from './campaign.entity.js';
import { type CampaignDefinition, selectionOf } from './campaign-definition.js';
import type { CheckIssue, CheckResult } from './check.dto.js';
import { definitionProblems } from './check-definition.js';
import { hopelessMessages } from './hopeless-messages.js';

const error = (path: string, message: string): CheckIssue => ({ severity: 'error', path, message });
const warning = (path: string, message: string): CheckIssue => ({ severity: 'warning', path, message });

/** Everything that can be known before publishing: errors keep the campaign from it, warnings say what will happen. */
@Injectable()
export class CheckCampaignService {
  constructor(
    private readonly audiences: AudienceResolver,
    private readonly contacts: ContactReader,
    private readonly connections: ConnectionsService,
  ) {}

  async check(campaign: Campaign): Promise<CheckResult> {
    const { workspaceId, definition } = campaign;
    const audience = await this.audiences.resolve(workspaceId, selectionOf(definition.audience), 'audience');
    const { count, withLineId } = await this.contacts.count(workspaceId, audience.where);
    const connection =
      campaign.connectionId && (await this.connections.verify(workspaceId, campaign.connectionId));
    const needed = Math.min(
      neededAtMost(definition, count, withLineId),
      definition.audience.limit ?? Infinity,
    );
    const remaining = connection ? remainingQuota(connection) : null;
    return {
      issues: [
        ...definitionProblems(definition).map(({ path, message }) => error(path, message)),
        ...(definition.messages.length === 0 ? [error('messages', 'hold no message yet')] : []),
        ...hopelessMessages(definition).map(({ path, message }) => error(path, message)),
        ...audience.warnings.map(({ path, message }) => warning(path, message)),
        ...audienceIssues(definition, count, withLineId),
        ...connectionIssues(connection || undefined),
        ...quotaIssues(needed, remaining),
        ...(await this.missingValueIssues(workspaceId, definition, audience)),
        ...(definition.utm.enabled
          ? [warning('utm.enabled', 'UTM parameters are not added yet; links go out as they are written')]
          : []),
      ],
      audience: { count, withLineId },
      quota: { needed, remaining },
    };
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

function neededAtMost(definition: CampaignDefinition, count: number, withLineId: number): number {
  if (!definition.recipient.includes('{{')) return Math.min(1, count);
  return definition.recipient.includes('line_id') ? withLineId : count;
}

function audienceIssues(definition: CampaignDefinition, count: number, withLineId: number): CheckIssue[] {
  if (count === 0) return [error('audience', 'matches no contact')];
  if (withLineId === 0 && definition.recipient.includes('line_id'))
    return [warning('audience', 'matches only contacts without a LINE ID; nothing would be sent')];
  return [];
}

function connectionIssues(connection: ConnectionView | undefined): CheckIssue[] {
  if (!connection) return [error('connectionId', 'is missing: choose the LINE account to send with')];
  if (connection.status === 'revoked')
    return [
      error(
        'connectionId',
        'LINE refuses the credential of this connection; enter a new channel access token',
      ),
    ];
  if (connection.status === 'unreachable')
    return [warning('connectionId', 'LINE could not be reached just now; sending starts when it answers')];
  return [];
}

function remainingQuota({ quota }: ConnectionView): number | null {
  return quota.limit === null ? null : Math.max(0, quota.limit - quota.used);
}

function quotaIssues(needed: number, remaining: number | null): CheckIssue[] {
  if (remaining === null || needed <= remaining) return [];
  return [
    warning(
      'connectionId',
      `the monthly quota leaves ${remaining} messages, and up to ${needed} are needed; sending pauses when it is used up`,
    ),
  ];
}
