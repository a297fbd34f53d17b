import { describe, expect, it } from '@jest/globals';
import { testResult, webhookSteps } from './webhook-steps.js';

const OURS = 'https://hikyaku.example/webhooks/line/1';
const nothing = {
  hasChannelSecret: false,
  isOurs: null,
  isActive: null,
  expectedUrl: OURS,
  lastTest: null,
} as const;

describe('webhookSteps', () => {
  it('begins with the secret, without which nothing can be verified', () => {
    expect(webhookSteps(nothing)).toEqual({
      secret: 'now',
      address: 'later',
      switch: 'later',
      test: 'later',
    });
  });

  it('comes to the switch when the address is set', () => {
    expect(webhookSteps({ ...nothing, hasChannelSecret: true, isOurs: true, isActive: false })).toEqual({
      secret: 'done',
      address: 'done',
      switch: 'now',
      test: 'later',
    });
  });

  it('does not count what holds for another address', () => {
    const elsewhere = {
      ...nothing,
      hasChannelSecret: true,
      isOurs: false,
      isActive: true,
      lastTest: { ok: true },
    };
    expect(webhookSteps(elsewhere)).toEqual({
      secret: 'done',
      address: 'now',
      switch: 'later',
      test: 'later',
    });
  });

  it('ends with a test that went well', () => {
    const all = { ...nothing, hasChannelSecret: true, isOurs: true, isActive: true };
    expect(webhookSteps({ ...all, lastTest: { ok: false } }).test).toBe('now');
    expect(Object.values(webhookSteps({ ...all, lastTest: { ok: true } }))).toEqual(Array(4).fill('done'));
  });
});

describe('testResult', () => {
  it.each<[boolean, string, number | null, string, string]>([
    [true, 'OK', 200, OURS, 'ok'],
    [false, 'COULD_NOT_CONNECT', null, OURS, 'no_connection'],
    [false, 'COULD_NOT_CONNECT', null, 'http://localhost:3000/x', 'not_https'],
    [false, 'REQUEST_TIMEOUT', null, OURS, 'timeout'],
    [false, 'ERROR_STATUS_CODE', 401, OURS, 'wrong_secret'],
    [false, 'ERROR_STATUS_CODE', 404, OURS, 'not_found'],
    [false, 'ERROR_STATUS_CODE', 302, OURS, 'redirect'],
    [false, 'ERROR_STATUS_CODE', 502, OURS, 'status'],
    [false, 'UNCLASSIFIED', null, OURS, 'unknown'],
  ])('of ok=%s %s %s', (ok, reason, statusCode, expectedUrl, result) => {
    expect(testResult({ ok, reason, statusCode, expectedUrl })).toBe(result);
  });
});
