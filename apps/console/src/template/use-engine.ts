import { onDemand } from '../ui/index.js';

/** The template engine, with its parser: fetched when the first template is met; null until it is there. */
export const useEngine = onDemand(() => import('./engine.js'));
