/** Excel takes UTF-8 for the machine's own encoding without it. */
const BYTE_ORDER_MARK = '\uFEFF';

const ROWS = [
  ['external_id', 'line_id', 'display_name', 'language', 'timezone', 'points', 'member_since', 'tier'],
  [
    'C-0001',
    'U0123456789abcdef0123456789abcdef',
    '山田 花子',
    'ja',
    'Asia/Tokyo',
    '120',
    '2024-04-01T00:00:00+09:00',
    'Gold',
  ],
  [
    'C-0002',
    'U123456789abcdef0123456789abcdef0',
    '王小明',
    'zh-TW',
    'Asia/Taipei',
    '40',
    '2025-01-15T00:00:00+08:00',
    'Silver',
  ],
  ['C-0003', '', 'สมชาย ใจดี', 'th', 'Asia/Bangkok', '', '', ''],
];

/** A file that shows what one may hold: our own names of columns, some attributes, and a row with gaps. */
export function sampleCsv(): string {
  return BYTE_ORDER_MARK + ROWS.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
