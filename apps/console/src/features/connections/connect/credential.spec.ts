import { describe, expect, it } from '@jest/globals';
import { completeCredential, malformed } from './credential.js';

const SECRET = '0123456789abcdef0123456789abcdef';
const TOKEN = 'x'.repeat(172);

describe('completeCredential', () => {
  it('is the token, and the secret where it is given', () => {
    expect(completeCredential({ way: 'token', channelAccessToken: ` ${TOKEN}\n`, channelId: '123' })).toEqual(
      {
        channelAccessToken: TOKEN,
      },
    );
    expect(completeCredential({ way: 'token', channelAccessToken: TOKEN, channelSecret: SECRET })).toEqual({
      channelAccessToken: TOKEN,
      channelSecret: SECRET,
    });
  });

  it('is id and secret together', () => {
    expect(
      completeCredential({ way: 'secret', channelId: '1234567890', channelAccessToken: TOKEN }),
    ).toBeNull();
    expect(completeCredential({ way: 'secret', channelId: '1234567890', channelSecret: SECRET })).toEqual({
      channelId: '1234567890',
      channelSecret: SECRET,
    });
  });

  it('is nothing while a field is certainly wrong', () => {
    expect(completeCredential({ way: 'token', channelAccessToken: TOKEN, channelSecret: 'abc' })).toBeNull();
  });
});

describe('malformed', () => {
  it('finds half copies, and says nothing of what is not filled in yet', () => {
    expect(malformed({ way: 'token' })).toEqual([]);
    expect(malformed({ way: 'token', channelAccessToken: 'half', channelSecret: 'ABC' })).toEqual([
      'channelAccessToken',
      'channelSecret',
    ]);
    expect(malformed({ way: 'secret', channelId: '@basic', channelAccessToken: 'half' })).toEqual([
      'channelId',
    ]);
  });
});
