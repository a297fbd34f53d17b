import { describe, expect, it } from '@jest/globals';
import type { Received } from './api.js';
import { offeredBy, timelineOf } from './timeline.js';

const record = (sequence: number, acceptedAt: string, delivered = true): Received => ({
  sequence,
  recipient: 'U1',
  acceptedAt,
  delivered,
  messages: [],
});

describe('the timeline of a chat', () => {
  it('has what was received and said in the order of time, and nothing that was not delivered', () => {
    const received = [
      record(1, '2026-11-21T10:00:00Z'),
      record(2, '2026-11-21T10:01:00Z', false),
      record(3, '2026-11-21T10:02:00Z'),
    ];
    const said = [
      { text: 'a', at: '2026-11-21T10:01:30Z' },
      { text: 'b', at: '2026-11-21T10:02:00.000Z' },
    ];
    const seen = timelineOf(received, said).map((entry) =>
      entry.kind === 'said' ? entry.said.text : entry.received.sequence,
    );
    expect(seen).toEqual([1, 'a', 3, 'b']);
  });
});

describe('quick replies', () => {
  const received = [record(1, '2026-11-21T10:00:00Z'), record(2, '2026-11-21T10:01:00Z')];

  it('are those of the last request, until they are used or something is said', () => {
    expect(offeredBy(timelineOf(received, []), 1)).toBe(received[1]);
    expect(offeredBy(timelineOf(received, []), 2)).toBeUndefined();
    expect(offeredBy(timelineOf(received, [{ text: 'a', at: '2026-11-21T10:02:00Z' }]), 0)).toBeUndefined();
    expect(offeredBy([], 0)).toBeUndefined();
  });
});
