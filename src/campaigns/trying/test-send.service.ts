import { say } from '../checking/check-texts.js';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { classifyAnswer, type LineAnswer, parseLineId, type RawAnswer, type SendRequest } from '#libs/line';
import { InvalidInput } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { ConnectionAccess, LineGateway } from '../../connections/index.js';
import { Database } from '../../database/index.js';
import type { MadeMessages } from '../../messages/index.js';
import { LinkRepository, type LinkShortener } from '../../tracking/index.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignRepository } from '../campaign.repository.js';
import { DraftCheckService } from '../drafting/draft-check.service.js';
import { type CampaignMaking, MessageMakers } from '../message-makers.js';
import { recipientsOf, renderFor } from './campaign-rendering.js';
import type { TestInput, TestRecipientResult, TestResult } from './preview.dto.js';
import { failureOf, inWords } from './test-failure.js';
import { TestSendRepository } from './test-send.repository.js';
import { TestTargets, type TestTarget } from './test-targets.js';

type TestAnswer = { raw: RawAnswer; answer: LineAnswer };

/** An answer that says nothing is asked again so often with the same key, so that a test is not sent twice either. */
const TEST_ATTEMPTS = 3;

/** Sends a campaign's messages to a few people: outside all counts and caps, through the same making as the real thing. */
@Injectable()
export class TestSendService {
  constructor(
    private readonly targets: TestTargets,
    private readonly makers: MessageMakers,
    private readonly links: LinkRepository,
    private readonly database: Database,
    private readonly access: ConnectionAccess,
    private readonly line: LineGateway,
    private readonly drafts: DraftCheckService,
    private readonly campaigns: CampaignRepository,
    private readonly tested: TestSendRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws DraftHasMistakes; InvalidInput for what is missing */
  async test(campaign: Campaign, input: TestInput): Promise<TestResult> {
    await this.drafts.requireSound(campaign);
    if (!campaign.connectionId)
      throw new InvalidInput([{ path: 'connectionId', ...say('connection_missing') }]);
    const making = await this.makers.open(campaign);
    if (making.content.messages.length === 0)
      throw new InvalidInput([{ path: 'messages', ...say('messages_missing') }]);
    const targets = await this.targets.find(campaign, making, input);
    if (targets.length === 0) throw new InvalidInput([{ path: 'lineIds', ...say('recipients_missing') }]);
    // A connection that is known to be revoked is said to be so once, not for each of them.
    await this.access.getAccessToken(campaign.workspaceId, campaign.connectionId);
    const shortener = this.makers.testLinks(campaign, making);
    const results: TestRecipientResult[] = [];
    for (const target of targets) {
      const outcome = await this.sendTo(campaign, campaign.connectionId, target, making, shortener);
      results.push({ ...whoIs(target), ...outcome });
      await this.tested.note(campaign, target, outcome);
    }
    if (results.some(({ status }) => status === 'sent'))
      await this.campaigns.markTested(campaign.workspaceId, campaign.id, campaign.version);
    return { isTest: true, results };
  }

  private async sendTo(
    { workspaceId }: Campaign,
    connectionId: string,
    { lineId, variables }: TestTarget,
    making: CampaignMaking,
    shortener: LinkShortener | undefined,
  ): Promise<Outcome> {
    if (lineId === null) return failed('no_line_id', 'This contact has no LINE ID.');
    if (!parseLineId(lineId))
      return failed('invalid_line_id', 'This is no LINE ID: U, C or R followed by 32 digits of 0-9 and a-f.');
    const links = shortener?.forContact(undefined);
    const made = renderFor(making, variables, recipientsOf(lineId), links);
    if (!made.ok) return unmade(made);
    if (links) await this.database.transaction((tx) => this.links.append(tx, links.made));
    const body = JSON.stringify({ to: lineId, messages: made.messages });
    const retryKey = randomUUID();
    const outcome = await this.access.call(workspaceId, connectionId, {
      request: async (accessToken) => {
        const raw = await this.push({ accessToken, retryKey, body });
        const answer = classified(raw, lineId);
        if (answer.kind === 'accepted')
          this.access.reportWorkingToken(workspaceId, connectionId, accessToken);
        return { raw, answer };
      },
      refusalOf: ({ answer }) => (answer.kind === 'unauthorized' ? answer.message : undefined),
    });
    switch (outcome.kind) {
      case 'answer':
        return toOutcome(outcome.answer);
      case 'revoked':
        return failed('token_revoked', inWords('token_revoked', outcome.why));
      case 'unavailable':
        return failed('line_unavailable', inWords('line_unavailable', outcome.why));
    }
  }

  private async push(parts: Omit<SendRequest, 'timeoutMs'>): Promise<RawAnswer> {
    const request = { ...parts, timeoutMs: this.settings.lineTimeoutMs };
    let raw = await this.line.sender.push(request);
    for (let attempt = 1; attempt < TEST_ATTEMPTS && isUnclear(raw); attempt++)
      raw = await this.line.sender.push(request);
    return raw;
  }
}

type Outcome = Pick<TestRecipientResult, 'status' | 'httpStatus' | 'lineRequestId' | 'reason' | 'error'>;

function whoIs({
  lineId,
  externalId,
  testRecipientId,
  name,
}: TestTarget): Omit<TestRecipientResult, keyof Outcome> {
  return {
    lineId,
    ...(externalId === undefined ? {} : { externalId }),
    ...(testRecipientId === undefined ? {} : { testRecipientId, name }),
  };
}

function failed(reason: string, error: string): Outcome {
  return { status: 'failed', httpStatus: null, lineRequestId: null, reason, error };
}

function unmade(made: Exclude<MadeMessages, { ok: true }>): Outcome {
  if (made.reason === 'stopped')
    return failed(
      'stopped_by_template',
      `The message says, by {{#stop}}, that it is not for this contact.${made.message ? ` It says: ${made.message}` : ''}`,
    );
  return failed(made.reason, made.problems.map(({ path, message }) => `${path} ${message}`).join('; '));
}

function isUnclear(raw: RawAnswer): boolean {
  return classifyAnswer(raw, { endpoint: 'push', to: 'user' }).kind === 'unknown';
}

function classified(raw: RawAnswer, lineId: string): LineAnswer {
  return classifyAnswer(raw, { endpoint: 'push', to: parseLineId(lineId)?.kind ?? 'user' });
}

function toOutcome({ raw, answer }: TestAnswer): Outcome {
  const httpStatus = raw.kind === 'response' ? raw.status : null;
  const lineRequestId = answer.requestId ?? null;
  if (answer.kind === 'accepted') return { status: 'sent', httpStatus, lineRequestId };
  return { status: 'failed', httpStatus, lineRequestId, ...failureOf(answer) };
}
