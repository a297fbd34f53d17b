import { describe, expect, it } from '@jest/globals';
import { textsOf } from '../../../testing/load-texts.js';
import { actionKeyOf, ACTIONS, campaignOf, detailsOf } from './audit-words.js';

describe('actionKeyOf', () => {
  it('has words for every action', () => {
    const { audit } = textsOf('en').settings as { audit: { actions: Record<string, string> } };
    expect(ACTIONS.map((action) => audit.actions[actionKeyOf(action) ?? '']).filter(Boolean)).toHaveLength(
      ACTIONS.length,
    );
  });

  it('knows no others', () => {
    expect(actionKeyOf('contact.painted')).toBeUndefined();
  });
});

describe('detailsOf', () => {
  it('keeps what has words, in one order', () => {
    expect(detailsOf({ failed: 0, sent: 2, byLink: true, more: { a: 1 } })).toEqual([
      ['sent', 2],
      ['failed', 0],
    ]);
  });

  it('tells what is kept for ever too', () => {
    expect(detailsOf({ eventsDays: null, contentsDays: 90, name: null })).toEqual([
      ['eventsDays', null],
      ['contentsDays', 90],
    ]);
  });
});

describe('campaignOf', () => {
  it('leads to a campaign that is there', () => {
    expect(campaignOf('campaign.published', 'c1')).toBe('c1');
    expect(campaignOf('campaign.deleted', 'c1')).toBeUndefined();
    expect(campaignOf('member.removed', 'm1')).toBeUndefined();
    expect(campaignOf('campaign.published', null)).toBeUndefined();
  });
});
