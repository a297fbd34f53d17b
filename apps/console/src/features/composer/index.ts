export { Composer, type ComposerProps } from './composer.js';
export type { LinkTracking } from './links/link-rows.js';
