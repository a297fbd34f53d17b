import crawlers from 'crawler-user-agents';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Visit, VisitJudge } from './visit-kind.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.6.0';
const kindOf = (visit: Partial<Visit>) =>
  new VisitJudge().kindOf({ method: 'GET', userAgent: IPHONE, purpose: '', ...visit });

describe('a visit', () => {
  it.each([
    IPHONE,
    `${IPHONE} LIFF`,
    'Mozilla/5.0 (Linux; Android 14; SM-S918N Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36 Line/14.6.0/IAB',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0',
    'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/146.0 Mobile Safari/537.36 MetaIAB Facebook',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 YJApp-IOS jp.co.yahoo.ipn.appli/4.50',
  ])('by %s is a person', (userAgent) => {
    expect(kindOf({ userAgent })).toBe('person');
  });

  it.each([
    'facebookexternalhit/1.1;line-poker/1.0',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'TelegramBot (like TwitterBot)',
    'WhatsApp/2.23.20.0',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'Viber',
    'Line/14.6.0 CFNetwork/1496 Darwin/23.5.0',
  ])('by %s is a preview', (userAgent) => {
    expect(kindOf({ userAgent })).toBe('preview');
  });

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'curl/8.1.2',
    'python-requests/2.31',
    'Go-http-client/1.1',
    'node',
    'undici',
    'PostmanRuntime/7.36',
    'Dalvik/2.1.0 (Linux; U; Android 14; SM-S918N)',
    'Some/1 CFNetwork/1496 Darwin/23.5.0',
    '',
    '   ',
  ])('by "%s" is a bot', (userAgent) => {
    expect(kindOf({ userAgent })).toBe('bot');
  });

  it.each([
    ['asks for the head alone', { method: 'HEAD' }],
    ['fetches ahead', { purpose: 'prefetch' }],
    ['renders ahead', { purpose: 'prefetch;prerender' }],
    ['shows a preview', { purpose: 'preview' }],
  ])('that %s is a preview', (_name, visit) => {
    expect(kindOf(visit)).toBe('preview');
  });

  it('by any program of the list is not a person', () => {
    const instances = crawlers.flatMap(({ instances }) => instances);
    const people = instances.filter((userAgent) => kindOf({ userAgent }) === 'person');
    expect(instances.length).toBeGreaterThan(2_000);
    // The browsers inside of apps are on the list, and people are in front of them.
    expect(people.filter((userAgent) => !/MetaIAB|Viber|Tumblr|Notion/.test(userAgent))).toEqual([]);
    expect(people.length).toBeLessThan(20);
  });

  it('is judged alike whether it was seen before or not, and in no time however long', () => {
    const judge = new VisitJudge();
    const agents = fc.oneof(fc.string({ maxLength: 600 }), fc.constantFrom(IPHONE, 'curl/8', 'WhatsApp/2'));
    fc.assert(
      fc.property(agents, (userAgent) => {
        const visit = { method: 'GET', userAgent, purpose: '' };
        expect(judge.kindOf(visit)).toBe(kindOf(visit));
        expect(judge.kindOf(visit)).toBe(kindOf(visit));
      }),
    );
    const startedMs = performance.now();
    kindOf({ userAgent: `Mozilla/5.0 ${'(Spider Current '.repeat(100_000)}` });
    expect(performance.now() - startedMs).toBeLessThan(20_000);
  });
});
