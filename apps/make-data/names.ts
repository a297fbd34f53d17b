import { byRank, type Draws, type Picker } from './draws.js';

export type Script = 'ja' | 'th' | 'zh' | 'en';

interface Names {
  first: Picker<string>;
  last: Picker<string>;
  write: (first: string, last: string) => string;
}

const names = (first: string, last: string, write: Names['write']): Names => ({
  first: byRank(first.split(' ')),
  last: byRank(last.split(' ')),
  write,
});

const NAMES: Readonly<Record<Script, Names>> = {
  ja: names(
    '葵 陽菜 蓮 結衣 湊 翔 美咲 さくら 大輔 健太 由美 直樹 真由美 拓也 恵子 浩二 あかり 悠真',
    '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水',
    (first, last) => `${last} ${first}`,
  ),
  th: names(
    'สมชาย สมหญิง ณัฐพล กัญญา ธนพล พิมพ์ชนก อนุชา วิภา ชัยวัฒน์ สุดา กิตติ มาลี ปรีชา นภา',
    'แสงทอง ใจดี สุขสม ศรีสุข บุญมี ทองดี วงศ์ใหญ่ รัตนพันธ์ พงษ์ไพบูลย์ จันทร์เพ็ญ',
    (first, last) => `${first} ${last}`,
  ),
  zh: names(
    '怡君 志明 淑芬 雅婷 家豪 俊傑 美玲 建宏 詩涵 承恩 宗翰 佳穎 冠宇 心怡',
    '陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭',
    (first, last) => `${last}${first}`,
  ),
  en: names(
    'Emma James Olivia Liam Sophia Noah Mia Lucas Hannah Oliver Chloe Daniel Grace Ethan',
    "Smith Brown Wilson Taylor Lee O'Neil Davies Clark Evans Walker Hughes Green Hall Young",
    (first, last) => `${first} ${last}`,
  ),
};

/** A first name, and the name as LINE shows it. */
export function drawName(draws: Draws, script: Script): { first: string; display: string } {
  const { first: pickFirst, last: pickLast, write } = NAMES[script];
  const first = pickFirst(draws.next());
  return { first, display: write(first, pickLast(draws.next())) };
}
