import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiForbiddenResponse, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#libs/roles';

/** Who asks: the workspace comes from the credential, never from the request's body or path. Either a key or a person. */
export interface Caller {
  workspaceId: string;
  permissions: readonly Permission[];
  /** null when a person asks */
  apiKeyId: string | null;
  /** null when a key asks */
  userId: string | null;
  /** with which session a person asks */
  sessionId: string | null;
}

export interface AuthenticatedRequest extends FastifyRequest {
  caller?: Caller;
}

/** The caller's workspace id, for a controller's parameter. Every query below must take it. */
export const WorkspaceId = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string => callerOf(context).workspaceId,
);

/** Who does it, to be noted beside what is done; one of both is null. */
export interface DoneBy {
  userId: string | null;
  apiKeyId: string | null;
}

/** Who asks, for a route that notes who did something. */
export const By = createParamDecorator((_data: unknown, context: ExecutionContext): DoneBy => {
  const { userId, apiKeyId } = callerOf(context);
  return { userId, apiKeyId };
});

export const PUBLIC_ROUTE = 'hikyaku:public';

/** A route anyone may call. Everything else needs a credential. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiSecurity({}));

export const SAME_ORIGIN_ROUTE = 'hikyaku:same-origin';

/** A public route that gives or takes a session, so that no other site may have a browser call it. */
export const SameOrigin = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(SAME_ORIGIN_ROUTE, true),
    ApiForbiddenResponse({ description: 'Another site made the browser ask' }),
  );

function callerOf(context: ExecutionContext): Caller {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller) throw new Error('a route that asks for its caller must not be @Public()');
  return caller;
}
