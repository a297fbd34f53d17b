import { describe, expect, it } from '@jest/globals';
import { causeOfFailure, type Stage } from './read-response.js';

const failing = (code: string): Error => Object.assign(new Error('broken'), { code });

describe('causeOfFailure', () => {
  it.each<[Stage, string, string]>([
    // The same code has another meaning once the request was handed to a socket.
    ['waiting', 'EHOSTUNREACH', 'connect'],
    ['sent', 'EHOSTUNREACH', 'reset'],
    ['answering', 'EHOSTUNREACH', 'truncated'],
    ['waiting', 'ECONNRESET', 'connect'],
    ['sent', 'ECONNRESET', 'reset'],
    ['waiting', 'ENOTFOUND', 'connect'],
    ['waiting', 'UND_ERR_CONNECT_TIMEOUT', 'connect'],
    ['waiting', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'connect'],
    ['waiting', 'UND_ERR_INVALID_ARG', 'failed'],
    ['sent', 'HPE_INVALID_CONSTANT', 'failed'],
    ['waiting', 'UND_ERR_DESTROYED', 'cancelled'],
    ['sent', 'UND_ERR_DESTROYED', 'cancelled'],
  ])('given a request that is %s and %s, says %s', (stage, code, cause) => {
    expect(causeOfFailure(failing(code), stage)).toBe(cause);
  });

  it.each([undefined, null, 'text', new Error('no code')])('makes no claim of %p once sent', (error) => {
    expect(causeOfFailure(error, 'sent')).toBe('failed');
  });
});
