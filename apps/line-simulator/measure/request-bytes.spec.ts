import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strangerId } from '../spec-client.js';
import { RequestBytes } from './request-bytes.js';

const userIds = Array.from({ length: 7 }, (_, n) => strangerId('U', n));

describe('RequestBytes', () => {
  it('goes round the people in order, with a key of its own for every request', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.uniqueArray(fc.nat(1_000)), (perRequest, numbers) => {
        const requests = new RequestBytes({
          path: '/v2/bot/message/multicast',
          token: 't',
          userIds,
          perRequest,
          to: 'list',
          run: '0123abcd',
        });
        const keys = numbers.map((number) => {
          const [head = '', body = ''] = requests.make(number).toString().split('\r\n\r\n');
          const meant = Array.from({ length: perRequest }, (_, n) => userIds[(number * perRequest + n) % 7]);
          expect(JSON.parse(body)).toMatchObject({ to: meant });
          expect(head).toContain(`Content-Length: ${body.length}`);
          return /X-Line-Retry-Key: (0123abcd-0000-4000-8000-[0-9a-f]{12})/.exec(head)?.[1];
        });
        expect(keys).not.toContain(undefined);
        expect(new Set(keys).size).toBe(numbers.length);
      }),
    );
  });
});
