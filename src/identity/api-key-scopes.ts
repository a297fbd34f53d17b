import { PERMISSIONS, type Permission } from '#libs/roles';

export const ALL_SCOPES = '*';

/** What a key may do. A scope that is no permission any more allows nothing. */
export function permissionsOfScopes(scopes: readonly string[]): readonly Permission[] {
  if (scopes.includes(ALL_SCOPES)) return PERMISSIONS;
  return PERMISSIONS.filter((permission) => scopes.includes(permission));
}
