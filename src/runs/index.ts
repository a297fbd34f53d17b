export { addressOf } from './prospect.js';
export { RETRYABLE_REASONS } from './retry-audience.js';
export { Run, type RunStatus } from './run.entity.js';
export type { RunPlan } from './run-plan.js';
export { RunsModule } from './runs.module.js';
export { type RunAction, RunsService } from './runs.service.js';
