import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '../common/index.js';
import { ApiKeysService } from './api-keys.service.js';
import { type AuthenticatedRequest, PUBLIC_ROUTE } from './workspace.js';

const BEARER = /^Bearer +(\S+) *$/i;

/** Guards every route: without a known key there is no workspace, and without a workspace no data. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (!key) throw unauthorized('Send your API key as `Authorization: Bearer <key>`.');
    request.caller = await this.keys.findCaller(key);
    if (!request.caller) throw unauthorized('This API key is not known here, or it was revoked.');
    return true;
  }
}

function unauthorized(message: string): AppError {
  return new AppError('unauthorized', 'unauthorized', message);
}
