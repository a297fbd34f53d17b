import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('returnPath', () => {
  it('leads to the page that was asked for, with its filters', () => {
    expect(returnPath('/campaigns?status=sent&q=sale')).toBe('/console/campaigns?status=sent&q=sale');
    expect(returnPath('/contacts/A%2F1#history')).toBe('/console/contacts/A%2F1#history');
  });

  it('takes an address with the base path for the same one', () => {
    expect(returnPath('/console/campaigns')).toBe('/console/campaigns');
  });

  it.each([undefined, '', '/', '/console', '/console/', '/login?from=/login', '/welcome', 'campaigns'])(
    'leads to the overview from %p',
    (from) => {
      expect(returnPath(from)).toBe('/console/overview');
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example/campaigns',
    '/\\evil.example',
    '/\t/evil.example',
    '/console//evil.example',
    'javascript:alert(1)',
  ])('leads nowhere else for %p', (from) => {
    expect(returnPath(from)).toBe('/console/overview');
  });
});
