import { Inject, Injectable } from '@nestjs/common';
import { Clock, SecretBox } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { OutgoingService } from '../../outgoing/index.js';
import { FORWARD_FOR_MS, outcomeOf, type RelayOutcome, restMs, waitMs } from './relay-answer.js';
import { type DueRelay, RelayDeliveryRepository, type WaitingDelivery } from './relay-delivery.repository.js';
import { headersOf } from './relay-headers.js';

/** Under way at once to one receiver; of one that took nothing the last time, a single one tries whether it does now. */
const MOST_AT_ONCE = 20;
const MOST_DROPPED = 1_000;

interface Attempt {
  delivery: WaitingDelivery;
  outcome: RelayOutcome;
}

export const secretPurpose = (relayId: string): string => `${relayId}.relay_secret`;

/** Sends what waits to those it waits for. A receiver that is slow or away delays nobody but itself. */
@Injectable()
export class ForwardService {
  constructor(
    private readonly database: Database,
    private readonly deliveries: RelayDeliveryRepository,
    private readonly outgoing: OutgoingService,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns false when nothing is due */
  async forwardSome(): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + this.settings.leaseSeconds * 1_000);
    const relay = await this.deliveries.takeRelay(now, until);
    if (!relay) return false;
    const secret = this.box.open(relay.sealedSecret, secretPurpose(relay.id));
    const most = relay.failures > 0 ? 1 : MOST_AT_ONCE;
    const waiting = await this.deliveries.waiting(relay.id, now, most);
    const attempts = await Promise.all(
      waiting.map(async (delivery): Promise<Attempt> => {
        const headers = headersOf(delivery, secret, this.clock.now());
        return { delivery, outcome: outcomeOf(await this.outgoing.post(relay.url, headers, delivery.body)) };
      }),
    );
    await this.keep(relay, attempts);
    return true;
  }

  /** @returns false when nothing is left that is too old */
  async dropOld(): Promise<boolean> {
    const before = new Date(this.clock.now().getTime() - FORWARD_FOR_MS);
    return (await this.deliveries.dropOld(before, MOST_DROPPED)) === MOST_DROPPED;
  }

  private async keep(relay: DueRelay, attempts: readonly Attempt[]): Promise<void> {
    const at = this.clock.now();
    const taken = attempts.filter(({ outcome }) => outcome.kind === 'taken');
    const failed = attempts.filter(({ outcome }) => outcome.kind !== 'taken');
    // Having taken or refused one of them, it is not away.
    const isDown = attempts.length > 0 && attempts.every(({ outcome }) => outcome.kind === 'down');
    const failures = isDown ? relay.failures + 1 : 0;
    const last = failed.at(-1)?.outcome;
    await this.database.transaction(async (tx) => {
      await this.deliveries.remove(
        tx,
        taken.map(({ delivery }) => delivery.id),
      );
      // Also those it was down for: should one of them be what brings it down, the next to be tried is another.
      await this.deliveries.postpone(
        tx,
        failed.map(({ delivery: { id, attempts: made }, outcome }) => {
          const ms = outcome.kind === 'refused' ? waitMs(made + 1) : restMs(made + 1);
          return { id, dueAt: new Date(at.getTime() + ms) };
        }),
      );
      await this.deliveries.note(tx, relay.id, {
        failures,
        dueAt: isDown ? new Date(at.getTime() + restMs(failures)) : null,
        successAt: taken.length > 0 ? at : null,
        problem: last && last.kind !== 'taken' ? last.problem : null,
        at,
      });
    });
  }
}
