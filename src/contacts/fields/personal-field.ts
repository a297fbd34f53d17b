/** Words in the names of fields that hold who somebody is, or how to reach him: never shown as an example. */
const WORDS = [
  'mail phone mobile tel telephone fax cell whatsapp contact address street birth birthday birthdate dob passport',
  'name firstname lastname fullname nickname surname kana furigana password passwd token secret ssn iban userid uid',
].flatMap((words) => words.split(' '));

/** In scripts without blanks between words, a part of the name is enough. */
const PARTS = [
  'メール 電話 携帯 住所 番地 氏名 名前 お名前 姓 フリガナ ふりがな カナ 生年月日 誕生日 マイナンバー 会員番号 顧客番号 パスワード',
  '信箱 郵件 邮件 電子郵件 手機 手机 電話 电话 地址 姓名 生日 身分證 會員編號 密碼',
  'อีเมล โทรศัพท์ เบอร์ มือถือ ที่อยู่ ชื่อ นามสกุล วันเกิด บัตรประชาชน รหัสผ่าน',
].flatMap((parts) => parts.split(' '));

/** Ends of Latin words joined without a sign between: `useremail`, `homephone`. */
const ENDINGS = /(?:e-?mail|phone|mobile|address|birthday|password)s?\d*$/;

const SYSTEM = ['line_id', 'external_id', 'display_name'];

/**
 * Whether a field's name says that its values are personal. Says yes rather once too often: what is lost is an example.
 */
export function isPersonalField(name: string): boolean {
  if (SYSTEM.includes(name)) return true;
  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u);
  return (
    words.some((word) => WORDS.includes(word) || ENDINGS.test(word)) ||
    PARTS.some((part) => name.includes(part))
  );
}

const EMAIL = /\S@\S+\.\S/;
const LINE_ID = /[UCR][0-9a-f]{32}/;
/** Seven digits or more, with what people write between them; a date is none. */
const PHONE = /^\+?\(?\d[\d ().-]{5,}\d$/;
const DATE = /^\d{4}-\d{2}-\d{2}/;

/** Whether a value looks like one, whatever its field is called. */
export function looksPersonal(value: string): boolean {
  return EMAIL.test(value) || LINE_ID.test(value) || (PHONE.test(value) && !DATE.test(value));
}
