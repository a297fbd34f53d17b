import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { AppError } from '../../common/index.js';
import type { AuthenticatedRequest } from '../workspace.js';

/** Somebody who asks with a session of his own. */
export interface SignedIn {
  userId: string;
  sessionId: string;
}

/** Who is signed in, for a route that is of no use to a key. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller?.userId || !caller.sessionId)
    throw new AppError(
      'forbidden',
      'session_needed',
      'This is about the person who is signed in. An API key is nobody’s; sign in instead.',
    );
  return { userId: caller.userId, sessionId: caller.sessionId };
});
