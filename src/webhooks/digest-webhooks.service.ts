import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { Friendships, holdOffErasures, type Sighting } from '../contacts/index.js';
import { Database, type Queryable } from '../database/index.js';
import { ProfileWishes } from '../profiles/index.js';
import { ErasedPeopleRepository } from './erased-people.repository.js';
import { sightingOf } from './event-sighting.js';
import { wishOf } from './event-wishes.js';
import { readWebhook } from './read-webhook.js';
import { type WebhookBody, WebhookBodyRepository } from './webhook-body.repository.js';
import { readEvent, type WebhookEvent } from './webhook-event.js';
import { type ReceivedEvent, WebhookEventRepository } from './webhook-event.repository.js';

/** Bodies of one transaction; LINE puts few events in each. */
const MOST_BODIES = 500;

/** Turns bodies into events, friendships and contacts: all of a body in the transaction that takes it, or nothing. */
@Injectable()
export class DigestWebhooksService {
  private readonly logger = new Logger(DigestWebhooksService.name);

  constructor(
    private readonly database: Database,
    private readonly bodies: WebhookBodyRepository,
    private readonly events: WebhookEventRepository,
    private readonly erased: ErasedPeopleRepository,
    private readonly friendships: Friendships,
    private readonly wishes: ProfileWishes,
    private readonly clock: Clock,
  ) {}

  /** @returns false when there was nothing to do */
  async digestSome(): Promise<boolean> {
    if (await this.digest((tx) => this.bodies.take(tx, MOST_BODIES))) return true;
    return this.digest((tx) => this.bodies.takeFailed(tx, this.clock.now()));
  }

  private async digest(take: (tx: Queryable) => Promise<WebhookBody[]>): Promise<boolean> {
    let taken: WebhookBody[] = [];
    try {
      await this.database.transaction(async (tx) => {
        taken = await take(tx);
        if (taken.length > 0) await this.digestTaken(tx, taken);
      });
    } catch (err) {
      if (taken.length === 0) throw err;
      this.logger.error(
        { err, bodies: taken.length },
        'webhooks could not be digested; they are tried again',
      );
      await this.bodies.postpone(
        taken.map(({ id }) => id),
        this.clock.now(),
      );
    }
    return taken.length > 0;
  }

  /** @param taken of one connection */
  private async digestTaken(tx: Queryable, taken: readonly WebhookBody[]): Promise<void> {
    const [first] = taken;
    if (!first) return;
    await holdOffErasures(tx, first.workspaceId);
    const received = await this.withoutErased(tx, first.workspaceId, taken.flatMap(eventsOf));
    if (received.length === 0) return;
    const fresh = await this.events.append(tx, first, received);
    const events = received.map(({ event }) => event).filter(({ id }) => fresh.has(id));
    const messageIds = [...new Set(events.flatMap(({ messageId }) => messageId ?? []))];
    if (messageIds.length > 0) await this.events.forgetUnsent(tx, first.connectionId, messageIds);
    const sightings = events
      .map(sightingOf)
      .filter((sighting): sighting is Sighting => sighting !== undefined);
    await this.friendships.note(tx, first.workspaceId, first.connectionId, sightings);
    const wishes = events.flatMap((event) => wishOf(event) ?? []);
    await this.wishes.note(tx, first.workspaceId, first.connectionId, wishes);
  }

  /** What people did before they were erased is not known any more; what they do after it is. */
  private async withoutErased(
    tx: Queryable,
    workspaceId: string,
    received: readonly ReceivedEvent[],
  ): Promise<ReceivedEvent[]> {
    const people = new Set(received.flatMap(({ event }) => sourcesOf(event)));
    const erased = await this.erased.among(tx, workspaceId, [...people]);
    const isOfErased = (event: WebhookEvent): boolean =>
      sourcesOf(event).some((lineId) => event.atMs <= (erased.get(lineId)?.getTime() ?? -Infinity));
    return received.filter(({ event }) => !isOfErased(event));
  }
}

/** The chat it happened in, and who did it. */
const sourcesOf = ({ chat, userId }: WebhookEvent): string[] =>
  [chat?.lineId, userId].filter((id) => id !== undefined);

function eventsOf({ body, receivedAt }: WebhookBody): ReceivedEvent[] {
  const events = readWebhook(body)?.events ?? [];
  return events.flatMap((value) => {
    const event = readEvent(value, receivedAt.getTime());
    return event ? [{ event, receivedAt }] : [];
  });
}
