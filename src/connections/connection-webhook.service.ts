import { Inject, Injectable } from '@nestjs/common';
import type { LineProblem, WebhookEndpoint } from '#libs/line';
import { AppError, Clock, NotFound } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { ConnectionAccess } from './connection-access.js';
import type { Connection } from './connection.entity.js';
import { lineAnswerError } from './connection.errors.js';
import { ConnectionRepository } from './connection.repository.js';
import { webhookUrlOf, webhookView } from './connection-view.js';
import {
  type Advice,
  adviseTest,
  adviseWebhook,
  GIVE_HTTPS,
  isHttps,
  notHttps,
  reasonOf,
} from './webhook-advice.js';
import type { WebhookState, WebhookTestAnswer } from './webhook.dto.js';

/** Where LINE sends an account's events: asks, sets and tests, and keeps what was learnt in the row. */
@Injectable()
export class ConnectionWebhookService {
  constructor(
    private readonly repository: ConnectionRepository,
    private readonly access: ConnectionAccess,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Asks LINE now. */
  async read(workspaceId: string, id: string): Promise<WebhookState> {
    await this.getRow(workspaceId, id);
    const answer = await this.access.ask(workspaceId, id, (account) => account.getWebhookEndpoint());
    if (!answer.ok && answer.problem !== 'not_found') throw lineAnswerError(answer, id);
    await this.keep(workspaceId, id, answer.ok ? answer.value : null);
    return this.state(await this.getRow(workspaceId, id));
  }

  /** @throws AppError `webhook_url_refused` when LINE does not send to this server's address */
  async setOurs(workspaceId: string, id: string): Promise<WebhookState> {
    await this.getRow(workspaceId, id);
    const url = this.urlOf(id);
    const answer = await this.access.ask(workspaceId, id, (account) => account.setWebhookEndpoint(url));
    if (!answer.ok)
      throw answer.problem === 'invalid' ? urlRefused(url, answer) : lineAnswerError(answer, id);
    return this.read(workspaceId, id);
  }

  /** Has LINE send a webhook without events to this server's address, whatever address is set. */
  async test(workspaceId: string, id: string): Promise<WebhookTestAnswer> {
    await this.getRow(workspaceId, id);
    const url = this.urlOf(id);
    const answer = await this.access.ask(workspaceId, id, (account) => account.testWebhook(url));
    if (!answer.ok && answer.problem !== 'invalid') throw lineAnswerError(answer, id);
    const at = this.clock.now();
    const advice = answer.ok ? adviseTest(answer.value, url) : adviseRefusedUrl(url, answer);
    const reason = answer.ok ? reasonOf(answer.value) : 'INVALID_URL';
    await this.repository.keepWebhook(workspaceId, id, {
      webhookTestedAt: at,
      webhookTestOk: reason === 'OK',
      webhookTestDetail: advice.detail,
    });
    const webhook = await this.read(workspaceId, id);
    return {
      ok: reason === 'OK',
      statusCode: answer.ok && answer.value.statusCode > 0 ? answer.value.statusCode : null,
      reason,
      detail: advice.detail,
      nextStep: advice.nextStep ?? webhook.nextStep,
      at: at.toISOString(),
      webhook,
    };
  }

  private state(row: Connection): WebhookState {
    const expectedUrl = this.urlOf(row.id);
    const advice = adviseWebhook({
      url: row.webhookEndpoint,
      isActive: row.webhookIsActive === true,
      expectedUrl,
      hasChannelSecret: row.sealedChannelSecret !== null,
    });
    return { ...webhookView(row, expectedUrl), expectedUrl, ...advice };
  }

  private async keep(workspaceId: string, id: string, webhook: WebhookEndpoint | null): Promise<void> {
    await this.repository.keepWebhook(workspaceId, id, {
      webhookEndpoint: webhook?.endpoint ?? null,
      webhookIsActive: webhook?.active ?? false,
      webhookCheckedAt: this.clock.now(),
    });
  }

  private urlOf(id: string): string {
    return webhookUrlOf(this.settings.publicUrl, id);
  }

  private async getRow(workspaceId: string, id: string): Promise<Connection> {
    const row = await this.repository.find(workspaceId, id);
    if (!row) throw new NotFound('connection', id);
    return row;
  }
}

function adviseRefusedUrl(url: string, { message }: LineProblem): Advice {
  return isHttps(url)
    ? { detail: `LINE refuses the address ${url}: ${message}`, nextStep: 'Check PUBLIC_URL.' }
    : { detail: notHttps(url), nextStep: GIVE_HTTPS };
}

function urlRefused(url: string, problem: LineProblem): AppError {
  const { detail, nextStep } = adviseRefusedUrl(url, problem);
  return new AppError('conflict', 'webhook_url_refused', `${detail} ${nextStep}`);
}
