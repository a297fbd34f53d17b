import { describe, expect, it } from '@jest/globals';
import type { LineProblemKind } from '#libs/line';
import { decidePage, type PageAsked } from './decide-page.js';

const decide = (problem: LineProblemKind, asked: Partial<PageAsked> = {}) =>
  decidePage({ ok: false, problem, message: 'no' }, { start: null, attempts: 1, restarts: 0, ...asked });

describe('decidePage', () => {
  it('writes a page, also an empty one that is not the last', () => {
    const page = { userIds: [], next: 'more' };
    const asked = { start: null, attempts: 1, restarts: 0 };
    expect(decidePage({ ok: true, value: page }, asked)).toEqual({ kind: 'write', page });
  });

  it.each<[LineProblemKind, string]>([
    ['forbidden', 'followers_not_for_account'],
    ['unauthorized', 'followers_credential_refused'],
    ['invalid', 'followers_list_broken'],
  ])('given %s, fails with %s', (problem, code) => {
    expect(decide(problem)).toMatchObject({ kind: 'fail', problem: { code } });
  });

  it('begins anew when LINE does not know the place any more, but not for ever', () => {
    expect(decide('invalid', { start: 'a-place' })).toEqual({ kind: 'restart' });
    expect(decide('invalid', { start: 'a-place', restarts: 3 })).toMatchObject({ kind: 'fail' });
  });

  it('waits longer each time, and gives up after hours', () => {
    const waits = [1, 2, 3, 8, 20].map((attempts) => decide('unreachable', { attempts }));
    expect(waits).toEqual(
      [2_000, 4_000, 8_000, 256_000, 300_000].map((waitMs) => ({ kind: 'later', waitMs })),
    );
    expect(decide('unreachable', { attempts: 55 })).toMatchObject({
      problem: { code: 'followers_no_answer' },
    });
  });
});
