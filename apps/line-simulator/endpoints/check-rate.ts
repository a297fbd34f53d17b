import type { Answer } from '../http/answer.js';
import { rateLimited } from '../line-errors.js';
import type { ChannelCall } from './line-call.js';
import { recordViolation } from './record-violation.js';

/** Refuses a call that comes too soon, and notes it: LINE forbids to exceed a limit for any purpose. */
export function checkRate(call: ChannelCall): Answer | null {
  const { channel, endpoint, nowMs } = call;
  if (channel.rateLimits.allow(endpoint.name, endpoint.limit, nowMs)) return null;
  recordViolation(call, 'rate_limit_exceeded', `${endpoint.limit.requests} in ${endpoint.limit.seconds} s`);
  return rateLimited();
}
