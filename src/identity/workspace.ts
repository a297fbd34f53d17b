import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Who asks: the workspace comes from the credential, never from the request's body or path. */
export interface Caller {
  workspaceId: string;
  apiKeyId: string;
  scopes: string[];
}

export interface AuthenticatedRequest extends FastifyRequest {
  caller?: Caller;
}

/** The caller's workspace id, for a controller's parameter. Every query below must take it. */
export const WorkspaceId = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const caller = context.switchToHttp().getRequest<AuthenticatedRequest>().caller;
  if (!caller) throw new Error('a route that uses @WorkspaceId() must not be @Public()');
  return caller.workspaceId;
});

export const PUBLIC_ROUTE = 'hikyaku:public';

/** A route anyone may call. Everything else needs a credential. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));
