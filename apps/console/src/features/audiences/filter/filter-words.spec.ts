import { beforeAll, describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { Formats } from '../../../i18n/formats.js';
import type { Language } from '../../../i18n/languages.js';
import { loadTexts } from '../../../testing/load-texts.js';
import type { ContactField } from '../contact-field.js';
import { filterWords } from './filter-words.js';
import { ValueWords } from './value-words.js';

const FIELDS: ContactField[] = [
  { name: 'language', type: 'text', isSystem: true },
  { name: 'friend_status', type: 'text', isSystem: true },
  { name: 'last_interaction_at', type: 'datetime', isSystem: true },
  { name: 'points', type: 'number', isSystem: false },
  { name: 'tier', type: 'text', isSystem: false },
];

const FILTER = {
  combinator: 'and',
  rules: [
    { field: 'language', operator: '=', value: 'ja' },
    { field: 'points', operator: '>=', value: 1000 },
    {
      combinator: 'or',
      rules: [
        { field: 'tier', operator: 'in', value: ['Gold', 'Silver'] },
        { field: 'last_interaction_at', operator: 'withinLastDays', value: 30 },
      ],
    },
  ],
};

const EVENTS = {
  combinator: 'and',
  rules: [
    {
      field: 'event.purchase',
      operator: '>=',
      value: { count: 2, withinDays: 30, where: [{ field: 'amount', operator: '>', value: 1000 }] },
    },
    { field: 'event.cart', operator: '=', value: { count: 0 } },
    { field: 'event.half', operator: '=', value: { count: null } },
  ],
};

describe.each<[Language, string]>([
  [
    'en',
    '“purchase” happened at least 2 times in the last 30 days where amount is more than 1,000 and “cart” never happened',
  ],
  [
    'ja',
    '過去30日間にイベント「purchase」が2回以上（条件：amountが1,000より大きい）、かつイベント「cart」が一度もない',
  ],
  ['zh-TW', '過去 30 天內事件「purchase」至少發生 2 次（條件：amount大於 1,000），且事件「cart」從未發生'],
  ['th', '“purchase” เกิดขึ้นอย่างน้อย 2 ครั้ง ภายใน 30 วันที่ผ่านมา โดยที่ amount มากกว่า 1,000 และ “cart” ไม่เคยเกิดขึ้น'],
])('conditions on events in %s', (language, sentence) => {
  beforeAll(() => loadTexts(language));

  it('read as a sentence, without what is not complete', () => {
    const t = i18next.getFixedT(language, 'audiences');
    const formats = new Formats({ language, calendar: 'gregorian' });
    const values = new ValueWords(t, formats, language, 'Asia/Tokyo');
    expect(filterWords(EVENTS, { t, fields: FIELDS, values })).toBe(sentence);
  });
});

describe.each<[Language, string]>([
  [
    'en',
    'Language is Japanese and points is at least 1,000 and (tier is “Gold” or “Silver” or Last interaction is in the last 30 days)',
  ],
  [
    'ja',
    '言語が日本語、かつpointsが1,000以上、かつ（tierが「Gold」または「Silver」、または最終アクション日時が過去30日以内）',
  ],
  [
    'zh-TW',
    '語言為日文，且points大於或等於 1,000，且（tier為「Gold」或「Silver」，或最近互動時間在過去 30 天內）',
  ],
  [
    'th',
    'ภาษา คือ ญี่ปุ่น และ points อย่างน้อย 1,000 และ (tier คือ “Gold” หรือ “Silver” หรือ โต้ตอบล่าสุด ภายใน 30 วันที่ผ่านมา)',
  ],
])('conditions in %s', (language, sentence) => {
  const wordsOf = (filter: unknown): string => {
    const t = i18next.getFixedT(language, 'audiences');
    const formats = new Formats({ language, calendar: 'gregorian' });
    return filterWords(filter, {
      t,
      fields: FIELDS,
      values: new ValueWords(t, formats, language, 'Asia/Tokyo'),
    });
  };

  beforeAll(() => loadTexts(language));

  it('read as a sentence', () => {
    expect(wordsOf(FILTER)).toBe(sentence);
  });

  it('say whom they exclude, and leave out what is not complete', () => {
    const status = { field: 'friend_status', operator: '!=', value: 'blocked' };
    const words = wordsOf({
      combinator: 'and',
      not: true,
      rules: [status, { field: 'points', operator: '>=' }],
    });
    const alone = wordsOf({ combinator: 'and', rules: [status] });
    expect(words).toContain(alone);
    expect(words).not.toContain('points');
  });

  it('are everyone when there are none', () => {
    expect(wordsOf({})).toBe(i18next.getFixedT(language, 'audiences')('sentence.everyone'));
  });
});
