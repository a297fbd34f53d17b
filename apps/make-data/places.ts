import { byRank, byWeight, type Draws, type Picker } from './draws.js';
import type { Script } from './names.js';

/** Where people live, and what that says of them. */
export interface Country {
  script: Script;
  timezone: string;
  /** null: LINE does not tell */
  language: Picker<string | null>;
  prefecture: Picker<Prefecture>;
}

interface Prefecture {
  name: string;
  city: Picker<string>;
}

const prefectures = (lines: string): Picker<Prefecture> =>
  byRank(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', cities = ''] = line.trim().split(': ');
        return { name, city: byRank(cities.split(' ')) };
      }),
  );

const JAPAN: Country = {
  script: 'ja',
  timezone: 'Asia/Tokyo',
  language: byWeight([
    ['ja', 90],
    ['en', 3],
    ['zh-TW', 1],
    [null, 6],
  ]),
  prefecture: prefectures(`
    東京都: 世田谷区 練馬区 大田区 江戸川区 足立区 杉並区 板橋区 江東区 新宿区 渋谷区 港区 八王子市
    神奈川県: 横浜市 川崎市 相模原市 藤沢市 横須賀市 鎌倉市
    大阪府: 大阪市 堺市 東大阪市 豊中市 枚方市
    愛知県: 名古屋市 豊田市 岡崎市 一宮市
    埼玉県: さいたま市 川口市 川越市 所沢市
    千葉県: 千葉市 船橋市 松戸市 市川市
    兵庫県: 神戸市 姫路市 西宮市 尼崎市
    北海道: 札幌市 旭川市 函館市
    福岡県: 福岡市 北九州市 久留米市
    静岡県: 浜松市 静岡市 富士市
    京都府: 京都市 宇治市
    広島県: 広島市 福山市
    宮城県: 仙台市 石巻市
    新潟県: 新潟市 長岡市
    長野県: 長野市 松本市
    沖縄県: 那覇市 沖縄市`),
};

const THAILAND: Country = {
  script: 'th',
  timezone: 'Asia/Bangkok',
  language: byWeight([
    ['th', 88],
    ['en', 5],
    [null, 7],
  ]),
  prefecture: prefectures(`
    กรุงเทพมหานคร: บางกะปิ จตุจักร วัฒนา บางรัก สาทร
    เชียงใหม่: เมืองเชียงใหม่ สันทราย หางดง
    ชลบุรี: บางละมุง ศรีราชา เมืองชลบุรี
    ภูเก็ต: เมืองภูเก็ต ถลาง กะทู้
    ขอนแก่น: เมืองขอนแก่น ชุมแพ`),
};

const TAIWAN: Country = {
  script: 'zh',
  timezone: 'Asia/Taipei',
  language: byWeight([
    ['zh-TW', 90],
    ['en', 4],
    [null, 6],
  ]),
  prefecture: prefectures(`
    新北市: 板橋區 中和區 新莊區 三重區
    臺北市: 大安區 信義區 中山區 士林區
    臺中市: 西屯區 北屯區 南屯區
    高雄市: 三民區 左營區 鳳山區
    臺南市: 永康區 安南區 東區`),
};

const ELSEWHERE: Country = {
  script: 'en',
  timezone: 'Asia/Singapore',
  language: byWeight([
    ['en', 70],
    ['id', 14],
    ['vi', 6],
    [null, 10],
  ]),
  prefecture: prefectures(`
    Singapore: Bedok Tampines Jurong Woodlands
    Jakarta: Menteng Kebayoran Kemang`),
};

const COUNTRIES = byWeight([
  [JAPAN, 74],
  [THAILAND, 13],
  [TAIWAN, 10],
  [ELSEWHERE, 3],
]);

export function drawCountry(draws: Draws): Country {
  return COUNTRIES(draws.next());
}
