import { saying } from '#libs/findings';
import { INPUT_TEXTS } from '../common/index.js';

const LINE_ID = 'must be U, C or R and 32 digits of 0-9 a-f (U… a user, C… a group, R… a room)';

/** All that is said of what is sent about a contact, by the API or in a file; each reads on from the path. */
export const CONTACT_TEXTS = {
  ...INPUT_TEXTS,
  not_a_contact_object: 'must be an object with an externalId',
  not_a_contact_field: 'is not a known field; an attribute belongs into "attributes"',
  text_longer_than: 'must have at most {{max}} characters, not {{length}}',

  // ids
  external_id_missing: 'is missing: it tells the contacts apart',
  external_id_not_text: 'must be a text; write a number in quotes',
  control_character: 'must not hold line breaks or other control characters',
  blank_around: 'must not begin or end with a blank',
  line_id_empty: `${LINE_ID}; send null to remove it`,
  line_id_is_basic_id: `${LINE_ID}; this is an account's basic id, which cannot be sent to`,
  line_id_case: `${LINE_ID}, in exactly this case`,
  line_id_length: `${LINE_ID}; this one has {{length}} characters`,
  line_id_of_app: `${LINE_ID}; the LINE ID that people see and search for is another one. Take the userId from a webhook event or the follower list`,
  field_not_text: 'must be a text, or null to remove it',

  // attributes
  attributes_beyond_limit: 'must have at most {{max}} attributes',
  attributes_of_contact_beyond_limit: 'would be more than {{max}} for this contact; remove some by null',
  attributes_of_workspace_beyond_limit:
    'would be one attribute too many: a workspace has at most {{max}}. Leave out what no message and no audience uses',
  attribute_name_reserved: '"{{name}}" is a reserved name; choose another one, such as my_{{name}}',
  attribute_name_unfit:
    '"{{name}}" cannot be an attribute\'s name; use up to 64 letters, digits and _, not beginning with a digit, such as {{example}}',
  not_attribute_value: 'must be a text, number, boolean or list of texts',
  text_for_number: 'must be a number, not the text {{text}}',
  text_for_boolean: 'must be true or false, not the text {{text}}',
  text_for_datetime:
    'must be a date and time with its zone, such as 2026-05-01T09:00:00+09:00, not the text {{text}}',
  text_for_list: 'must be a list of texts, not the text {{text}}',
  other_for_text: 'must be a text, not {{found}}',
  other_for_number: 'must be a number, not {{found}}',
  other_for_boolean: 'must be true or false, not {{found}}',
  other_for_datetime:
    'must be a date and time with its zone, such as 2026-05-01T09:00:00+09:00, not {{found}}',
  other_for_list: 'must be a list of texts, not {{found}}',
  items_more_than: 'must have at most {{max}} items, not {{count}}',
  item_not_text: 'item {{item}} must be a text, not {{found}}',
  item_too_long: 'item {{item}} must have at most {{max}} characters, not {{length}}',
  item_unstorable: 'item {{item}} {{why}}',
} as const;

export type ContactCode = keyof typeof CONTACT_TEXTS;

export const say = saying(CONTACT_TEXTS);
