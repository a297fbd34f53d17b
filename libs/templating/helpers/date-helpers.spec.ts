import { describe, expect, it } from '@jest/globals';
import { missing, rendered, textOf, unusable } from '../testing/rendered.js';

const AT = '2026-11-21T15:04:05Z';

describe('date', () => {
  it.each([
    ['en-US', 'short', '11/21/26'],
    ['en-US', 'medium', 'Nov 21, 2026'],
    ['en-US', 'long', 'November 21, 2026'],
    ['en-US', 'full', 'Saturday, November 21, 2026'],
    ['ja', 'short', '2026/11/21'],
    ['ja', 'long', '2026年11月21日'],
    ['ja', 'full', '2026年11月21日土曜日'],
    ['zh-TW', 'long', '2026年11月21日'],
    ['zh-TW', 'full', '2026年11月21日 星期六'],
    ['th', 'short', '21/11/26'],
    ['th', 'long', '21 พฤศจิกายน ค.ศ. 2026'],
  ])('in %s, %s', (language, style, expected) => {
    expect(textOf(`{{date day "${style}"}}`, { day: '2026-11-21', language })).toBe(expected);
  });

  it.each([
    ['yyyy/MM/dd HH:mm:ss', 'ja', '2026/11/22 00:04:05'],
    ['yy-M-d H:m:s', 'en', '26-11-22 0:4:5'],
    ['h:mm a', 'en', '12:04 AM'],
    ['hh:mm', 'en', '12:04'],
    ['d MMMM', 'en', '22 November'],
    ['MMM', 'en', 'Nov'],
    ['EEEE', 'en', 'Sunday'],
    ['E', 'ja', '日'],
    ['MMMM d日 EEEE', 'ja', '11月 22日 日曜日'],
    ['MMMM', 'zh-TW', '11月'],
    ['d MMMM yyyy', 'th', '22 พฤศจิกายน 2026'],
    ['d MMMM', 'ru', '22 ноября'],
    ['MMMM yyyy', 'ru', 'ноябрь 2026'],
    ["d 'of' MMMM 'o''clock'", 'en', "22 of November o'clock"],
    ['z', 'en', 'GMT+9'],
  ])('by the pattern %s in %s', (pattern, language, expected) => {
    const source = `{{date at ${JSON.stringify(pattern)}}}`;
    expect(textOf(source, { at: AT, language, timezone: 'Asia/Tokyo' })).toBe(expected);
  });

  it('Thai years are Gregorian, and Buddhist when asked for', () => {
    const day = { day: '2026-11-21', language: 'th' };
    expect(textOf('{{date day "yyyy"}} {{date day "yyyy" calendar="buddhist"}}', day)).toBe('2026 2569');
    expect(textOf('{{date day "long" calendar="buddhist"}}', day)).toBe('21 พฤศจิกายน 2569');
    expect(textOf('{{date day "Gy" calendar="japanese" locale="ja"}}', day)).toBe('令和8');
    expect(textOf('{{date day "yyyy" calendar="roc"}}', day)).toBe('0115');
  });

  it('goes by zone= and locale=, then the contact, then the options, then UTC and English', () => {
    const source = '{{date at "d MMMM HH:mm"}}';
    const options = { locale: 'th', timeZone: 'Asia/Bangkok' };
    expect(textOf(source, { at: AT })).toBe('21 November 15:04');
    expect(textOf(source, { at: AT }, options)).toBe('21 พฤศจิกายน 22:04');
    expect(textOf(source, { at: AT, language: 'ja_JP', timezone: 'Asia/Tokyo' }, options)).toBe(
      '22 11月 00:04',
    );
    expect(textOf(source, { at: AT, language: 'xx-unknown', timezone: 'Mars' }, options)).toBe(
      '21 พฤศจิกายน 22:04',
    );
    expect(
      textOf(
        '{{date at "d MMMM HH:mm" zone="America/New_York" locale=lang}}',
        { at: AT, lang: 'en' },
        options,
      ),
    ).toBe('21 November 10:04');
  });

  it('a date without a zone is shown as it is written, in every zone', () => {
    for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', undefined]) {
      expect(textOf('{{date day "yyyy-MM-dd"}}', { day: '2026-11-21', timezone })).toBe('2026-11-21');
      expect(textOf('{{date day "d HH:mm"}}', { day: '2026-11-21 23:30', timezone })).toBe('21 23:30');
    }
  });

  it.each([
    ['a Date', new Date(AT)],
    ['milliseconds', Date.parse(AT)],
    ['an offset', '2026-11-22T00:04:05+09:00'],
    ['an offset without colon', '2026-11-22T00:04:05.123+0900'],
  ])('takes %s', (_name, at) => {
    expect(textOf('{{date at "yyyy-MM-dd HH:mm:ss"}}', { at })).toBe('2026-11-21 15:04:05');
  });

  it.each([
    ['tomorrow'],
    ['2026-02-30'],
    ['2026/11/21'],
    [true],
    [Number.NaN],
    [9e15],
    [{}],
    ['9'.repeat(100)],
  ])('%j is no date, and the variable is named', (day) => {
    expect(rendered('{{date day}}', { day })).toEqual(unusable('the value of day is not a date'));
  });

  it('a missing value, also of a named argument, is missing', () => {
    expect(rendered('{{date day}}{{date at zone=shop.zone}}', { at: AT })).toEqual(
      missing('day', 'shop.zone'),
    );
    expect(textOf('{{date (default day "")}}{{default (date day) "soon"}}')).toBe('soon');
    expect(rendered('{{date at zone=z}}', { at: AT, z: 'Mars' })).toEqual(
      unusable('the value of z is not a time zone such as Asia/Tokyo'),
    );
    expect(rendered('{{date at style}}', { at: AT, style: 'QQ' })).toMatchObject({
      reason: 'personalization_error',
      mistake: { values: { why: { code: 'is_date_pattern_with_words', values: { letters: 'QQ' } } } },
    });
  });
});

describe('time', () => {
  it.each([
    ['en-US', 'short', '3:04 PM'],
    ['ja', 'short', '15:04'],
    ['ja', 'full', '15時04分05秒 協定世界時'],
    ['zh-TW', 'short', '下午3:04'],
    ['th', 'short', '15:04'],
    ['th', 'HH.mm', '15.04'],
  ])('in %s, %s', (language, style, expected) => {
    expect(textOf(`{{time at "${style}"}}`, { at: AT, language })).toBe(expected);
  });

  it('is short when nothing is said, and refuses a date without a time', () => {
    expect(textOf('{{time at}}', { at: AT, language: 'ja' })).toBe('15:04');
    expect(textOf('{{time at "full"}}', { at: '2026-11-21T15:04:05', language: 'ja' })).toBe('15:04:05');
    expect(rendered('{{time day}}', { day: '2026-11-21' })).toEqual(
      unusable('the value of day is a date without a time'),
    );
  });
});

describe('addDays', () => {
  it('moves dates and times, and keeps what they are', () => {
    expect(textOf('{{addDays day 10}} {{addDays day -21}}', { day: '2026-11-21' })).toBe(
      '2026-12-01 2026-10-31',
    );
    expect(textOf('{{date (addDays at 1) "d HH:mm" zone="Asia/Tokyo"}}', { at: AT })).toBe('23 00:04');
    expect(textOf('{{addDays at 1}}', { at: '2026-11-21T15:04' })).toBe('2026-11-22T15:04:00.000');
    expect(rendered('{{addDays day 1}}', { day: '9999-12-31' })).toEqual(
      unusable('addDays leads to a date beyond the year 9999'),
    );
    expect(rendered('{{addDays day n}}', { day: '2026-11-21', n: 1.5 })).toEqual(
      unusable('the value of n is not a whole number from -36500 to 36500'),
    );
  });
});
