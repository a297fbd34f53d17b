import { Injectable, Logger } from '@nestjs/common';
import { AppError, BatchedLookup, Clock, LookupsFull, NotFound } from '../common/index.js';
import type { Connection } from './connection.entity.js';
import { ConnectionRepository } from './connection.repository.js';
import { ConnectionSecrets } from './connection-secrets.js';

export interface WebhookTarget {
  workspaceId: string;
  connectionId: string;
  /** absent when none is kept: then nothing can be verified */
  channelSecret?: string;
}

/** After a campaign to many, webhooks come by the hundred; that one came is noted only so often. */
const NOTE_EVERY_MS = 5_000;
/** Far more connections than a server has. */
const MOST_REMEMBERED = 1_000;
/** Those that come while one question is under way are one question together. */
const GATHERED_FOR_MS = 0;
const MOST_WAITING = 10_000;

/** LINE sends it again, if the account has it so. */
export const webhooksFull = (cause: Error): AppError =>
  new AppError('unavailable', 'webhooks_full', 'More webhooks come than can be written. Send it again.', {
    cause,
  });

/** What the receiver of webhooks needs of a connection. */
@Injectable()
export class WebhookIntake {
  private readonly logger = new Logger(WebhookIntake.name);
  private readonly notedAtMs = new Map<string, number>();
  /** Not remembered: a secret that was replaced proves nothing from then on. */
  private readonly lookup: BatchedLookup<Connection>;

  constructor(
    private readonly repository: ConnectionRepository,
    private readonly secrets: ConnectionSecrets,
    private readonly clock: Clock,
  ) {
    this.lookup = new BatchedLookup({
      load: async (ids) => new Map((await repository.findForWebhooks(ids)).map((row) => [row.id, row])),
      waitMs: GATHERED_FOR_MS,
      batchSize: MOST_REMEMBERED,
      mostWaiting: MOST_WAITING,
    });
  }

  /** @throws NotFound, or AppError `unavailable` in a flood of connections nobody has */
  async getTarget(connectionId: string): Promise<WebhookTarget> {
    const row = await this.find(connectionId.toLowerCase());
    if (!row) throw new NotFound('connection', connectionId);
    const { channelSecret } = this.secrets.open(row);
    return { workspaceId: row.workspaceId, connectionId, channelSecret };
  }

  private async find(connectionId: string): Promise<Connection | undefined> {
    try {
      return await this.lookup.find(connectionId);
    } catch (cause) {
      throw cause instanceof LookupsFull ? webhooksFull(cause) : cause;
    }
  }

  /** LINE sent something good. Nobody waits for the note: LINE wants its answer within two seconds. */
  noteReceived({ workspaceId, connectionId }: WebhookTarget): void {
    const now = this.clock.now();
    const noted = this.notedAtMs.get(connectionId);
    if (noted !== undefined && Math.abs(now.getTime() - noted) < NOTE_EVERY_MS) return;
    if (this.notedAtMs.size >= MOST_REMEMBERED) this.notedAtMs.clear();
    this.notedAtMs.set(connectionId, now.getTime());
    this.repository
      .keepWebhook(workspaceId, connectionId, { webhookReceivedAt: now })
      .catch((err: unknown) =>
        this.logger.warn({ connectionId, err }, 'could not note that a webhook arrived'),
      );
  }
}
