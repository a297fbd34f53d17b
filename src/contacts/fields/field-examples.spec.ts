import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AttributeValue } from '../attribute-value.js';
import { fieldExamples, MAX_EXAMPLES } from './field-examples.js';
import { isPersonalField, looksPersonal } from './personal-field.js';

const aContact = (attributes: Record<string, AttributeValue>, language: string | null = null) => ({
  attributes,
  language,
  timezone: null,
});

describe('isPersonalField', () => {
  it.each([
    'line_id',
    'external_id',
    'display_name',
    'email',
    'E_Mail',
    'userEmail',
    'useremail2',
    'phone_number',
    'mobilePhone',

    'first_name',
    'lastName',
    'home_address',
    'birthday',
    '氏名',
    '携帯番号',
    'メールアドレス',
    '姓名',
    '手機號碼',
    'ชื่อจริง',
    'เบอร์โทร',
    '生年月日',
  ])('%s is', (name) => expect(isPersonalField(name)).toBe(true));

  it.each([
    'tier',
    'points',
    'tags',
    'language',
    'last_purchase_at',
    'city',
    '会員ランク',
    'ポイント',
    'store',
    'hotel',
    'cancelled',
  ])('%s is not', (name) => expect(isPersonalField(name)).toBe(false));
});

describe('looksPersonal', () => {
  it.each(['a@b.jp', `U${'a'.repeat(32)}`, '090-1234-5678', '+66 81 234 5678', '(03) 1234-5678'])(
    '%s does',
    (value) => expect(looksPersonal(value)).toBe(true),
  );
  it.each(['gold', '2026-05-01', '2026-05-01T00:00:00.000Z', '120.5', '12 345', 'Asia/Tokyo'])(
    '%s does not',
    (value) => expect(looksPersonal(value)).toBe(false),
  );
});

describe('fieldExamples', () => {
  it('takes each item of a list, and leaves out what is long, empty or of several lines', () => {
    const examples = fieldExamples([
      aContact({ tags: ['tea', 'x'.repeat(41), ''], note: 'a\nb', vip: false }, 'ja'),
      aContact({ tags: ['tea', 'coffee'], points: 3 }),
    ]);
    expect(examples).toEqual(
      new Map([
        ['language', ['ja']],
        ['tags', ['tea', 'coffee']],
        ['note', []],
        ['vip', ['false']],
        ['points', ['3']],
      ]),
    );
  });

  it('shows few, different values that the contacts have, and none that looks personal', () => {
    const value = fc.oneof(fc.string(), fc.emailAddress(), fc.integer(), fc.boolean(), fc.array(fc.string()));
    const sample = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'email'), value));
    fc.assert(
      fc.property(sample, (contacts) => {
        const all = contacts.flatMap((attributes) => Object.values(attributes).flat().map(String));
        for (const [name, examples] of fieldExamples(contacts.map((attributes) => aContact(attributes)))) {
          expect(name).not.toBe('email');
          expect(examples.length).toBeLessThanOrEqual(MAX_EXAMPLES);
          expect(new Set(examples).size).toBe(examples.length);
          for (const example of examples) {
            expect(all).toContain(example);
            expect(looksPersonal(example)).toBe(false);
          }
        }
      }),
    );
  });
});
