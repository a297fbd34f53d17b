import type { Registry } from 'prom-client';
import { type Family, type FamilySample, registerFamily } from './family.js';
import type { LedgerReading } from './ledger-readings.js';

const STATES = ['filling', 'planned', 'sending'];
/** What a run may be before it has ended. */
const STATUSES = ['planning', 'sending', 'paused', 'stopped', 'failed'];

/** What the ledger says of all processes together; every process says the same. */
export class LedgerMetrics {
  private reading: LedgerReading | undefined;

  /** @param reading absent: the ledger could not be read, and what it would say is not shown */
  show(reading: LedgerReading | undefined): void {
    this.reading = reading;
  }

  registerIn(registry: Registry): void {
    registerFamily(registry, {
      type: 'gauge',
      name: 'hikyaku_ledger_up',
      help: '1 when the ledger could be read; else what it would say is missing',
      read: () => [{ value: this.reading ? 1 : 0 }],
    });
    for (const family of this.families()) registerFamily(registry, family);
  }

  private families(): Family[] {
    const gauge = (
      name: string,
      help: string,
      labels: string[],
      read: (reading: LedgerReading) => FamilySample[],
    ): Family => ({
      type: 'gauge',
      name,
      help,
      labels,
      read: () => (this.reading ? read(this.reading) : []),
    });
    return [
      gauge(
        'hikyaku_open_batches',
        'Batches in which somebody has no outcome yet',
        ['state'],
        ({ batches }) => STATES.map((state) => ({ labels: { state }, value: batches[state] ?? 0 })),
      ),
      gauge('hikyaku_active_runs', 'Runs that have not ended', ['status'], ({ runs }) =>
        STATUSES.map((status) => ({ labels: { status }, value: runs[status] ?? 0 })),
      ),
      gauge(
        'hikyaku_unclear_batches',
        'Batches with a request LINE may have taken, waiting to be asked again',
        [],
        ({ unclearCount }) => [{ value: unclearCount }],
      ),
      gauge(
        'hikyaku_oldest_unclear_age_seconds',
        'Time since the first attempt at the oldest of these; after 23 hours it fails as unconfirmed. 0 without one',
        [],
        ({ oldestUnclearSeconds }) => [{ value: oldestUnclearSeconds ?? 0 }],
      ),
      gauge(
        'hikyaku_oldest_expired_lease_age_seconds',
        'Time since the oldest lease of a dead sender ended without another taking over. 0 without one',
        [],
        ({ oldestExpiredLeaseSeconds }) => [{ value: oldestExpiredLeaseSeconds ?? 0 }],
      ),
      gauge(
        'hikyaku_quota_remaining_messages',
        'Messages left this month, as LINE said last, of connections with a limit',
        ['connection'],
        ({ quotas }) =>
          Object.entries(quotas).map(([connection, value]) => ({ labels: { connection }, value })),
      ),
    ];
  }
}
