import type { WebhookState } from '../connection.js';

export const WEBHOOK_STEPS = ['secret', 'address', 'switch', 'test'] as const;
export type WebhookStep = (typeof WEBHOOK_STEPS)[number];

/** `now` is the one to do next; `later` waits for those before it. */
export type StepState = 'done' | 'now' | 'later';

type Facts = Pick<WebhookState, 'isOurs' | 'isActive' | 'expectedUrl'> & {
  hasChannelSecret: boolean;
  lastTest: { ok: boolean } | null;
};

/** What is done and what comes next until LINE's events arrive here. */
export function webhookSteps(facts: Facts): Record<WebhookStep, StepState> {
  const done: Record<WebhookStep, boolean> = {
    secret: facts.hasChannelSecret,
    address: facts.isOurs === true,
    switch: facts.isOurs === true && facts.isActive === true,
    test: facts.isOurs === true && facts.lastTest?.ok === true,
  };
  const next = WEBHOOK_STEPS.find((step) => !done[step]);
  return Object.fromEntries(
    WEBHOOK_STEPS.map((step) => [step, done[step] ? 'done' : step === next ? 'now' : 'later']),
  ) as Record<WebhookStep, StepState>;
}

/** LINE sends to https addresses only. */
export function canReceive({ expectedUrl }: Pick<WebhookState, 'expectedUrl'>): boolean {
  return expectedUrl.startsWith('https://');
}

export const TEST_RESULTS = [
  'ok',
  'not_https',
  'no_connection',
  'timeout',
  'wrong_secret',
  'not_found',
  'redirect',
  'status',
  'unknown',
] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

interface Answer {
  ok: boolean;
  reason: string;
  statusCode: number | null;
  expectedUrl: string;
}

/** What LINE's answer to a test means, by a name that every language has words for. */
export function testResult({ ok, reason, statusCode, expectedUrl }: Answer): TestResult {
  if (ok) return 'ok';
  if (reason === 'COULD_NOT_CONNECT') return canReceive({ expectedUrl }) ? 'no_connection' : 'not_https';
  if (reason === 'REQUEST_TIMEOUT') return 'timeout';
  if (reason !== 'ERROR_STATUS_CODE' || statusCode === null) return 'unknown';
  if (statusCode === 401) return 'wrong_secret';
  if (statusCode === 404) return 'not_found';
  return statusCode >= 300 && statusCode < 400 ? 'redirect' : 'status';
}
