import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import type { ApiKeysService } from './api-keys.service.js';
import { PERMISSIONS, type Permission } from '#libs/roles';
import { Needs } from './permissions.js';
import type { SessionCookies } from './sign-in/session-cookies.js';
import type { SessionsService } from './sign-in/sessions.service.js';
import { type Caller, Public } from './workspace.js';

class Routes {
  @Needs('publish')
  publish(): void {}

  @Public()
  look(): void {}

  forgotten(): void {}
}

/** The answer of the guard, or the code it refuses with. */
async function ask(route: keyof Routes, permissions?: readonly Permission[]): Promise<boolean | string> {
  const caller: Caller = {
    workspaceId: 'w',
    permissions: permissions ?? [],
    apiKeyId: 'k',
    userId: null,
    sessionId: null,
  };
  const guard = new AccessGuard(
    { findCaller: () => Promise.resolve(caller) } as unknown as ApiKeysService,
    {} as SessionsService,
    { read: () => undefined } as unknown as SessionCookies,
    new Reflector(),
  );
  const request = { method: 'POST', headers: permissions ? { authorization: 'Bearer key' } : {} };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
  } as unknown as ExecutionContext;
  return guard.canActivate(context).catch((error: { code: string }) => error.code);
}

describe('AccessGuard', () => {
  it('lets through who has the permission, and nobody else', async () => {
    expect(await ask('publish', ['publish'])).toBe(true);
    expect(await ask('publish', ['view', 'administer'])).toBe('permission_missing');
    expect(await ask('publish')).toBe('unauthorized');
  });

  it('lets anybody through to what is public', async () => {
    expect(await ask('look')).toBe(true);
  });

  it('lets nobody through to a route that says nothing, whatever he may do', async () => {
    expect(await ask('forgotten', PERMISSIONS)).toBe('permission_missing');
    expect(await ask('forgotten')).toBe('unauthorized');
  });
});
