import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConnectionAccess } from '../../src/connections/index.js';
import { openTokens, type OpenTokens } from './open-tokens.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

let on: OpenTokens;
let workspaceId: string;
let id: string;

beforeAll(async () => {
  on = await openTokens();
});
afterAll(() => on.close());
beforeEach(async () => {
  Object.assign(on.desk, { offersStateless: true, refuseWith: undefined, delayMs: 0 });
  on.desk.issued.length = 0;
  ({ workspaceId, id } = await on.addConnection());
});

const tokenOf = (process: ConnectionAccess) => process.getAccessToken(workspaceId, id);
const refuse = (process: ConnectionAccess, token: string) =>
  process.reportRefusedToken(workspaceId, id, token, 'Authentication failed');
const statusOf = async () => (await on.rowOf(id))['status'];
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

/** Waits until the token handed out is this one. */
async function untilTokenIs(process: ConnectionAccess, token: string): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while ((await tokenOf(process)) !== token) {
    if (Date.now() > giveUpAt) throw new Error(`it never became ${token}`);
    await sleep(20);
  }
}

describe('an issued token', () => {
  it('is shared by all who ask at once, in several processes, and after a restart', async () => {
    on.desk.delayMs = 100;
    const [a, b] = [on.startProcess(), on.startProcess()];
    const tokens = await Promise.all([times(50, () => tokenOf(a)), times(50, () => tokenOf(b))]);
    expect(new Set(tokens.flat())).toEqual(new Set(['stateless-1']));
    expect(await tokenOf(on.startProcess())).toBe('stateless-1');
    expect(on.desk.issued).toEqual(['stateless-1']);
  });

  it('is sealed in the database', async () => {
    await tokenOf(on.startProcess());
    const row = await on.rowOf(id);
    expect(row['sealed_issued_token']).toMatch(/^v1\.[0-9a-f]{8}\./);
    expect(JSON.stringify(row)).not.toContain('stateless-1');
  });

  it('is renewed in its last two minutes, while it goes on being used', async () => {
    const [a, b] = [on.startProcess(), on.startProcess()];
    await tokenOf(a);
    on.clock.advance(12 * MINUTE);
    expect(await tokenOf(a)).toBe('stateless-1');
    on.desk.delayMs = 700;
    on.clock.advance(1 * MINUTE + 1);
    const handedOut = await Promise.all([times(20, () => tokenOf(a)), times(20, () => tokenOf(b))]);
    expect(new Set(handedOut.flat())).toEqual(new Set(['stateless-1']));
    await untilTokenIs(a, 'stateless-2');
    await untilTokenIs(b, 'stateless-2');
    expect(on.desk.issued).toHaveLength(2);
  });

  it('that has ended is exchanged before anything is sent with it', async () => {
    const process = on.startProcess();
    await tokenOf(process);
    on.clock.advance(15 * MINUTE);
    expect(await times(20, () => tokenOf(process))).toEqual(Array(20).fill('stateless-2'));
  });

  it('where LINE offers only short-lived ones, is one for 27 days, however many processes start', async () => {
    on.desk.offersStateless = false;
    for (let start = 0; start < 35; start++) expect(await tokenOf(on.startProcess())).toBe('short-lived-1');
    on.clock.advance(26 * DAY);
    const process = on.startProcess();
    expect(await tokenOf(process)).toBe('short-lived-1');
    on.clock.advance(1 * DAY + 1);
    expect(await tokenOf(process)).toBe('short-lived-1');
    await untilTokenIs(process, 'short-lived-2');
    expect(on.desk.issued).toHaveLength(2);
  });

  it('given LINE is away while it could be renewed, goes on serving and LINE is not besieged', async () => {
    const process = on.startProcess();
    await tokenOf(process);
    on.clock.advance(13 * MINUTE + 1);
    on.desk.refuseWith = 500;
    const asked = on.desk.server.seen.length;
    for (let second = 0; second < 5; second++) {
      expect(await tokenOf(process)).toBe('stateless-1');
      on.clock.advance(1.1);
      await sleep(30);
    }
    expect(on.desk.server.seen.length - asked).toBe(1);
    expect(await statusOf()).toBe('active');
  });

  it('given LINE is away and none is left, answers line_unavailable, and later works', async () => {
    const process = on.startProcess();
    on.desk.refuseWith = 503;
    await expect(tokenOf(process)).rejects.toMatchObject({ code: 'line_unavailable' });
    expect(await statusOf()).toBe('active');
    on.desk.refuseWith = undefined;
    expect(await tokenOf(process)).toBe('stateless-1');
  });

  it('given LINE refuses the secret, revokes the connection and says why', async () => {
    const process = on.startProcess();
    on.desk.refuseWith = 400;
    await expect(tokenOf(process)).rejects.toMatchObject({ code: 'connection_revoked' });
    expect(await on.rowOf(id)).toMatchObject({ status: 'revoked', last_error: 'invalid client_secret' });
  });

  it('given the process that asked LINE died, is issued by another once its time is up', async () => {
    const lease = `UPDATE connections SET token_lease_expires_at = now() + interval '500 milliseconds' WHERE id = $1`;
    await on.database.execute(lease, [id]);
    expect(await tokenOf(on.startProcess())).toBe('stateless-1');
  });

  it('is not asked for in the name of another workspace', async () => {
    const process = on.startProcess();
    await tokenOf(process);
    const stranger = await on.addConnection();
    await expect(process.getAccessToken(stranger.workspaceId, id)).rejects.toMatchObject({
      code: 'connection_not_found',
    });
  });
});

describe('a refused token', () => {
  it('given hundreds of refusals in two processes, leads to one new token', async () => {
    const [a, b] = [on.startProcess(), on.startProcess()];
    const first = await tokenOf(a);
    await tokenOf(b);
    on.desk.delayMs = 50;
    const decisions = await Promise.all([
      times(300, () => refuse(a, first)),
      times(300, () => refuse(b, first)),
    ]);
    expect(new Set(decisions.flat())).toEqual(new Set(['renew']));
    expect(await refuse(a, first)).toBe('renew');
    expect([await tokenOf(a), await tokenOf(b)]).toEqual(['stateless-2', 'stateless-2']);
    expect(on.desk.issued).toHaveLength(2);
  });

  it('given the next is refused, too, ends: the connection is revoked, and that is all that happens', async () => {
    const [a, b] = [on.startProcess(), on.startProcess()];
    await refuse(a, await tokenOf(a));
    const second = await tokenOf(b);
    const decisions = await Promise.all([
      times(100, () => refuse(a, second)),
      times(100, () => refuse(b, second)),
    ]);
    expect(decisions.flat()).toContain('revoked');
    expect(await refuse(a, second)).toBe('revoked');
    expect(await refuse(b, second)).toBe('revoked');
    await expect(tokenOf(a)).rejects.toMatchObject({ code: 'connection_revoked' });
    expect(on.desk.issued).toHaveLength(2);
    expect(await on.rowOf(id)).toMatchObject({
      status: 'revoked',
      last_error: 'Authentication failed',
      sealed_issued_token: null,
    });
    on.clock.advance(2);
    await expect(tokenOf(b)).rejects.toMatchObject({ code: 'connection_revoked' });
  });

  it('given the next worked before it was refused, is renewed again', async () => {
    const process = on.startProcess();
    await refuse(process, await tokenOf(process));
    const second = await tokenOf(process);
    process.reportWorkingToken(workspaceId, id, second);
    while ((await on.rowOf(id))['issued_token_suspect']) await sleep(20);
    expect(await refuse(process, second)).toBe('renew');
    expect(await statusOf()).toBe('active');
  });

  it('given the secret is refused when it is to be renewed, revokes at once', async () => {
    const process = on.startProcess();
    const first = await tokenOf(process);
    on.desk.refuseWith = 400;
    expect(await times(50, () => refuse(process, first))).toEqual(Array(50).fill('revoked'));
  });

  it('given LINE is away when it is to be renewed, may be renewed later', async () => {
    const process = on.startProcess();
    const first = await tokenOf(process);
    on.desk.refuseWith = 500;
    expect(await refuse(process, first)).toBe('renew');
    on.desk.refuseWith = undefined;
    expect(await tokenOf(process)).toBe('stateless-2');
  });

  it('given it was renewed in its time since, says nothing', async () => {
    const [a, b] = [on.startProcess(), on.startProcess()];
    const first = await tokenOf(a);
    await tokenOf(b);
    on.clock.advance(15 * MINUTE);
    await tokenOf(a);
    expect(await refuse(b, first)).toBe('renew');
    expect(await tokenOf(b)).toBe('stateless-2');
    expect(await on.rowOf(id)).toMatchObject({ status: 'active', issued_token_suspect: false });
  });
});
