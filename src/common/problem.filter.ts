import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';
import { type Fault, faultOf, problemOf } from './problem.js';

/** Every error of a route. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The one place where errors become HTTP. What is unexpected is logged here, once, and told to nobody. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const fault = faultOf(error);
  if (fault.status >= 500) logFault(error, fault, request.id);
  if (fault.retryAfterSeconds) void reply.header('retry-after', String(fault.retryAfterSeconds));
  void reply
    .status(fault.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(problemOf(fault, request.id)));
}

const logger = new Logger('Http');

function logFault(error: unknown, { code }: Fault, requestId: string): void {
  if (error instanceof AppError) logger.warn({ code, requestId }, 'not available');
  else logger.error({ err: error, requestId }, 'request failed');
}
