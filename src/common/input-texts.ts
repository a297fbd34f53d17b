import { BASIC_TEXTS, saying } from '#libs/findings';

/** What is said of any input; features have texts of their own beside these. Each reads on from the path. */
export const INPUT_TEXTS = {
  ...BASIC_TEXTS,
  unknown_field: 'is not a known field',
  not_boolean: 'must be true or false',
  not_number: 'must be a number',
  not_whole_number: 'must be a whole number',
  number_too_small: 'must not be less than {{min}}',
  number_too_large: 'must not be greater than {{max}}',
  text_too_short: 'must have at least {{min}} characters',
  text_too_long: 'must have at most {{max}} characters',
  text_length: 'must have {{min}} to {{max}} characters',
  items_missing: 'must hold at least {{min}} items',
  items_beyond_limit: 'must hold at most {{max}} items',
  items_repeated: 'must not hold the same item twice',
  not_offered: 'must be one of {{choices}}',
  not_an_id: 'is not an id: a UUID is expected',
  not_email: 'must be an e-mail address',
  not_instant: 'must be a time in the form of ISO 8601',
  not_time_zone: 'must be an IANA time zone, such as Asia/Tokyo',
  not_language: 'must be a language tag, such as ja, th or zh-TW',
  wrong_form: 'is not of the right form',
  not_copied_whole: 'must be copied whole from the LINE Developers Console, without spaces',
  not_channel_id: 'must be the number shown as "Channel ID" in the LINE Developers Console',
  not_line_id: 'must be U, C or R followed by 32 digits of 0-9 and a-f',
  not_line_messages: 'must be a list of LINE message objects',
  input_too_deep: 'is nested more than {{max}} deep',
  names_beyond_limit: 'has more than {{max}} names',
  name_unstorable: 'has a name that cannot be stored',
  null_character: 'must not hold the character U+0000',
  half_character: 'holds half of a character; send it as well-formed UTF-8',
  not_a_cursor: 'is not a cursor of this list; leave it out for the first page',
  not_a_contact: 'is not a contact of this workspace',
  beside_another: 'stands beside another that says the same; give one of them',
} as const;

export type InputCode = keyof typeof INPUT_TEXTS;

export const say = saying(INPUT_TEXTS);
