import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from './clock.js';
import { canReceiveMulticast, canReceivePush, hasVisibleProfile, makeUser, USER_STATES } from './users.js';

const NOW = 100 * DAY_MS;

describe('who receives what', () => {
  it.each([
    { state: 'friend', wroteAtMs: null, sees: { push: true, multicast: true, profile: true } },
    { state: 'blocked', wroteAtMs: NOW, sees: { push: false, multicast: false, profile: false } },
    { state: 'deleted', wroteAtMs: NOW, sees: { push: false, multicast: false, profile: false } },
    { state: 'not_friend', wroteAtMs: null, sees: { push: false, multicast: false, profile: false } },
    {
      state: 'not_friend',
      wroteAtMs: NOW - 7 * DAY_MS + 1,
      sees: { push: true, multicast: false, profile: true },
    },
    {
      state: 'not_friend',
      wroteAtMs: NOW - 7 * DAY_MS,
      sees: { push: false, multicast: false, profile: true },
    },
  ] as const)('$state who wrote at $wroteAtMs: $sees', ({ state, wroteAtMs, sees }) => {
    expect(USER_STATES).toContain(state);
    const user = makeUser({ userId: 'U1', state, wroteAtMs });
    expect({
      push: canReceivePush(user, NOW),
      multicast: canReceiveMulticast(user),
      profile: hasVisibleProfile(user),
    }).toEqual(sees);
  });
});
