import { describe, expect, it } from '@jest/globals';
import type { WebhookTest } from '#libs/line';
import { adviseTest, adviseWebhook, reasonOf, type WebhookFacts } from './webhook-advice.js';

const OURS = 'https://marketing.example/webhooks/line/1';
const someFacts = (facts: Partial<WebhookFacts> = {}): WebhookFacts => ({
  url: OURS,
  isActive: true,
  expectedUrl: OURS,
  hasChannelSecret: true,
  ...facts,
});
const aTest = (test: Partial<WebhookTest>): WebhookTest => ({
  success: false,
  statusCode: 0,
  reason: 'UNCLASSIFIED',
  detail: '',
  ...test,
});

describe('adviseWebhook', () => {
  it('has nothing to say when everything is right, also on a machine without https that LINE took', () => {
    expect(adviseWebhook(someFacts()).nextStep).toBeNull();
    const home = 'http://localhost:3000/webhooks/line/1';
    expect(adviseWebhook(someFacts({ url: home, expectedUrl: home })).nextStep).toBeNull();
  });

  it.each<[string, Partial<WebhookFacts>, RegExp]>([
    ['no secret, before all else', { hasChannelSecret: false, url: null, isActive: false }, /channel secret/],
    ['no address', { url: null, isActive: false }, /webhook URL/],
    ['another address', { url: 'https://other.example' }, /webhook URL/],
    ['no address, and none of ours that LINE takes', { url: null, expectedUrl: 'http://h/1' }, /PUBLIC_URL/],
    ['the switch is off', { isActive: false }, /“Use webhook”.*LINE lets no program do that/],
  ])('given %s, says what to do', (_given, facts, step) => {
    expect(adviseWebhook(someFacts(facts)).nextStep).toMatch(step);
  });
});

describe('adviseTest', () => {
  it.each<[Partial<WebhookTest>, RegExp]>([
    [{ reason: 'COULD_NOT_CONNECT' }, /certificate/],
    [{ reason: 'REQUEST_TIMEOUT' }, /proxy/],
    [{ reason: 'ERROR_STATUS_CODE', statusCode: 401 }, /channel secret/],
    [{ reason: 'ERROR_STATUS_CODE', statusCode: 404 }, /PUBLIC_URL/],
    [{ reason: 'ERROR_STATUS_CODE', statusCode: 301 }, /redirect/],
    [{ reason: 'ERROR_STATUS_CODE', statusCode: 502 }, /log/],
    [{ reason: 'UNCLASSIFIED', detail: 'odd' }, /again/],
  ])('given %j, says what to do next', (test, step) => {
    const advice = adviseTest(aTest(test), OURS);
    expect(advice.nextStep).toMatch(step);
    expect(advice.detail).not.toBe('');
  });

  it('has nothing to say after a success', () => {
    expect(adviseTest(aTest({ success: true, statusCode: 200, reason: 'OK' }), OURS).nextStep).toBeNull();
  });
});

describe('reasonOf', () => {
  it('takes a reason that LINE may add, or a strange one, for no more than a failure', () => {
    expect(reasonOf(aTest({ reason: 'NEW_REASON' }))).toBe('UNCLASSIFIED');
    expect(reasonOf(aTest({ reason: 'OK' }))).toBe('UNCLASSIFIED');
    expect(reasonOf(aTest({ reason: 'REQUEST_TIMEOUT' }))).toBe('REQUEST_TIMEOUT');
  });
});
