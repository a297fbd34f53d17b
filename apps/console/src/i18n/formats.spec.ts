import { describe, expect, it } from '@jest/globals';
import { Formats } from './formats.js';
import type { Language } from './languages.js';

const AT = '2026-11-21T01:02:00Z';

/** As it is read: the kinds of spaces that languages put between the parts are of no matter here. */
const inWords = (text: string): string => text.replaceAll(/\s/g, ' ');
const formatsOf = (language: Language): Formats => new Formats({ language, calendar: 'gregorian' });

describe('a time with its zone', () => {
  it.each([
    ['en', 'Asia/Tokyo', 'Nov 21, 2026, 10:02 AM (GMT+9)'],
    ['ja', 'Asia/Tokyo', '2026/11/21 10:02 (JST)'],
    ['th', 'Asia/Bangkok', '21 พ.ย. 2026 08:02 (GMT+7)'],
    ['zh-TW', 'Asia/Taipei', '2026年11月21日 上午9:02 (GMT+8)'],
  ] as const)('in %s of %s', (language, zone, written) => {
    expect(inWords(formatsOf(language).dateTimeWithZone(AT, zone))).toBe(written);
  });

  it.each(['en', 'ja', 'zh-TW', 'th'] as const)('in %s begins as the time without it', (language) => {
    const formats = formatsOf(language);
    const short = formats.dateTime(AT, 'Asia/Jakarta');
    expect(formats.dateTimeWithZone(AT, 'Asia/Jakarta').startsWith(`${short} (`)).toBe(true);
  });

  it('counts years from the Buddha when that was chosen', () => {
    const formats = new Formats({ language: 'th', calendar: 'buddhist' });
    expect(formats.date(AT, 'Asia/Bangkok')).toContain('2569');
  });
});

describe('the size of a file', () => {
  it.each([
    [40_000, '40 kB'],
    [999_999, '999.9 kB'],
    [2_560_000, '2.5 MB'],
    [1_073_741_824, '1 GB'],
  ])('%i bytes are never told as more', (size, written) => {
    expect(inWords(formatsOf('en').bytes(size))).toBe(written);
  });
});

describe('a language', () => {
  it('has its name in the language on screen; what is none stays as it is', () => {
    expect(formatsOf('ja').languageName('th')).toBe('タイ語');
    expect(formatsOf('en').languageName('??')).toBe('??');
  });
});

describe('a share', () => {
  it('of a column always has one decimal, of a sentence only when it says more', () => {
    const formats = formatsOf('en');
    expect([0.04, 0.974, 1].map((part) => formats.share(part))).toEqual(['4.0%', '97.4%', '100.0%']);
    expect([0.04, 0.974, 1].map((part) => formats.percent(part))).toEqual(['4%', '97.4%', '100%']);
  });

  it('of nothing is a dash', () => {
    expect([formatsOf('ja').share(0 / 0), formatsOf('ja').percent(1 / 0)]).toEqual(['–', '–']);
  });
});
