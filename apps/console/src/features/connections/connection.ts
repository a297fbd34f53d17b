import type { Schema } from '../../api/client.js';

export type Connection = Schema<'ConnectionView'>;
export type WebhookState = Schema<'WebhookState'>;
export type Quota = Schema<'QuotaView'>;

/** What the list is kept under, to be asked for again after a change. */
export const CONNECTIONS_KEY = ['connections'] as const;
