import { describe, expect, it } from '@jest/globals';
import { Clock } from '../common/index.js';
import { loadSettings, type Settings } from '../config/index.js';
import { LinkShorteners } from './link-shorteners.js';

const NOW = new Date('2026-10-21T12:00:00Z');
class NoonClock extends Clock {
  now(): Date {
    return NOW;
  }
}
const [RUN, SHOP] = ['0198c0de-0000-7000-8000-000000000003', 'https://shop.example.com/'];
const CAMPAIGN = {
  workspaceId: '0198c0de-0000-7000-8000-000000000001',
  campaignId: '0198c0de-0000-7000-8000-000000000002',
};

function shorteners(overrides: Partial<Settings> = {}): LinkShorteners {
  const encryptionKey = Buffer.alloc(32, 7).toString('base64');
  return new LinkShorteners({ ...loadSettings({}), encryptionKey, ...overrides }, new NoonClock());
}

describe('what shortens links', () => {
  it('is nothing where links are not counted', () => {
    expect(shorteners().forRun({ ...CAMPAIGN, runId: RUN, tracking: 'none' })).toBeUndefined();
    expect(shorteners().forTest({ ...CAMPAIGN, tracking: 'none' })).toBeUndefined();
  });

  it('of a run gives the same links in every process, for as long as is set', () => {
    const [first, again] = [shorteners({ linkLifeDays: 2 }), shorteners({ linkLifeDays: 2 })].map((of) => {
      const links = of.forRun({ ...CAMPAIGN, runId: RUN, tracking: 'campaign' })?.forContact(undefined);
      return { short: links?.shorten(SHOP), made: links?.made };
    });
    expect(first).toEqual(again);
    const origin = { ...CAMPAIGN, runId: RUN, expiresAt: new Date('2026-10-23T12:00:00Z') };
    expect(first?.made).toEqual([expect.objectContaining({ url: SHOP, contactId: null, origin })]);
  });

  it('of a test gives others each time, which belong to no run', () => {
    const made = [1, 2].map(() => {
      const links = shorteners()
        .forTest({ ...CAMPAIGN, tracking: 'contact' })
        ?.forContact(undefined);
      links?.shorten(SHOP);
      return links?.made[0];
    });
    expect(made[0]?.code).not.toBe(made[1]?.code);
    expect(made.map((link) => link?.origin.runId)).toEqual([null, null]);
  });

  it('reads the public address when it is asked, since a free port is known late', () => {
    const settings: Settings = { ...loadSettings({}), encryptionKey: Buffer.alloc(32).toString('base64') };
    const of = new LinkShorteners(settings, new NoonClock());
    const short = () =>
      of
        .forTest({ ...CAMPAIGN, tracking: 'campaign' })
        ?.forContact(undefined)
        .shorten(SHOP);
    expect(short()).toMatch(/^http:\/\/localhost:3000\/l\/\w{11}$/);
    settings.publicUrl = 'https://go.example.com/';
    expect(short()).toMatch(/^https:\/\/go\.example\.com\/l\/\w{11}$/);
  });
});
