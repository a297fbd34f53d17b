import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readPeopleFile } from './people-file.js';
import { startSimulator } from './simulator.js';

const folder = mkdtempSync(join(tmpdir(), 'people-'));
afterAll(() => rmSync(folder, { recursive: true }));

const USER = `U${'1'.repeat(32)}`;
const OTHER = `U${'2'.repeat(32)}`;
const GROUP = `C${'3'.repeat(32)}`;

function fileOf(...lines: string[]): string {
  const file = join(folder, 'people.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('readPeopleFile', () => {
  it('takes each LINE ID once, and leaves out rows that have none', async () => {
    const file = fileOf(
      '\uFEFFexternal_id,line_id,display_name,language',
      `a,${USER},สมชาย ใจดี,th`,
      `b,${USER},the same again,en`,
      'c,,nobody,ja',
      `d,${GROUP},"Staff, all",`,
      'e,nonsense,x,ja',
      `f,${OTHER},,`,
    );
    expect(await readPeopleFile(file)).toEqual({
      users: [{ userId: USER, displayName: 'สมชาย ใจดี', language: 'th' }, { userId: OTHER }],
      groups: [{ groupId: GROUP, groupName: 'Staff, all' }],
    });
  });

  it('given no column line_id or no file, says so', async () => {
    await expect(readPeopleFile(fileOf('external_id', 'a'))).rejects.toThrow('no column line_id');
    await expect(readPeopleFile(join(folder, 'absent.csv'))).rejects.toThrow('absent.csv');
  });

  it('given a world of such people, has them again after a reset', async () => {
    const people = await readPeopleFile(fileOf('line_id', USER, GROUP));
    const simulator = await startSimulator({ people });
    const push = async (to: string): Promise<number> => {
      const response = await fetch(`${simulator.url}/v2/bot/message/push`, {
        method: 'POST',
        headers: { authorization: 'Bearer sim-token', 'content-type': 'application/json' },
        body: JSON.stringify({ to, messages: [{ type: 'text', text: 'x' }] }),
      });
      return response.status;
    };
    await fetch(`${simulator.url}/__sim/reset`, { method: 'POST', body: '{"scope": "all"}' });
    expect([await push(USER), await push(GROUP), await push(OTHER)]).toEqual([200, 200, 400]);
    await simulator.close();
  });
});
