import { describe, expect, it } from '@jest/globals';
import { type FrozenView, type Outcome, REMOVAL_REASONS } from '../deliveries/index.js';
import { explainDelivery } from './explain-delivery.js';

const STARTED = new Date('2026-01-10T12:00:00Z');
const RUN = { createdAt: STARTED, contentsKeptDays: null };
const ASKED = new Date('2026-01-10T12:00:05Z');
const ENDED = new Date('2026-01-10T12:00:09Z');

function anOutcome(overrides: Partial<Outcome>): Outcome {
  return {
    runId: 'run-1',
    contactId: 'contact-1',
    externalId: 'e-1',
    displayName: 'Aya',
    lineId: `U${'a'.repeat(32)}`,
    status: 'sent',
    reason: null,
    detail: null,
    lineRequestId: null,
    at: ENDED,
    ...overrides,
  };
}

function aFrozen(overrides: Partial<FrozenView> = {}): FrozenView {
  return {
    retryKey: '6f0d3b0a-8a5c-4f0e-9d55-2b1c7a4e9e31',
    sharedWith: 0,
    messages: [],
    state: 'sent',
    attemptCount: 2,
    firstAttemptAt: ASKED,
    closedAt: ENDED,
    keptDays: null,
    ...overrides,
  };
}

function stepsOf(outcome: Partial<Outcome>, frozen?: FrozenView): string[] {
  return explainDelivery(anOutcome(outcome), frozen, RUN).map(({ step }) => step);
}

describe('explainDelivery', () => {
  it('given LINE accepted it, tells the whole way with its times', () => {
    const steps = explainDelivery(anOutcome({}), aFrozen(), RUN);
    expect(steps.map(({ step, at }) => [step, at])).toEqual([
      ['qualified', STARTED.toISOString()],
      ['attempted', null],
      ['frozen', null],
      ['asked', ASKED.toISOString()],
      ['sent', ENDED.toISOString()],
    ]);
    expect(steps[3]?.detail).toContain('2');
  });

  it.each(REMOVAL_REASONS)(
    'given he was removed for %s, says so in words and nothing of an attempt',
    (reason) => {
      const steps = explainDelivery(anOutcome({ status: 'removed', reason }), undefined, RUN);
      expect(steps.map(({ step }) => step)).toEqual(['qualified', 'removed']);
      expect(steps[1]?.detail).not.toBe('');
    },
  );

  it('given he was stopped after he was planned, says that it was frozen but not asked for', () => {
    const frozen = aFrozen({ state: 'stopped' });
    expect(stepsOf({ status: 'removed', reason: 'stopped' }, frozen)).toEqual([
      'qualified',
      'frozen',
      'removed',
    ]);
  });

  it('given a value was missing, says which, and that nothing was frozen', () => {
    const detail = 'No value for {{name}} and no fallback.';
    const steps = explainDelivery(anOutcome({ status: 'failed', detail }), undefined, RUN);
    expect(steps.map(({ step }) => step)).toEqual(['qualified', 'attempted', 'failed']);
    expect(steps[2]?.detail).toBe(detail);
  });

  it('given it waits for its first attempt, says that it is pending', () => {
    const frozen = aFrozen({ state: 'waiting', firstAttemptAt: null, closedAt: null, attemptCount: 0 });
    expect(stepsOf({ status: 'pending', at: null }, frozen)).toEqual([
      'qualified',
      'attempted',
      'frozen',
      'pending',
    ]);
  });

  it('given its contents are not kept any more, tells the same steps, and of a failure that its words are gone', () => {
    const gone = aFrozen({ messages: null, retryKey: null, keptDays: 30 });
    const run = { ...RUN, contentsKeptDays: 30 };
    expect(explainDelivery(anOutcome({}), gone, run)).toEqual(explainDelivery(anOutcome({}), aFrozen(), RUN));
    const failed = anOutcome({ status: 'failed', reason: 'message_rejected', detail: null });
    expect(explainDelivery(failed, gone, run).at(-1)?.detail).toContain('30 days');
    expect(explainDelivery({ ...failed, detail: 'The words.' }, gone, run).at(-1)?.detail).toBe('The words.');
  });
});
