import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { recogniseEncoding } from './recognise-encoding.js';

const JAPANESE = [
  'external_id,line_id,display_name\n1,,山田太郎\n',
  'external_id,姓名,ポイント,会員ランク\nA1,佐藤 花子,120,ゴールド\nA2,ﾔﾏﾀﾞ ﾀﾛｳ,3,銀\n',
  'id;name\n1;さくら\n',
  'external_id,city\n1,東京\n2,大阪\n',
  'external_id,note\n1,株式会社、テスト\n',
  'external_id,name\n7,髙橋 蓮\n8,渡邉 結衣\n',
];
const CHINESE = [
  'external_id,姓名,城市\n1,王小明,台北\n',
  'external_id,display_name\n1,陳\n',
  'external_id,display_name,city\n1,林雅婷,高雄市\n2,張家豪,新北市\n',
  'external_id,greeting\n1,親愛的會員，您好！\n',
  'external_id,name\n1,吳佩君\n2,蔡宗翰\n',
];
const THAI = [
  'external_id,display_name\n1,สมชาย ใจดี\n',
  'external_id,ชื่อ\n1,ก\n',
  'external_id,display_name,city\n1,กมล,กรุงเทพฯ\n2,วิชัย,เชียงใหม่\n',
  'external_id,name\n1,นภา\n',
  'external_id,name\n1,มานะ พร้อมสุข\n',
];

describe('recogniseEncoding', () => {
  it.each([
    ...JAPANESE.map((text) => ['shift_jis', 'shift_jis', text]),
    ...CHINESE.map((text) => ['big5', 'big5', text]),
    ...THAI.map((text) => ['tis-620', 'windows-874', text]),
  ])('recognises %s (%s): %j', (encoding, decoder, text) => {
    const bytes = iconv.encode(text, decoder);
    expect(iconv.decode(bytes, decoder)).toBe(text);
    expect(recogniseEncoding(bytes)).toBe(encoding);
  });

  it('recognises a sample that is cut inside characters', () => {
    const bytes = iconv.encode(JAPANESE.join('').repeat(3), 'shift_jis');
    const cut = bytes.subarray(bytes.findIndex((byte) => byte >= 0x80) + 1, bytes.length - 4);
    expect(recogniseEncoding(cut)).toBe('shift_jis');
  });

  it.each([
    ['Latin letters with accents', iconv.encode('id,name\n1,José\n2,Müller\n', 'latin1')],
    ['Cyrillic', iconv.encode('id,name\n1,Иван Петров\n', 'windows-1251')],
    ['noise', Buffer.from([0x80, 0xff, 0x81, 0x00, 0xfd, 0xa0, 0x2c, 0xfe, 0x2c])],
  ])('given %s, says that it does not know', (_name, bytes) => {
    expect(recogniseEncoding(bytes)).toBeUndefined();
  });
});
