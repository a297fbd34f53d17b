import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS_OF, roleOf, ROLES, rolesWith } from './index.js';

describe('roles', () => {
  it('each may do what the next one may, and more', () => {
    for (const [index, role] of ROLES.slice(1).entries()) {
      const mightier = ROLES[index] ?? 'owner';
      expect(PERMISSIONS_OF[mightier]).toEqual(expect.arrayContaining([...PERMISSIONS_OF[role]]));
      expect(PERMISSIONS_OF[mightier].length).toBeGreaterThan(PERMISSIONS_OF[role].length);
    }
  });

  it('are named by what they may do', () => {
    expect(rolesWith('publish')).toEqual(['owner', 'manager']);
    expect(rolesWith('administer')).toEqual(['owner']);
    expect(rolesWith('view')).toEqual(ROLES);
  });

  it('are known by exactly their permissions', () => {
    expect(ROLES.map((role) => roleOf(PERMISSIONS_OF[role]))).toEqual(ROLES);
    expect(roleOf(['edit'])).toBeNull();
    expect(roleOf([])).toBeNull();
  });
});
