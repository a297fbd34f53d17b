import { describe, expect, it } from '@jest/globals';
import { audienceFilterOf, isFiltered, queryOf, readSearch, statusText } from './contact-search.js';

describe('readSearch', () => {
  it('lets through what the list can use, and drops the rest', () => {
    expect(
      readSearch({
        q: '山田',
        friendStatus: 'blocked,stranger,friend',
        hasLineId: true,
        sort: 'name',
        page: 3,
      }),
    ).toEqual({
      q: '山田',
      friendStatus: 'friend,blocked',
      language: undefined,
      hasLineId: 'true',
      sort: undefined,
    });
  });

  it('takes all states for none', () => {
    expect(statusText(['unknown', 'friend', 'blocked'])).toBeUndefined();
  });
});

describe('queryOf', () => {
  it('says what the server filters by', () => {
    expect(queryOf({ friendStatus: 'friend,unknown', hasLineId: 'false', sort: 'externalId' })).toEqual({
      friendStatus: ['friend', 'unknown'],
      hasLineId: false,
    });
  });

  it('does not take an order for a filter', () => {
    expect(isFiltered({ sort: 'externalId' })).toBe(false);
    expect(isFiltered({ hasLineId: 'false' })).toBe(true);
  });
});

describe('audienceFilterOf', () => {
  it('is nothing for every contact', () => {
    expect(audienceFilterOf({ sort: 'externalId' })).toBeUndefined();
  });

  it('selects whom the list shows', () => {
    expect(audienceFilterOf({ q: 'aya', friendStatus: 'friend', language: 'ja', hasLineId: 'true' })).toEqual(
      {
        combinator: 'and',
        rules: [
          {
            combinator: 'or',
            rules: [
              { field: 'display_name', operator: 'contains', value: 'aya' },
              { field: 'external_id', operator: 'contains', value: 'aya' },
            ],
          },
          { field: 'friend_status', operator: 'in', value: ['friend'] },
          { field: 'language', operator: '=', value: 'ja' },
          { field: 'line_id', operator: 'notNull', value: null },
        ],
      },
    );
  });
});
