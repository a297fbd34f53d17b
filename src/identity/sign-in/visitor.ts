import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Visitor } from './sessions.service.js';

/** From where it is asked. */
export const FromWhere = createParamDecorator((_data: unknown, context: ExecutionContext): Visitor => {
  const { ip, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: ip, userAgent: headers['user-agent'] };
});
