import type { PlacedFinding } from './finding.js';
import type { components } from './schema.js';

type Problem = components['schemas']['Problem'];

/** What the server says when it refuses, as RFC 9457 has it; `status` 0 when it could not be reached. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly PlacedFinding[] = [],
    /** what to tell who is asked for help */
    readonly requestId: string | null = null,
    /** members of the problem beside the standard ones, such as `current` of `campaign_changed` */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** What is wrong with one field of the request. */
  errorAt(path: string): PlacedFinding | undefined {
    return this.errors.find((error) => error.path === path);
  }
}

export function isProblem(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem;
}

const UNREADABLE = 'unreadable';

/** How long the server asks to wait before the next try, where it does. */
export function waitOf(error: ApiProblem): number | null {
  const seconds = Number(error.extensions.retryAfterSeconds);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/** A refusal as the server words it; what is no problem document (a proxy's page) keeps its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('code' in body))
    return new ApiProblem(response.status, UNREADABLE, `${response.status} ${response.statusText}`.trim());
  const { code, detail, errors, requestId, type: _type, title: _title, ...extensions } = body as Problem;
  const retryAfterSeconds = Number(response.headers.get('retry-after'));
  return new ApiProblem(response.status, code, detail, errors, requestId, {
    ...extensions,
    retryAfterSeconds,
  });
}
