import { createHmac } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { relaySignature } from './relay-signature.js';

it('is what a receiver makes of the secret, the time and the bytes', () => {
  const body = Buffer.from('{"events":[]}');
  const expected = createHmac('sha256', 'a-secret').update('1790000000.{"events":[]}').digest('hex');
  expect(relaySignature('a-secret', body, new Date(1_790_000_000_999))).toBe(`t=1790000000,v1=${expected}`);
});
