import type { Finding } from '#libs/findings';
import { say } from './check-texts.js';
import { Injectable } from '@nestjs/common';
import { type LineId, parseLineId } from '#libs/line';
import type { ResolvedAudience } from '../../audiences/index.js';
import { ConnectionAccess } from '../../connections/index.js';
import { type Addressees, ContactReader } from '../../contacts/index.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignRepository } from '../campaign.repository.js';
import type { CheckIssue } from './check.dto.js';
import { addressVariable, messagesLeft, messagesNeeded } from './quota-forecast.js';

/** LINE is asked for the size of at most so many groups and rooms, so that a check ends soon. */
const MOST_CHATS_ASKED = 50;
const ASKED_AT_ONCE = 10;

/** `asked`: whether the connection works, so that LINE can be asked; `remaining`: of the month, null without a limit */
export interface QuotaFacts {
  asked: boolean;
  remaining: number | null;
}

export interface QuotaForecast {
  needed: number;
  remaining: number | null;
  issues: CheckIssue[];
}

interface ChatSizes {
  sizes: number[];
  /** how many of those LINE was asked about the account is not in */
  absent: number;
}

/** Whether the month's quota holds what a campaign would send, as LINE counts it. */
@Injectable()
export class QuotaForecastService {
  constructor(
    private readonly contacts: ContactReader,
    private readonly access: ConnectionAccess,
    private readonly campaigns: CampaignRepository,
  ) {}

  /** @param count contacts in the audience */
  async forecast(
    campaign: Campaign,
    audience: ResolvedAudience,
    count: number,
    facts: QuotaFacts,
  ): Promise<QuotaForecast> {
    const { definition, connectionId } = campaign;
    const { users, chatCount, chats } = await this.addresseesOf(campaign, audience, count);
    const asked = facts.asked && connectionId !== null ? chats : [];
    const { sizes, absent } = await this.sizesOf(campaign, asked);
    const chatsUnknown = chatCount - sizes.length;
    const needed = messagesNeeded({
      users,
      chatSizes: sizes,
      chatsUnknown,
      limit: definition.audience.limit ?? null,
      controlGroupPercent: definition.controlGroupPercent,
    });
    const reserved = connectionId ? await this.campaigns.countReserved(connectionId, campaign.id) : 0;
    const remaining = messagesLeft(facts.remaining, reserved);
    return {
      needed,
      remaining,
      issues: [
        ...quotaIssues(needed, remaining, reserved),
        ...(facts.asked ? chatIssues(chatCount, chatsUnknown, absent) : []),
      ],
    };
  }

  private async addresseesOf(
    { workspaceId, connectionId, definition }: Campaign,
    { where }: ResolvedAudience,
    count: number,
  ): Promise<Addressees> {
    const variable = addressVariable(definition.recipient);
    if (variable !== undefined)
      return this.contacts.countAddressees(workspaceId, where, variable, MOST_CHATS_ASKED, connectionId);
    const fixed = parseLineId(definition.recipient.trim());
    if (!fixed) return { users: count, chatCount: 0, chats: [] };
    const isChat = fixed.kind !== 'user';
    const reached = Math.min(1, count);
    return {
      users: isChat ? 0 : reached,
      chatCount: isChat ? reached : 0,
      chats: isChat && reached ? [fixed.id] : [],
    };
  }

  private async sizesOf(campaign: Campaign, chats: string[]): Promise<ChatSizes> {
    const found: ChatSizes = { sizes: [], absent: 0 };
    for (let start = 0; start < chats.length; start += ASKED_AT_ONCE) {
      const ids = chats.slice(start, start + ASKED_AT_ONCE).flatMap((id) => parseLineId(id) ?? []);
      const answers = await Promise.all(ids.map((id) => this.sizeOf(campaign, id)));
      for (const size of answers) {
        if (typeof size === 'number') found.sizes.push(size);
        if (size === 'absent') {
          found.sizes.push(0);
          found.absent++;
        }
      }
      // LINE does not answer now; the others would only make the check wait.
      if (answers.includes('unknown')) break;
    }
    return found;
  }

  private async sizeOf(
    { workspaceId, connectionId }: Campaign,
    { id, kind }: LineId,
  ): Promise<number | 'absent' | 'unknown'> {
    const answer = await this.access.ask(workspaceId, connectionId ?? '', (account) =>
      kind === 'group' ? account.getGroupMemberCount(id) : account.getRoomMemberCount(id),
    );
    if (answer.ok) return answer.value;
    return answer.problem === 'not_found' ? 'absent' : 'unknown';
  }
}

function quotaIssues(needed: number, remaining: number | null, reserved: number): CheckIssue[] {
  if (remaining === null || needed <= remaining) return [];
  return [{ severity: 'warning', path: 'connectionId', ...shortage(needed, remaining, reserved) }];
}

function shortage(needed: number, remaining: number, reserved: number): Finding {
  if (remaining === 0)
    return reserved > 0
      ? say('quota_used_up_beside_others', { needed, reserved })
      : say('quota_used_up', { needed });
  return reserved > 0
    ? say('quota_short_beside_others', { needed, remaining, reserved })
    : say('quota_short', { needed, remaining });
}

function chatIssues(chatCount: number, unknown: number, absent: number): CheckIssue[] {
  const issues: CheckIssue[] = [];
  if (absent > 0)
    issues.push({
      severity: 'warning',
      path: 'audience',
      ...say('chats_absent', { count: absent }),
    });
  if (unknown > 0)
    issues.push({
      severity: 'info',
      path: 'audience',
      ...say('chat_sizes_unknown', { count: unknown, all: chatCount, max: MOST_CHATS_ASKED }),
    });
  return issues;
}
