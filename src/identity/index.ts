export { ApiKeysService } from './api-keys.service.js';
export { Audited } from './audited.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { IdentityModule } from './identity.module.js';
export { OneTimeLinks } from './members/one-time-links.service.js';
export { NEEDED_PERMISSION, Needs } from './permissions.js';
export { type Permission, PERMISSIONS, PERMISSIONS_OF, type Role, ROLES } from '#libs/roles';
export {
  type AuthenticatedRequest,
  By,
  type Caller,
  type DoneBy,
  Public,
  PUBLIC_ROUTE,
  WorkspaceId,
} from './workspace.js';
