import { describe, expect, it } from '@jest/globals';
import { redisConnection, redisTrouble } from './redis-connection.js';

describe('redisConnection', () => {
  it.each([
    ['redis://cache', { host: 'cache', port: 6379, db: 0, username: undefined, password: undefined }],
    ['redis://:p%40ss@cache:7000/3', { host: 'cache', port: 7000, db: 3, password: 'p@ss' }],
    ['redis://me:secret@[::1]', { host: '::1', username: 'me', password: 'secret' }],
    ['rediss://cache', { host: 'cache', tls: { servername: 'cache' } }],
  ])('reads %s', (url, connection) => {
    expect(redisConnection(url)).toMatchObject(connection);
  });

  it('asks for TLS only with rediss:', () => {
    expect(redisConnection('redis://cache')).not.toHaveProperty('tls');
  });

  it('goes on trying, 5 seconds apart at most', () => {
    const { retryStrategy } = redisConnection('redis://cache');
    expect([1, 2, 10, 1_000].map((attempts) => retryStrategy?.(attempts))).toEqual([200, 400, 5_000, 5_000]);
  });
});

describe('redisTrouble', () => {
  it.each([
    [new Error('connect ECONNREFUSED 127.0.0.1:1'), 'connect ECONNREFUSED 127.0.0.1:1'],
    [Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [new Error('cannot reach redis://me:secret@cache'), 'cannot reach redis://…@cache'],
    ['text', 'unknown'],
    [null, 'unknown'],
  ])('says of %s: %s', (error, words) => {
    expect(redisTrouble(error)).toBe(words);
  });
});
