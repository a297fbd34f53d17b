export { addressesOf } from './plan-chunk.js';
export { planRecipient, type RecipientPlan } from './plan-recipient.js';
export { addressOf, type Prospect, ProspectMaker, recipientsAt } from './prospect.js';
export { isRetryable, RETRYABLE_REASONS } from './retry-audience.js';
export { Run, type RunStatus } from './run.entity.js';
export type { RunPlan } from './run-plan.js';
export { RunsModule } from './runs.module.js';
export { type RunAction, RunsService } from './runs.service.js';
