import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VisitorHash } from './visitor-hash.js';

const KEY = Buffer.alloc(32, 7);
const WORKSPACE = '0198c0de-0000-7000-8000-000000000001';
const NOON = new Date('2026-10-21T12:00:00Z');
const ANN = { address: '203.0.113.7', forwardedFor: '', userAgent: 'Browser' };

describe('a visitor', () => {
  const hash = new VisitorHash(KEY);
  const known = hash.of(NOON, WORKSPACE, ANN);

  it('is the same all day, in every process', () => {
    expect(hash.of(new Date('2026-10-21T23:59:59Z'), WORKSPACE, ANN)).toBe(known);
    expect(new VisitorHash(KEY).of(NOON, WORKSPACE, ANN)).toBe(known);
  });

  it.each([
    ['on the next day', new Date('2026-10-22T00:00:00Z'), WORKSPACE, ANN],
    ['in another workspace', NOON, '0198c0de-0000-7000-8000-000000000002', ANN],
    ['from another address', NOON, WORKSPACE, { ...ANN, address: '203.0.113.8' }],
    ['behind the same proxy', NOON, WORKSPACE, { ...ANN, forwardedFor: '198.51.100.1' }],
    ['with another browser', NOON, WORKSPACE, { ...ANN, userAgent: 'Other' }],
  ])('is another one %s', (_name, now, workspaceId, visitor) => {
    expect(hash.of(now, workspaceId, visitor)).not.toBe(known);
  });

  it('is nothing but a number of 64 bits', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (address, forwardedFor, userAgent) => {
        const value = BigInt(hash.of(NOON, WORKSPACE, { address, forwardedFor, userAgent }));
        return value >= -(2n ** 63n) && value < 2n ** 63n;
      }),
    );
  });
});
