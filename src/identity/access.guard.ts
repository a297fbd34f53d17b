import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '../common/index.js';
import { ApiKeysService } from './api-keys.service.js';
import { type Permission, rolesWith } from '#libs/roles';
import { NEEDED_PERMISSION } from './permissions.js';
import { isUnsafe, requireFromHere } from './same-origin.js';
import { SessionCookies } from './sign-in/session-cookies.js';
import { SessionsService } from './sign-in/sessions.service.js';
import { type AuthenticatedRequest, type Caller, PUBLIC_ROUTE, SAME_ORIGIN_ROUTE } from './workspace.js';

const BEARER = /^Bearer +(\S+) *$/i;

/**
 * Guards every route: without a known key or session there is no workspace, and without a workspace no data. Then the
 * permission decides. A route that asks for none is open to nobody: it was forgotten.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly sessions: SessionsService,
    private readonly cookies: SessionCookies,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (this.said(SAME_ORIGIN_ROUTE, context)) requireFromHere(request.headers);
    if (this.said(PUBLIC_ROUTE, context)) return true;
    request.caller = await this.callerOf(request);
    const needed = this.said(NEEDED_PERMISSION, context) as Permission | undefined;
    if (!needed || !request.caller.permissions.includes(needed)) throw permissionMissing(needed);
    return true;
  }

  /** A key that is sent decides alone, also when it is wrong and the browser has a session. */
  private async callerOf({ headers, method }: AuthenticatedRequest): Promise<Caller> {
    if (headers.authorization !== undefined) return this.ownerOfKey(headers.authorization);
    const token = this.cookies.read(headers.cookie);
    if (token === undefined)
      throw unauthorized('Sign in, or send your API key as `Authorization: Bearer <key>`.');
    const caller = await this.sessions.findCaller(token);
    if (!caller) throw unauthorized('You are signed out: this session was ended, or has expired. Sign in.');
    if (isUnsafe(method)) requireFromHere(headers);
    return caller;
  }

  private async ownerOfKey(authorization: string): Promise<Caller> {
    const key = BEARER.exec(authorization)?.[1];
    if (!key) throw unauthorized('Send your API key as `Authorization: Bearer <key>`.');
    const caller = await this.keys.findCaller(key);
    if (!caller) throw unauthorized('This API key is not known here, or it was revoked.');
    return caller;
  }

  private said(what: string, context: ExecutionContext): unknown {
    return this.reflector.getAllAndOverride<unknown>(what, [context.getHandler(), context.getClass()]);
  }
}

function unauthorized(message: string): AppError {
  return new AppError('unauthorized', 'unauthorized', message);
}

function permissionMissing(needed: Permission | undefined): AppError {
  const whom = needed ? rolesWith(needed).map((role) => (role === 'owner' ? 'an owner' : `a ${role}`)) : [];
  const detail = needed
    ? `This needs the permission “${needed}”. Ask ${whom.join(' or ')} of the workspace.`
    : 'Nobody may call this address: it names no permission. Tell whoever maintains this server.';
  return new AppError('forbidden', 'permission_missing', detail, {
    details: { permission: needed ?? null },
  });
}
