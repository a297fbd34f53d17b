/** What other features show of campaigns under way. */
export { DueNotice } from './due-notice.js';
export { ProgressBar } from './progress-bar.js';
