import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { classifyAnswer, type LineAnswer, parseLineId, type RawAnswer, type SendRequest } from '#libs/line';
import { InvalidInput } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionAccess, LineGateway } from '../connections/index.js';
import { ContactReader, type ContactRow, variablesOf } from '../contacts/index.js';
import type { Campaign } from './campaign.entity.js';
import type {
  PreviewInput,
  PreviewResult,
  TestInput,
  TestRecipientResult,
  TestResult,
} from './preview.dto.js';
import { recipientOf, renderCampaign, type RenderProblem } from './render-campaign.js';

type TestAnswer = { raw: RawAnswer; answer: LineAnswer };
type Variables = Record<string, unknown>;

/** One test message: where to, for which contact, with whose values. */
interface TestTarget {
  lineId: string | null;
  externalId?: string;
  variables: Variables;
}

/** An answer that says nothing is asked again so often with the same key, so that a test is not sent twice either. */
const TEST_ATTEMPTS = 3;

/** Preview and test-send: outside all counts, through the same rendering as the real thing. */
@Injectable()
export class TryCampaignService {
  constructor(
    private readonly contacts: ContactReader,
    private readonly access: ConnectionAccess,
    private readonly line: LineGateway,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws InvalidInput naming each place that would keep this contact from getting the message */
  async preview(campaign: Campaign, input: PreviewInput): Promise<PreviewResult> {
    const variables = await this.previewVariables(campaign.workspaceId, input);
    const rendering = renderCampaign(campaign.definition, variables);
    if (!rendering.ok)
      throw new InvalidInput(
        rendering.problems.map(({ path, message }) => ({ path, message })),
        'With these values the message cannot be sent.',
      );
    return { recipient: recipientOf(campaign.definition, variables), messages: rendering.messages };
  }

  async test(campaign: Campaign, input: TestInput): Promise<TestResult> {
    if (!campaign.connectionId)
      throw new InvalidInput([
        { path: 'connectionId', message: 'is missing: choose the LINE account to send with' },
      ]);
    if (campaign.definition.messages.length === 0)
      throw new InvalidInput([{ path: 'messages', message: 'hold no message yet' }]);
    const targets = await this.targets(campaign, input);
    if (targets.length === 0)
      throw new InvalidInput([{ path: 'lineIds', message: 'give at least one of lineIds and externalIds' }]);
    // A connection that is known to be revoked is said to be so once, not for each of them.
    await this.access.getAccessToken(campaign.workspaceId, campaign.connectionId);
    const results: TestRecipientResult[] = [];
    for (const target of targets) results.push(await this.sendTo(campaign, campaign.connectionId, target));
    return { results };
  }

  private async previewVariables(
    workspaceId: string,
    { externalId, attributes }: PreviewInput,
  ): Promise<Variables> {
    const contact =
      externalId === undefined ? undefined : await this.getContact(workspaceId, externalId, 'externalId');
    const known = contact ? variablesOf(contact) : {};
    return { ...known, ...givenAs({ ...contact?.attributes, ...attributes }) };
  }

  /** Without `as`, a contact gets his own values, and a LINE ID those of the contact who has it, if there is one. */
  private async targets(campaign: Campaign, input: TestInput): Promise<TestTarget[]> {
    const { workspaceId } = campaign;
    const values = await this.givenValues(workspaceId, input.as);
    const targets: TestTarget[] = [];
    for (const lineId of input.lineIds ?? []) {
      const variables = values ?? (await this.valuesOfLineId(workspaceId, lineId));
      targets.push({ lineId, variables });
    }
    for (const [index, externalId] of (input.externalIds ?? []).entries()) {
      const own = variablesOf(await this.getContact(workspaceId, externalId, `externalIds[${index}]`));
      targets.push({ lineId: recipientOf(campaign.definition, own), externalId, variables: values ?? own });
    }
    return targets;
  }

  private async givenValues(workspaceId: string, as: unknown): Promise<Variables | undefined> {
    if (as === undefined || as === null) return undefined;
    if (typeof as === 'string') return variablesOf(await this.getContact(workspaceId, as, 'as'));
    if (isObject(as) && typeof as['externalId'] === 'string')
      return variablesOf(await this.getContact(workspaceId, as['externalId'], 'as.externalId'));
    if (isObject(as) && isObject(as['attributes'])) return givenAs(as['attributes']);
    throw new InvalidInput([
      { path: 'as', message: 'must be a contact\'s externalId, {"externalId": …} or {"attributes": {…}}' },
    ]);
  }

  private async valuesOfLineId(workspaceId: string, lineId: string): Promise<Variables> {
    const contact = await this.contacts.findByLineId(workspaceId, lineId);
    return { ...(contact ? variablesOf(contact) : {}), line_id: lineId };
  }

  private async getContact(workspaceId: string, externalId: string, path: string): Promise<ContactRow> {
    const contact = await this.contacts.findByExternalId(workspaceId, externalId);
    if (!contact) throw new InvalidInput([{ path, message: 'is not a contact of this workspace' }]);
    return contact;
  }

  private async sendTo(
    campaign: Campaign,
    connectionId: string,
    target: TestTarget,
  ): Promise<TestRecipientResult> {
    const { lineId, externalId } = target;
    const failed = (reason: string, error: string): TestRecipientResult => ({
      ...(externalId === undefined ? {} : { externalId }),
      lineId,
      status: 'failed',
      httpStatus: null,
      lineRequestId: null,
      reason,
      error,
    });
    if (lineId === null) return failed('no_line_id', 'This contact has no LINE ID.');
    if (!parseLineId(lineId))
      return failed('invalid_line_id', 'This is no LINE ID: U, C or R followed by 32 digits of 0-9 and a-f.');
    const rendering = renderCampaign(campaign.definition, target.variables);
    if (!rendering.ok) return failed(firstReason(rendering.problems), inWords(rendering.problems));
    const { workspaceId } = campaign;
    const body = JSON.stringify({ to: lineId, messages: rendering.messages });
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
        return { ...failed('', ''), ...toResult(outcome.answer) };
      case 'revoked':
        return failed('token_revoked', outcome.why);
      case 'unavailable':
        return failed('line_unavailable', outcome.why);
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

/** Attributes as templates name them: by their bare name and as `attributes.<name>`. */
function givenAs(attributes: Record<string, unknown>): Variables {
  return { ...attributes, attributes };
}

function isUnclear(raw: RawAnswer): boolean {
  return classifyAnswer(raw, { endpoint: 'push', to: 'user' }).kind === 'unknown';
}

function classified(raw: RawAnswer, lineId: string): LineAnswer {
  return classifyAnswer(raw, { endpoint: 'push', to: parseLineId(lineId)?.kind ?? 'user' });
}

function toResult({ raw, answer }: TestAnswer): Partial<TestRecipientResult> {
  const httpStatus = raw.kind === 'response' ? raw.status : null;
  const lineRequestId = answer.requestId ?? null;
  if (answer.kind === 'accepted')
    return { status: 'sent', httpStatus, lineRequestId, error: undefined, reason: undefined };
  return { httpStatus, lineRequestId, reason: reasonOf(answer), error: answer.message };
}

function reasonOf(answer: Exclude<LineAnswer, { kind: 'accepted' }>): string {
  switch (answer.kind) {
    case 'rejected':
      return answer.reason;
    case 'rate_limited':
      return 'rate_limited';
    case 'quota_exhausted':
      return 'monthly_quota_exceeded';
    case 'unauthorized':
      return 'token_revoked';
    case 'unknown':
      return 'unconfirmed';
  }
}

function firstReason(problems: RenderProblem[]): string {
  return problems[0]?.reason ?? 'personalization_error';
}

function inWords(problems: RenderProblem[]): string {
  return problems.map(({ path, message }) => `${path} ${message}`).join('; ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
