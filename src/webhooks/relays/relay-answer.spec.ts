import { describe, expect, it } from '@jest/globals';
import type { Posted } from '../../outgoing/index.js';
import { outcomeOf, restMs, waitMs } from './relay-answer.js';

const status = (code: number): Posted => ({ ok: true, status: code });

describe('outcomeOf', () => {
  it.each([200, 202, 204, 299])('takes %d for taken', (code) => {
    expect(outcomeOf(status(code))).toEqual({ kind: 'taken' });
  });

  it.each<[Posted, string, string]>([
    [status(400), 'refused', 'relay_status'],
    [status(410), 'refused', 'relay_status'],
    [status(429), 'down', 'relay_status'],
    [status(503), 'down', 'relay_status'],
    [status(301), 'down', 'relay_redirect'],
    [status(304), 'down', 'relay_redirect'],
    [{ ok: false, reason: 'private_network' }, 'down', 'relay_private'],
    [{ ok: false, reason: 'no_answer_in_time' }, 'down', 'relay_no_answer'],
    [{ ok: false, reason: 'unknown_host' }, 'down', 'relay_unknown_host'],
    [{ ok: false, reason: 'connection_refused' }, 'down', 'relay_refused'],
    [{ ok: false, reason: 'certificate_not_trusted' }, 'down', 'relay_certificate'],
    [{ ok: false, reason: 'unreachable' }, 'down', 'relay_unreachable'],
  ])('of %j is %s by %s', (posted, kind, code) => {
    expect(outcomeOf(posted)).toMatchObject({ kind, problem: { code } });
  });
});

describe('waits', () => {
  it('double, up to ten minutes for a receiver and four hours for a body', () => {
    expect([1, 2, 3, 10, 99].map((failures) => restMs(failures) / 1_000)).toEqual([1, 2, 4, 512, 600]);
    expect([1, 2, 3, 8, 99].map((attempts) => waitMs(attempts) / 60_000)).toEqual([1, 2, 4, 128, 240]);
  });
});
