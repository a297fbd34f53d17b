import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { JSON_TYPE, type Answer } from '../http/answer.js';
import { parseStrictJson } from '../json/strict-json.js';
import {
  alreadyAccepted,
  bodyTooLarge,
  invalidParameter,
  unreadableBody,
  unsupportedContentType,
} from '../line-errors.js';
import type { Channel } from '../world/channel.js';
import { isRetryKey } from '../world/ids.js';
import type { World } from '../world/world.js';
import { gatewayFault } from './fault-answers.js';
import type { LineCall } from './line-call.js';
import { checkRate } from './check-rate.js';
import { recordViolation } from './record-violation.js';

/** LINE says 2 MB; that it means binary ones is our choice. */
export const MAX_BODY_BYTES = 2 * 1_024 * 1_024;

const BEARER = /^Bearer +(\S+)$/i;

/** The channel the caller speaks for, if the token is good. */
export function authenticate(world: World, authorization = ''): Channel | undefined {
  const token = BEARER.exec(authorization)?.[1];
  return token === undefined ? undefined : world.authenticate(token);
}

/** Looks at a call and refuses it with an answer, or lets it pass. */
type Check = (call: LineCall) => Answer | null;

/** In this order, after authentication and before the endpoint's own checks. LINE's order is not known; this is our choice. */
const CHECKS: readonly Check[] = [
  noteRetryKey,
  checkRate,
  gatewayFault,
  checkSize,
  checkContentType,
  checkJson,
  checkRetryKeyFormat,
  checkRetryKeyIsNew,
];

/** The first refusal, or what the endpoint answers. */
export function runCall(call: LineCall): Answer {
  for (const check of CHECKS) {
    const refused = check(call);
    if (refused !== null) return refused;
  }
  return call.endpoint.handle(call);
}

/** A key's 24 hours begin with the first request that carries it, whatever becomes of that request. */
function noteRetryKey(call: LineCall): null {
  if (call.retryKey !== null && call.endpoint.takesRetryKey && isRetryKey(call.retryKey)) {
    call.seenKey = call.channel.retryKeys.see(call.retryKey, call.nowMs);
  }
  return null;
}

function checkSize({ received }: LineCall): Answer | null {
  return received.tooLarge ? bodyTooLarge() : null;
}

function checkContentType({ endpoint, contentType }: LineCall): Answer | null {
  if (endpoint.body === 'none' || contentType === JSON_TYPE) return null;
  const isJson = contentType?.split(';', 1)[0]?.trim().toLowerCase() === JSON_TYPE;
  return isJson ? null : unsupportedContentType(contentType ?? 'null');
}

function checkJson(call: LineCall): Answer | null {
  if (call.endpoint.body === 'none') return null;
  const { bytes } = call.received;
  if (!isUtf8(bytes)) return unreadableBody({ line: 1, column: 1, path: [], duplicateKey: null });
  const parsed = parseStrictJson(bytes.toString('utf8'));
  if (parsed.kind === 'fault') return unreadableBody(parsed.fault);
  call.body = parsed.value;
  return null;
}

function checkRetryKeyFormat(call: LineCall): Answer | null {
  if (call.retryKey === null || call.seenKey !== null) return null;
  if (!call.endpoint.takesRetryKey) {
    recordViolation(call, 'retry_key_on_endpoint_without', `${call.endpoint.method} ${call.endpoint.path}`);
  }
  return invalidParameter('X-Line-Retry-Key');
}

/** The key alone decides: another body under an accepted key is answered like the first, and written down. */
function checkRetryKeyIsNew(call: LineCall): Answer | null {
  const { seenKey } = call;
  if (seenKey === null) return null;
  const bodyHash = hashOf(call.received.bytes);
  if (seenKey.bodyHash !== null && seenKey.bodyHash !== bodyHash) {
    recordViolation(call, 'retry_key_reused_with_other_body', call.retryKey ?? '');
  }
  seenKey.bodyHash ??= bodyHash;
  const { acceptance } = seenKey;
  return acceptance === null ? null : alreadyAccepted(acceptance.requestId, acceptance.sent);
}

/** Length and checksum in one number: cheap to make and to keep, and good enough against mistakes. */
const hashOf = (bytes: Buffer): number => (bytes.length % 0x20_0000) * 0x1_0000_0000 + crc32(bytes);
