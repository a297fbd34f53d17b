import type { Schema } from '../../api/client.js';

export type Audience = Schema<'AudienceView'>;

/** What the lists of audiences are kept under, to be asked for again after a change. */
export const AUDIENCE_LIST_KEY = ['audiences'] as const;

/** As the server has it. */
export const MAX_NAME_LENGTH = 200;
