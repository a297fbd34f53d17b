import type { ViolationKind } from '../world/violations.js';
import type { ChannelCall } from './line-call.js';

/** Notes something the caller should not have done. */
export function recordViolation(call: ChannelCall, kind: ViolationKind, detail: string): void {
  call.channel.violations.add({
    kind,
    endpoint: call.endpoint.name,
    requestId: call.requestId,
    at: new Date(call.nowMs).toISOString(),
    detail,
  });
}
