export { type Grant, type PacedEndpoint, type PaceLevel, Pacing } from './pacing.js';
export { PacingModule } from './pacing.module.js';
