export {
  type Permission,
  PERMISSIONS,
  PERMISSIONS_OF,
  type Role,
  roleOf,
  ROLES,
  rolesWith,
} from './permissions.js';
