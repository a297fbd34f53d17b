export { ConnectionAccess } from './connection-access.js';
export type { ConnectionView } from './connection.dto.js';
export { ConnectionsModule } from './connections.module.js';
export { ConnectionsService } from './connections.service.js';
export { LineGateway } from './line-gateway.js';
export { type QuotaNow, QuotaReader, type QuotaReading, remainingOf } from './quota-reader.js';
export { WebhookIntake, webhooksFull, type WebhookTarget } from './webhook-intake.js';
