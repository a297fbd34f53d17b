import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { PERMISSIONS } from '#libs/roles';
import { ALL_SCOPES, permissionsOfScopes } from './api-key-scopes.js';

describe('the scopes of a key', () => {
  it('allow what is a permission, and all of them when they say so', () => {
    expect(permissionsOfScopes([ALL_SCOPES])).toEqual(PERMISSIONS);
    expect(permissionsOfScopes(['edit', 'fly', 'view'])).toEqual(['view', 'edit']);
  });

  it('never allow more than they name', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...PERMISSIONS), fc.string())), (scopes) => {
        fc.pre(!scopes.includes(ALL_SCOPES));
        for (const permission of permissionsOfScopes(scopes)) expect(scopes).toContain(permission);
      }),
    );
  });
});
