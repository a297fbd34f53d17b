import type { Who } from './preview-types.js';

/** How a list of choices names no contact at all. */
export const NOBODY = '';

export const whoOf = (externalId: string): Who =>
  externalId === NOBODY ? { kind: 'nobody' } : { kind: 'contact', externalId };
