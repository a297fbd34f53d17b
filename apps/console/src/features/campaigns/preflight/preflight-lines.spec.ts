import { describe, expect, it } from '@jest/globals';
import type { Issue } from './issue.js';
import { preflightLines, testState } from './preflight-lines.js';

const issue = (severity: Issue['severity'], path: string, code: string): Issue => ({
  severity,
  path,
  code,
  message: code,
});
const check = (...issues: Issue[]) => ({
  issues,
  audience: { count: 10, withLineId: 10 },
  quota: { needed: 10, remaining: null },
});
const tested = { version: 4, testedVersion: 4 };

describe('preflightLines', () => {
  it('has a line for every topic, in order when nothing is wrong', () => {
    expect(preflightLines(check(), tested).map(({ state }) => state)).toEqual(Array(8).fill('ok'));
  });

  it('puts each issue to its topic, and takes the worst for the line', () => {
    const lines = preflightLines(
      check(
        issue('warning', 'messages', 'value_lacking'),
        issue('warning', 'connectionId', 'quota_short'),
        issue('info', 'messages[0]', 'text_deprecated'),
        issue('error', 'messages[0].text', 'empty'),
        issue('error', 'delivery.at', 'start_past'),
      ),
      tested,
    );
    expect(Object.fromEntries(lines.map(({ topic, state }) => [topic, state]))).toEqual({
      connection: 'ok',
      audience: 'ok',
      message: 'error',
      fallbacks: 'warning',
      links: 'ok',
      schedule: 'error',
      quota: 'warning',
      test: 'ok',
    });
  });

  it('warns of what nobody tested as it is', () => {
    const states = [null, 3, 4].map((testedVersion) => testState({ version: 4, testedVersion }));
    expect(states).toEqual(['never', 'changed', 'tested']);
    expect(preflightLines(check(), { version: 4, testedVersion: 3 }).at(-1)?.state).toBe('warning');
  });
});
