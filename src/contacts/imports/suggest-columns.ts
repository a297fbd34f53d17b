import { isLineId } from '#libs/line';
import { isLanguage, isTimeZone } from '../../common/index.js';
import { attributeNameFor } from '../attribute-name.js';
import type { SystemField } from '../system-fields.js';
import type { ColumnMapping, ColumnTarget, MappedColumn } from './column-mapping.js';
import { REPORT_COLUMNS, systemName } from './columns.js';

/** A column as its header and its first cells show it. */
export interface SeenColumn {
  name: string;
  /** some cells that are not empty */
  samples: readonly string[];
}

export interface Suggestion {
  target: ColumnTarget;
  /** of an attribute: its name */
  attribute: string | null;
  /** no column has ids of one's own, so the LINE ids are to be them */
  alsoExternalId: boolean;
}

type SystemTarget = 'external_id' | SystemField;

/**
 * How exports of shops, tills and LINE tools call the fields, without blanks and signs and in lower case. Of two columns
 * for one field, the name that stands first here wins.
 */
const NAMES: Readonly<Record<SystemTarget, string>> = {
  line_id:
    'lineid lineuserid lineuid lineのid lineユーザーid lineユーザid lineユーザー line会員id ラインid ラインユーザーid ' +
    'line使用者id line用戶id line帳號 line用户id line會員id ไลน์ไอดี ไอดีไลน์ รหัสไลน์ lineไอดี ไอดีline',
  external_id:
    'externalid contactid customerid memberid membershipid clientid userid uid id customerno customernumber customercode ' +
    'memberno membernumber membercode crmid 会員番号 会員id 会員コード 顧客id 顧客番号 顧客コード お客様番号 お客様id ' +
    'ユーザーid ユーザid 外部id 會員編號 會員id 會員號碼 會員代號 客戶編號 客戶id 客戶代號 顧客編號 外部識別碼 使用者id 用戶id ' +
    'รหัสลูกค้า รหัสสมาชิก หมายเลขสมาชิก เลขที่สมาชิก เลขสมาชิก ไอดีลูกค้า ไอดีสมาชิก รหัส',
  display_name:
    'displayname linename linedisplayname fullname name customername membername nickname 表示名 line表示名 line名 氏名 名前 ' +
    'お名前 会員名 会員氏名 顧客名 お客様名 ニックネーム 顯示名稱 姓名 名稱 名字 會員姓名 會員名稱 客戶姓名 客戶名稱 暱稱 line暱稱 ' +
    'ชื่อที่แสดง ชื่อไลน์ ชื่อลูกค้า ชื่อสมาชิก ชื่อนามสกุล ชื่อเล่น ชื่อ',
  language:
    'language lang locale languagecode preferredlanguage 言語 使用言語 言語コード 表示言語 語言 語系 慣用語言 偏好語言 ภาษา ' +
    'ภาษาที่ใช้ รหัสภาษา',
  timezone: 'timezone tz タイムゾーン 時間帯 標準時 時區 所在時區 เขตเวลา โซนเวลา',
};

const RANKS = new Map(
  Object.entries(NAMES).map(([target, names]) => [
    target,
    new Map(names.split(' ').map((name, rank) => [name, rank])),
  ]),
);

/** The order in which fields choose their columns: what can be seen in the cells goes before what is only a name. */
const TARGETS: readonly SystemTarget[] = ['line_id', 'external_id', 'display_name', 'language', 'timezone'];

/** What each column of a file likely is, in the order of the columns. Each field has at most one column. */
export function suggestColumns(columns: readonly SeenColumn[]): Suggestion[] {
  const chosen = new Map<number, SystemTarget>();
  for (const target of TARGETS) {
    const best = bestColumn(columns, target, chosen);
    if (best !== undefined) chosen.set(best, target);
  }
  const hasOwnIds = [...chosen.values()].includes('external_id');
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const target = chosen.get(index);
    if (target) return { target, attribute: null, alsoExternalId: target === 'line_id' && !hasOwnIds };
    return attributeOrNothing(column.name, taken);
  });
}

/** The mapping that a list of suggestions comes to. */
export function mappingOf(columns: readonly SeenColumn[], suggestions: readonly Suggestion[]): ColumnMapping {
  return Object.fromEntries(columns.map(({ name }, index) => [name, mappedOf(suggestions[index])]));
}

function mappedOf(suggestion: Suggestion | undefined): MappedColumn {
  const { target, attribute, alsoExternalId } = suggestion ?? {
    target: 'ignore',
    attribute: null,
    alsoExternalId: false,
  };
  return {
    target,
    ...(attribute === null ? {} : { attribute }),
    ...(alsoExternalId ? { alsoExternalId } : {}),
  };
}

function bestColumn(
  columns: readonly SeenColumn[],
  target: SystemTarget,
  chosen: ReadonlyMap<number, SystemTarget>,
): number | undefined {
  const candidates = columns
    .map((column, index) => ({ index, rank: rankOf(column, target) }))
    .filter(({ index, rank }) => rank !== undefined && !chosen.has(index));
  return candidates.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.index;
}

/** Lower is better; `undefined` when the column is something else. */
function rankOf({ name, samples }: SeenColumn, target: SystemTarget): number | undefined {
  const system = systemName(name);
  if (system && system !== target) return undefined;
  // What the import itself knows by name is open to doubt only when the cells say that it is no LINE id.
  const rank = system ? -UNNAMED : RANKS.get(target)?.get(simple(name));
  const hasLineIds = samples.some((sample) => isLineId(sample.trim()));
  if (target === 'line_id') return hasLineIds ? (rank ?? UNNAMED) - 3 * UNNAMED : rank;
  if (system) return rank;
  return hasLineIds || !mayHold(target, samples) ? undefined : rank;
}

/** After every name there is. */
const UNNAMED = 1_000;

/** A column of "Japanese" and "Thai" would be refused as languages, row by row; as an attribute it is of use. */
function mayHold(target: SystemTarget, samples: readonly string[]): boolean {
  if (target === 'language')
    return samples.length === 0 || samples.some((sample) => isLanguage(sample.trim()));
  if (target === 'timezone')
    return samples.length === 0 || samples.some((sample) => isTimeZone(sample.trim()));
  return true;
}

function attributeOrNothing(name: string, taken: Set<string>): Suggestion {
  const isOfReport = REPORT_COLUMNS.some((column) => column === name);
  const base = isOfReport ? undefined : attributeNameFor(name);
  if (base === undefined) return { target: 'ignore', attribute: null, alsoExternalId: false };
  let attribute = base;
  for (let count = 2; taken.has(attribute); count += 1) attribute = `${base.slice(0, 60)}_${count}`;
  taken.add(attribute);
  return { target: 'attribute', attribute, alsoExternalId: false };
}

function simple(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./#()[\]:：・·*]/gu, '');
}
