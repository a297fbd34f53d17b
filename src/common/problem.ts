import { HttpException } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { FINDING_SCHEMA } from './finding.dto.js';
import { AppError, type ErrorKind, type InputProblem } from './app-error.js';

/** RFC 9457 problem details, as every error of the API is answered. */
export class Problem {
  @ApiProperty({ example: 'urn:hikyaku:problem:invalid_input' })
  type!: string;

  @ApiProperty({ example: 'Not valid' })
  title!: string;

  @ApiProperty({ example: 422 })
  status!: number;

  @ApiProperty({ description: 'For a person; may change' })
  detail!: string;

  @ApiProperty({ description: 'Stable; decide on this', example: 'invalid_input' })
  code!: string;

  @ApiProperty({ format: 'uuid', description: 'Stands in the log of the server too' })
  requestId!: string;

  @ApiProperty({
    description: 'The problem of each field; empty when none is at fault',
    type: 'array',
    items: {
      type: 'object',
      required: ['path', 'code', 'message'],
      properties: {
        path: { type: 'string', example: 'audience.filter.rules[0].operator' },
        ...FINDING_SCHEMA,
      },
    },
  })
  errors!: InputProblem[];
}

const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
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
  408: 'Too slow',
  409: 'Not possible in the present state',
  410: 'No longer there',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Not available now',
};

/** What went wrong, in the terms of HTTP. */
export interface Fault {
  status: number;
  code: string;
  detail: string;
  errors: InputProblem[];
  /** more members of the body; they take the place of none of its own */
  details?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

export function titleOf(status: number): string {
  return TITLES[status] ?? 'Error';
}

export function problemOf(fault: Fault, requestId: string): Problem {
  return {
    ...fault.details,
    type: `urn:hikyaku:problem:${fault.code}`,
    title: titleOf(fault.status),
    status: fault.status,
    detail: fault.detail,
    code: fault.code,
    requestId,
    errors: fault.errors,
  };
}

/** Of our own errors all is told; of others only what the caller can change. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AppError) {
    const { kind, code, message, errors, details, retryAfterSeconds } = error;
    return { status: STATUS[kind], code, detail: message, errors, details, retryAfterSeconds };
  }
  const status = statusOf(error);
  if (status === undefined || status >= 500) return { status: 500, ...INTERNAL, errors: [] };
  return { status, ...explanationOf(status, error), errors: [] };
}

const INTERNAL = {
  code: 'internal_error',
  detail: 'Something went wrong here. Nothing half-done was kept. Quote the request id to your operator.',
};

function explanationOf(status: number, error: unknown): Pick<Fault, 'code' | 'detail'> {
  switch (status) {
    case 400:
      return { code: 'malformed', detail: malformedDetail(error) };
    case 404:
      return { code: 'not_found', detail: 'There is nothing at this address.' };
    case 413:
      return { code: 'too_large', detail: 'The request body is larger than this address takes.' };
    case 414:
      return { code: 'address_too_long', detail: 'A part of the address is longer than any id here.' };
    case 415:
      return { code: 'unsupported_media', detail: 'Send the body as application/json.' };
    default:
      return { code: 'refused', detail: messageOf(error) };
  }
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
  // Its message quotes the address.
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'FST_ERR_BAD_URL')
    return 'The address holds a % that is not the UTF-8 of a character, such as %E8%8A%B1.';
  const message = messageOf(error);
  return /json/i.test(message) || error instanceof SyntaxError
    ? 'The request body is not valid JSON.'
    : message || 'The request could not be read.';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
