import { describe, expect, it } from '@jest/globals';
import { missing, rendered, textOf, unusable } from '../testing/rendered.js';

describe('numbers', () => {
  it.each([
    ['en-US', '{{number x}}', '12,345.679'],
    ['en-US', '{{number x decimals=2}}', '12,345.68'],
    ['ja', '{{number x decimals=0}}', '12,346'],
    ['de', '{{number x decimals=1}}', '12.345,7'],
    ['th', '{{number x locale="de"}}', '12.345,679'],
    ['en-US', '{{currency x "JPY"}}', '¥12,346'],
    ['ja', '{{currency x "JPY"}}', '￥12,346'],
    ['th', '{{currency x "THB"}}', '฿12,345.68'],
    ['zh-TW', '{{currency x "TWD" decimals=0}}', '$12,346'],
    ['en-US', '{{currency x "usd"}}', '$12,345.68'],
    ['en-US', '{{percent 0.256}}', '26%'],
    ['ja', '{{percent 0.256 decimals=1}}', '25.6%'],
  ])('in %s %s', (language, source, expected) => {
    expect(textOf(source, { x: 12_345.6789, language })).toBe(expected);
  });

  it.each([['7'], [' 7.0 '], [7n], ['+7e0'], [7]])('takes %p', (x) => {
    expect(textOf('{{number x}}', { x })).toBe('7');
  });

  it.each([['seven'], ['1,000'], [true], [Number.NaN], ['0x10'], [[7]], [{}], ['1'.repeat(1_000)]])(
    '%p is no number, and the variable is named',
    (x) => {
      expect(rendered('{{number x}}', { x })).toEqual(unusable('the value of x is not a number'));
    },
  );

  it('0 is a value, nothing is missing', () => {
    expect(textOf('{{number x}}', { x: 0 })).toBe('0');
    expect(rendered('{{currency x code}}', { x: 1 })).toEqual(missing('code'));
    expect(rendered('{{currency x code}}', {})).toEqual(missing('x', 'code'));
    expect(rendered('{{currency 1 code}}', { code: 'YEN' })).toEqual(
      unusable('the value of code is not the three letters of a currency, such as JPY'),
    );
  });
});

describe('plural', () => {
  it.each([
    ['en-US', 1, 'point'],
    ['en-US', 0, 'points'],
    ['en-US', '1', 'point'],
    ['fr', 0, 'point'],
    // An English text to a Japanese contact: Japanese has no form for one.
    ['ja', 1, 'point'],
    ['ja', 2, 'points'],
    ['th', 1, 'point'],
  ])('in %s, %p: %s', (language, n, expected) => {
    expect(textOf('{{plural n "point" "points"}}', { n, language })).toBe(expected);
  });

  it('has named forms for languages with more of them', () => {
    const source = '{{plural n one="очко" few="очка" many="очков" other="очка" locale="ru"}}';
    expect([1, 3, 5, 21, 1.5].map((n) => textOf(source, { n }))).toEqual([
      'очко',
      'очка',
      'очков',
      'очко',
      'очка',
    ]);
    expect(textOf('{{plural n zero="none" other="some"}}', { n: 0 })).toBe('none');
    expect(textOf('{{plural n other="件"}}', { n: 1 })).toBe('件');
  });

  it('fails for a missing number', () => {
    expect(rendered('{{plural n "point" "points"}}')).toEqual(missing('n'));
  });
});

describe('arithmetic', () => {
  it.each([
    ['{{add 0.1 0.2}}', '0.3'],
    ['{{add x 1 "2"}}', '13'],
    ['{{subtract x 3}}', '7'],
    ['{{multiply x 1.1 2}}', '22'],
    ['{{divide x 4}}', '2.5'],
    ['{{add 9007199254740990 1}}', '9007199254740991'],
    ['{{number (round -0.4)}}', '0'],
    ['{{round 2.5}}', '3'],
    ['{{round -2.5}}', '-3'],
    ['{{round 1.005 2}}', '1.01'],
    ['{{round huge 2}}', '1e+21'],
    ['{{number (multiply (subtract x 1) 1000)}}', '9,000'],
  ])('%s', (source, expected) => {
    expect(textOf(source, { x: 10, huge: 1e21 })).toBe(expected);
  });

  it('fails by zero, beyond all numbers, and for missing values', () => {
    expect(rendered('{{divide 1 x}}', { x: 0 })).toEqual(unusable('divide divides by zero'));
    expect(rendered('{{multiply x x}}', { x: 1e300 })).toEqual(
      unusable('the result of a calculation is not a finite number'),
    );
    expect(rendered('{{add x y}}', {})).toEqual(missing('x', 'y'));
    expect(textOf('{{add (default x 0) 1}}')).toBe('1');
  });
});
