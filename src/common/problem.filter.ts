import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorKind, type InputProblem } from './app-error.js';

/** RFC 9457 problem details, as every error of the API is answered. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: InputProblem[];
}

const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_media: 415,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
};

const TITLES: Record<number, string> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible in the present state',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available now',
};

interface Fault {
  status: number;
  code: string;
  detail: string;
  errors?: InputProblem[];
  retryAfterSeconds?: number;
}

/** The one place where errors become HTTP. What is unexpected is logged here, once, and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const fault = faultOf(error);
    if (error instanceof AppError && fault.status >= 500)
      this.logger.warn({ code: fault.code, requestId: request.id }, 'not available');
    else if (fault.status >= 500) this.logger.error({ err: error, requestId: request.id }, 'request failed');
    if (fault.retryAfterSeconds) void reply.header('retry-after', String(fault.retryAfterSeconds));
    const problem: Problem = {
      type: `urn:hikyaku:problem:${fault.code}`,
      title: TITLES[fault.status] ?? 'Error',
      status: fault.status,
      detail: fault.detail,
      code: fault.code,
      requestId: request.id,
      ...(fault.errors?.length ? { errors: fault.errors } : {}),
    };
    void reply
      .status(fault.status)
      .header('content-type', 'application/problem+json')
      .send(JSON.stringify(problem));
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof AppError) {
    const { code, message, errors, retryAfterSeconds } = error;
    return { status: STATUS[error.kind], code, detail: message, errors, retryAfterSeconds };
  }
  const status = statusOf(error);
  if (status === 404) return { status, code: 'not_found', detail: 'There is nothing at this address.' };
  if (status === 413)
    return { status, code: 'too_large', detail: 'The request body is larger than this address takes.' };
  if (status === 415)
    return { status, code: 'unsupported_media', detail: 'Send the body as application/json.' };
  if (status === 400) return { status, code: 'malformed', detail: malformedDetail(error) };
  if (status && status < 500)
    return { status, code: 'refused', detail: error instanceof Error ? error.message : '' };
  return {
    status: 500,
    code: 'internal_error',
    detail: 'Something went wrong here. Nothing half-done was kept. Quote the request id to your operator.',
  };
}

/** Nest and Fastify (its body parsers above all) carry the status on the error. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  )
    return error.statusCode;
  return undefined;
}

function malformedDetail(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /json/i.test(message) || error instanceof SyntaxError
    ? 'The request body is not valid JSON.'
    : message || 'The request could not be read.';
}
