import { expect, it } from '@jest/globals';
import { connectionWarnings, type TriedFacts } from './connection-warnings.js';

const pathsOf = (facts: TriedFacts): string[] => connectionWarnings(facts).map(({ path }) => path);

it('has none for a new account with its secret and messages left', () => {
  expect(pathsOf({ quota: { type: 'limited', limit: 200, used: 199 }, hasChannelSecret: true })).toEqual([]);
  expect(pathsOf({ quota: { type: 'none', limit: null, used: 9 }, hasChannelSecret: true })).toEqual([]);
});

it('names an account that is connected already, a missing secret and a month that is used up', () => {
  const quota = { type: 'limited', limit: 200, used: 200 } as const;
  expect(pathsOf({ quota, hasChannelSecret: false, connectedAs: 'Shop' })).toEqual([
    'channelAccessToken',
    'channelSecret',
    'quota',
  ]);
});
