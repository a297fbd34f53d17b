import { describe, expect, it } from '@jest/globals';
import { type AudienceCheck, findCheckFaults } from './audience-check-faults.js';

type Result = NonNullable<AudienceCheck['result']>;

function aCheck(result: Partial<Result> = {}): AudienceCheck {
  return {
    id: 'check-1',
    status: 'done',
    checked: 4_000,
    startedAt: '2026-11-21T15:04:05Z',
    finishedAt: '2026-11-21T15:04:06Z',
    result: {
      checked: 4_000,
      sendable: 4_000,
      distinct: 4_000,
      requests: { push: 4_000, multicast: 0 },
      validation: { refused: [], problem: null },
      ...result,
    },
  };
}

describe('findCheckFaults', () => {
  it('finds nothing where all add up', () => {
    expect(findCheckFaults('push', 4_000, aCheck(), [0, 2_500, 2_500, 4_000])).toEqual([]);
    const grouped = aCheck({ distinct: 3, requests: { push: 0, multicast: 9 } });
    expect(findCheckFaults('grouped', 4_000, grouped, [])).toEqual([]);
  });

  it('given few contacts, expects pushes to those alone with their text', () => {
    const few = aCheck({ checked: 4, sendable: 4, distinct: 3, requests: { push: 2, multicast: 1 } });
    expect(findCheckFaults('grouped', 4, few, [])).toEqual([]);
  });

  it('names what does not', () => {
    const wrong = aCheck({ sendable: 3_999, distinct: 2, validation: { refused: [{}], problem: 'timeout' } });
    expect(findCheckFaults('push', 4_000, wrong, [2_500, 0])).toEqual([
      '3999 of 4000 could be sent to',
      '2 different messages, and not 4000',
      'LINE could not be asked: timeout',
      'LINE would refuse 1 of the messages',
      'the progress went back',
    ]);
  });

  it('given it did not come to its end, says that alone', () => {
    expect(findCheckFaults('push', 1, { ...aCheck(), status: 'failed', result: null }, [])).toEqual([
      'the check ended as failed',
    ]);
  });
});
