export { type Outdated, OutdatedData } from './outdated-data.js';
export { RetentionModule } from './retention.module.js';
