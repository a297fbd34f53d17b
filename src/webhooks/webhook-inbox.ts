import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { webhooksFull, type WebhookTarget } from '../connections/index.js';
import { WorkLoop } from '../queue/index.js';
import { DigestWebhooksService } from './digest-webhooks.service.js';
import { CommitsFull, GroupCommit } from './group-commit.js';
import { RelayLoop } from './relays/relay-loop.js';
import { type ReceivedBody, WebhookBodyRepository } from './webhook-body.repository.js';

/** Of one statement. */
const MOST_BODIES = 500;
const MOST_BYTES = 4 * 1024 * 1024;
/** What may wait for the database in memory. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;
/** What a process left behind that was killed is found by looking. */
const LOOK_EVERY_MS = 1_000;

export type Verified = Pick<ReceivedBody, 'body' | 'signature' | 'isForwarded'>;

/** Takes webhooks in: LINE gets its answer when a body is written, and what it says is worked out behind the answer. */
@Injectable()
export class WebhookInbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(WebhookInbox.name);
  private readonly commit: GroupCommit<ReceivedBody>;
  private readonly loop: WorkLoop;

  constructor(
    bodies: WebhookBodyRepository,
    digesting: DigestWebhooksService,
    private readonly relays: RelayLoop,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.commit = new GroupCommit<ReceivedBody>({
      write: (group) => bodies.append(group),
      bytesOf: ({ body }) => body.length,
      mostItems: MOST_BODIES,
      mostBytes: MOST_BYTES,
      mostWaitingBytes: MOST_WAITING_BYTES,
    });
    this.loop = new WorkLoop({
      step: () => digesting.digestSome(),
      parallel: 1,
      lookEveryMs: LOOK_EVERY_MS,
      onError: (err) => this.logger.error({ err }, 'webhooks wait: the database could not be asked for them'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.settings.roles.includes('api')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.end();
  }

  /**
   * Resolves when the body is written for good.
   *
   * @throws AppError `unavailable` when more comes than can be written
   */
  async take({ workspaceId, connectionId }: WebhookTarget, received: Verified): Promise<void> {
    const receivedAt = this.clock.now();
    try {
      await this.commit.add({ ...received, id: newId(), workspaceId, connectionId, receivedAt });
    } catch (error) {
      throw error instanceof CommitsFull ? webhooksFull(error) : error;
    }
    this.loop.wake();
    this.relays.wake();
  }
}
