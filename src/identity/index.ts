export { ApiKeysService } from './api-keys.service.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { IdentityModule } from './identity.module.js';
export { type AuthenticatedRequest, type Caller, Public, WorkspaceId } from './workspace.js';
