import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LinkDirectory } from '../../src/tracking/link-directory.js';
import { LinkShortener } from '../../src/tracking/index.js';
import { linkKey } from '../../src/tracking/link-code.js';
import { REMOVED_AT_ONCE } from '../../src/tracking/link.repository.js';
import { aLink, anOrigin, newCode } from '../support/short-links.js';
import { openTracking, type OpenTracking } from './open-tracking.js';

let on: OpenTracking;

beforeAll(async () => {
  on = await openTracking();
});
afterAll(() => on.close());
beforeEach(() => on.database.execute('DELETE FROM links'));

const append = (links: Parameters<typeof on.links.append>[1]): Promise<void> =>
  on.database.transaction((tx) => on.links.append(tx, links));
const countLinks = async (): Promise<number> => {
  const [row] = await on.database.query<{ count: number }>('SELECT count(*)::int AS count FROM links');
  return row?.count ?? 0;
};

describe('keeping links', () => {
  it('finds each by its code, and no other', async () => {
    const origin = anOrigin(on.campaign);
    const link = aLink(origin, { url: 'https://日本.example/春', contactId: randomUUID() });
    await append([link, aLink(origin)]);
    expect(await on.links.findTargets([link.code, newCode()])).toEqual([
      {
        code: link.code,
        url: link.url,
        contactId: link.contactId,
        ...origin,
        location: 'https://xn--wgv71a.example/%E6%98%A5',
      },
    ]);
  });

  it('again, as after a crash, changes nothing; what is new is added', async () => {
    const origin = anOrigin(on.campaign);
    const links = [aLink(origin), aLink(origin, { contactId: randomUUID() })];
    await append(links);
    const later = { ...origin, expiresAt: new Date(Date.now() + 1_000_000) };
    const more = aLink(later);
    await append([...links.map((link) => ({ ...link, origin: later })), more, more]);
    expect(await countLinks()).toBe(3);
    const [first] = await on.links.findTargets([links[0]?.code ?? '']);
    expect(first?.expiresAt).toEqual(origin.expiresAt);
  });

  it('given more than fit into one statement, and several runs, keeps them all', async () => {
    const shorteners = [1, 2].map((seed) => {
      const origin = anOrigin(on.campaign);
      const key = linkKey(Buffer.alloc(32, seed));
      return new LinkShortener({
        tracking: 'contact',
        key,
        id: origin.runId ?? '',
        origin,
        publicUrl: 'http://x',
      });
    });
    const made = shorteners.flatMap((shortener) =>
      Array.from({ length: 6_000 }, () => {
        const links = shortener.forContact(randomUUID());
        links.shorten('https://shop.example.com/');
        return links.made;
      }).flat(),
    );
    await append(made);
    await append(made);
    expect(await countLinks()).toBe(12_000);
  });

  it.each([
    ['leads elsewhere', { url: 'https://other.example.com/' }],
    ['is of another contact', { contactId: randomUUID() }],
    ['is of another run', { origin: 'other run' }],
  ])('given a code that %s, throws and keeps nothing', async (_name, difference) => {
    const origin = anOrigin(on.campaign);
    const link = aLink(origin);
    const { origin: isOther, ...rest } = { origin: undefined, ...difference };
    const clash = { ...link, ...rest, ...(isOther ? { origin: anOrigin(on.campaign) } : {}) };
    await append([link]);
    await expect(append([aLink(origin), clash])).rejects.toThrow('has the code of another one');
    await expect(append([aLink(origin), clash, link])).rejects.toThrow('has the code of another one');
    expect(await countLinks()).toBe(1);
  });

  it('given no web address, throws; and the table itself refuses it', async () => {
    const origin = anOrigin(on.campaign);
    for (const url of ['javascript:alert(1)', '//evil.example', 'https://a.example/\r\nx: y']) {
      await expect(append([aLink(origin, { url })])).rejects.toThrow('web address');
      const insert = on.database.execute(
        'INSERT INTO links (code, workspace_id, campaign_id, expires_at, url) VALUES ($1, $2, $3, now(), $4)',
        [newCode(), origin.workspaceId, origin.campaignId, url],
      );
      await expect(insert).rejects.toThrow('ck_links_url');
    }
  });
});

describe('looking links up', () => {
  it('given a flood of unknown codes, asks for many at a time, and then no more', async () => {
    const questions: number[] = [];
    const known = aLink(anOrigin(on.campaign));
    await append([known]);
    const directory = new LinkDirectory({
      findTargets: (codes: string[]) => {
        questions.push(codes.length);
        return on.links.findTargets(codes);
      },
    } as typeof on.links);
    const codes = [...Array.from({ length: 2_000 }, newCode), known.code];
    const found = await Promise.all([...codes, ...codes].map((code) => directory.find(code)));
    expect(found.filter((target) => target?.code === known.code)).toHaveLength(2);
    expect(questions.length).toBeLessThanOrEqual(6);
    expect(codes.map((code) => directory.recall(code)).filter((target) => target === undefined)).toEqual([]);
    expect(directory.recall(known.code)).toMatchObject({ url: known.url });
    expect(directory.recall(newCode())).toBeUndefined();
    directory.forget([known.code]);
    expect(directory.recall(known.code)).toBeUndefined();
  });
});

describe('sweeping', () => {
  it('removes what expired 30 days ago, some at a time, and nothing else', async () => {
    const daysAgo = (days: number) => ({ expiresAt: new Date(Date.now() - days * 86_400_000) });
    const old = anOrigin(on.campaign, daysAgo(31));
    await append(Array.from({ length: REMOVED_AT_ONCE + 1 }, () => aLink(old)));
    const kept = [anOrigin(on.campaign, daysAgo(29)), anOrigin(on.campaign)].map((origin) => aLink(origin));
    await append(kept);
    expect(await on.links.removeExpired()).toBe(REMOVED_AT_ONCE);
    expect(await on.links.removeExpired()).toBe(1);
    expect(await on.links.removeExpired()).toBe(0);
    expect(await on.links.findTargets(kept.map(({ code }) => code))).toHaveLength(2);
  });
});

describe('removing a draft campaign', () => {
  it('removes the links of its tests and their clicks', async () => {
    const campaign = await on.addCampaign();
    const origin = anOrigin(campaign, { runId: null });
    const link = aLink(origin);
    await append([link, aLink(anOrigin(on.campaign, { runId: null }))]);
    await on.click(link);
    expect(await on.countClicks(campaign.campaignId)).toBe(1);
    await on.database.execute('DELETE FROM campaigns WHERE id = $1', [campaign.campaignId]);
    expect(await countLinks()).toBe(1);
    expect(await on.countClicks(campaign.campaignId)).toBe(0);
    await on.click(link);
    expect(await on.countClicks(campaign.campaignId)).toBe(0);
  });
});
