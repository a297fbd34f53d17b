import type { Answer } from '../http/answer.js';
import { DEFAULT_LIMIT, type LineCall, type LineEndpoint } from './line-call.js';

/** A call without a body and without a retry key: most of LINE's. */
export function bodiless(
  method: LineEndpoint['method'],
  name: string,
  path: string,
  handle: (call: LineCall) => Answer,
): LineEndpoint {
  return { name, method, path, limit: DEFAULT_LIMIT, body: 'none', takesRetryKey: false, handle };
}
