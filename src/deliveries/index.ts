export { DeliveriesModule } from './deliveries.module.js';
export {
  DELIVERY_STATUSES,
  DeliveryQueries,
  type DeliveryStatus,
  type FrozenView,
  type Outcome,
  type RunCounts,
} from './delivery-queries.js';
export { freezeBatches, type PlannedDelivery } from './freeze-batches.js';
export { type LedgerEntries, LedgerRepository } from './ledger.repository.js';
export { REMOVAL_REASONS, type RemovalReason, type RemovedCounts } from './outcomes.js';
export { RunSwitchRepository } from './run-switch.repository.js';
