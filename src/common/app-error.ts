/** What went wrong, in the words of the caller; the HTTP filter alone knows the status codes. */
export type ErrorKind =
  | 'malformed'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'unsupported_media'
  | 'invalid'
  | 'too_many'
  | 'unavailable';

/** One problem of the input: where it is (a JSON path such as `audience.filter.rules[0].operator`) and what to do. */
export interface InputProblem extends Finding {
  path: string;
}

export interface AppErrorOptions {
  errors?: InputProblem[];
  /** ids that help an operator; never personal data, never secrets */
  context?: Record<string, string | number>;
  /** more of the answer's body than `errors` can say, such as warnings */
  details?: Record<string, unknown>;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** Base of every error a caller can act on. `code` is stable; the message is for a person and may change. */
export class AppError extends Error {
  readonly errors: InputProblem[];
  readonly context: Record<string, string | number>;
  readonly details: Record<string, unknown>;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.errors = options.errors ?? [];
    this.context = options.context ?? {};
    this.details = options.details ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Well-formed input that cannot be accepted, with the place of each problem. */
export class InvalidInput extends AppError {
  constructor(errors: InputProblem[], message = 'The request is not valid.') {
    super('invalid', 'invalid_input', message, { errors });
  }
}

export class NotFound extends AppError {
  constructor(what: string, id: string) {
    super(
      'not_found',
      `${what.replaceAll(' ', '_')}_not_found`,
      `There is no ${what} with this id in this workspace.`,
      {
        context: { id },
      },
    );
  }
}
import type { Finding } from '#libs/findings';
