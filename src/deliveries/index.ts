export { DeliveriesModule } from './deliveries.module.js';
export {
  type ContactOutcome,
  DELIVERY_FILTERS,
  DELIVERY_STATUSES,
  type DeliveryFilter,
  DeliveryQueries,
  type DeliveryStatus,
  type FrozenView,
  type Outcome,
  type RunCounts,
} from './delivery-queries.js';
export { type FillingBatches, freezeBatches, type PlannedDelivery } from './freeze-batches.js';
export { FillingChanged, type LedgerEntries, LedgerRepository } from './ledger.repository.js';
export { OutcomeQueries, type RecentOutcomes } from './outcome-queries.js';
export { REMOVAL_REASONS, type RemovalReason, type RemovedCounts } from './outcomes.js';
export {
  type ObservedLane,
  PipelineObserver,
  REQUEST_OUTCOMES,
  type RequestOutcome,
} from './pipeline-observer.js';
export { QuarantineRepository } from './quarantine.repository.js';
export { RunSwitchRepository } from './run-switch.repository.js';
