export {
  addressOf,
  type Candidate,
  planRecipient,
  type PlanContext,
  type RecipientPlan,
} from './plan-recipient.js';
export { Run, type RunStatus } from './run.entity.js';
export type { RunPlan } from './run-plan.js';
export { RunsModule } from './runs.module.js';
export { type RunAction, RunsService } from './runs.service.js';
