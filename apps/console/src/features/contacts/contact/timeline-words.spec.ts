import { describe, expect, it } from '@jest/globals';
import { happeningOf, knownReason, type TimelineEntry } from './timeline-words.js';

describe('happeningOf', () => {
  it.each<[TimelineEntry['kind'], string | null, string]>([
    ['delivery', 'sent', 'sent'],
    ['delivery', 'removed', 'removed'],
    ['delivery', 'click', 'other'],
    ['delivery', null, 'other'],
    ['click', null, 'click'],
    ['event', null, 'event'],
    ['delivery', 'event', 'other'],
    ['test', 'sent', 'testSent'],
    ['test', 'failed', 'testFailed'],
  ])('calls a %s that is %s %s', (kind, status, happening) => {
    expect(happeningOf({ kind, status })).toBe(happening);
  });
});

describe('knownReason', () => {
  it('has words for the reasons of the contract, and none for those to come', () => {
    expect(knownReason('frequencyCap')).toBe('frequencyCap');
    expect(knownReason('message_rejected')).toBe('message_rejected');
    expect(knownReason('moon_phase')).toBeUndefined();
    expect(knownReason(null)).toBeUndefined();
  });
});
