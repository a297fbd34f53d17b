import { describe, expect, it } from '@jest/globals';
import { Router } from './router.js';

const router = new Router<string>()
  .add('GET', '/a', 'plain')
  .add('POST', '/a', 'posted')
  .add('GET', '/users/:userId', 'user')
  .add('GET', '/users/:userId/messages', 'messages')
  .add('GET', '/users/all/messages', 'all');

describe('Router', () => {
  it.each([
    ['GET', '/a', { value: 'plain', params: {} }],
    ['POST', '/a', { value: 'posted', params: {} }],
    ['GET', '/users/x%20y', { value: 'user', params: { userId: 'x y' } }],
    ['GET', '/users/%', { value: 'user', params: { userId: '%' } }],
    ['GET', '/users/1/messages', { value: 'messages', params: { userId: '1' } }],
    ['GET', '/users/all/messages', { value: 'all', params: {} }],
    ['DELETE', '/a', undefined],
    ['GET', '/a/', undefined],
    ['GET', '/users', undefined],
    ['GET', '/users/1/2/3', undefined],
  ])('%s %s', (method, path, found) => {
    expect(router.find(method, path)).toEqual(found);
  });
});
