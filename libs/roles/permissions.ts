/**
 * What somebody may do, and a route needs of who asks.
 *
 * `view` reads · `test` previews, checks and sends tests · `edit` changes contacts, audiences, content and drafts ·
 * `publish` starts, pauses, resumes and stops sending · `connect` changes connections · `administer` members, keys,
 * the workspace and the audit log
 */
export const PERMISSIONS = ['view', 'test', 'edit', 'publish', 'connect', 'administer'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['owner', 'manager', 'tester', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  manager: ['view', 'test', 'edit', 'publish', 'connect'],
  tester: ['view', 'test'],
  viewer: ['view'],
};

/** The roles that may do it, the mightiest first. */
export function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => PERMISSIONS_OF[role].includes(permission));
}

/** The role that may do exactly this; `null` when none does. */
export function roleOf(permissions: readonly Permission[]): Role | null {
  const isSame = (role: Role): boolean =>
    PERMISSIONS.every((one) => PERMISSIONS_OF[role].includes(one) === permissions.includes(one));
  return ROLES.find(isSame) ?? null;
}
