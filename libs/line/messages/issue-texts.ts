import { BASIC_TEXTS, saying } from '../../findings/index.js';

/** All that the check of messages says; each reads as a sentence after the path. */
export const MESSAGE_TEXTS = {
  ...BASIC_TEXTS,

  // the list of messages
  no_message: 'must hold at least one message',
  message_count: 'holds {{count}} messages; LINE allows at most {{max}}',
  faults_beyond_list: 'have more faults than can be listed; mend these and check again',
  parts_beyond_limit: 'hold far more parts than LINE allows; make them smaller',
  quick_reply_hidden: 'is not shown: LINE shows the one of the last message only; move it there',

  // what an object may hold
  unknown_property: 'is not a known property here; leave it out',
  misspelt_property: 'is not a known property here; did you mean "{{meant}}"?',
  nested_too_deep: 'is nested too deep: at most 50 boxes within each other',
  type_missing: 'is missing; one of {{types}}',
  type_from_template: 'must be written out, it cannot come from a template; one of {{types}}',
  type_unknown: 'is {{found}}, which is unknown or not allowed here; one of {{types}}',
  carousel_in_carousel: 'carousel cannot stand in another one; put its bubbles here; one of {{types}}',
  video_in_carousel: 'video is not available in a carousel; one of {{types}}',
  video_outside_hero: 'video is available as the hero of a bubble only; one of {{types}}',
  span_outside_text: 'span is available in the contents of a text only; one of {{types}}',
  icon_outside_baseline: 'icon is available in a box with layout "baseline" only; one of {{types}}',
  type_in_baseline:
    '{{type}} is not available in a box with layout "baseline"; use "horizontal"; one of {{types}}',
  image_in_baseline:
    'image is not available in a box with layout "baseline"; use "icon" or "horizontal"; one of {{types}}',
  type_of_quick_reply: '{{type}} is available in quick replies only; one of {{types}}',
  type_of_rich_menu: '{{type}} is available in rich menus only; one of {{types}}',

  // lists
  list_too_long: 'holds {{count}} {{what}}; LINE allows at most {{max}}',
  list_not_exact: 'holds {{count}} {{what}}; LINE asks for exactly {{max}}',
  list_empty: 'must hold at least one of its {{what}}',

  // texts and numbers
  too_long: 'is {{length}} characters long (UTF-16 code units); LINE allows at most {{max}}',
  too_long_as_read: 'is {{length}} characters long; LINE allows at most {{max}}',
  far_too_long: 'is far too long; LINE allows at most {{max}} characters',
  choice_not_text: 'must be a string: {{words}}',
  not_a_choice: 'must be one of {{words}}, not {{found}}',
  not_the_word: 'must be "{{word}}", not {{found}}',
  choice_from_template: 'must be written out, it cannot come from a template: one of {{words}}',
  whole_number_from: 'must be a whole number without quotes, {{min}} or more',
  whole_number_between: 'must be a whole number without quotes, {{min}} to {{max}}',
  number_between: 'must be a number without quotes, {{min}} to {{max}}',
  not_listed_number: 'must be a number such as 446, in quotes, not {{found}}',
  tag_characters: 'must be of the characters 0-9, a-z, A-Z and _, not {{found}}',
  tracking_characters: 'must be of the characters 0-9, a-z, A-Z and -.=,+*()%$&;:@{}!?<>[], not {{found}}',

  // addresses
  not_https: 'must be an address that begins with https://',
  address_at_home: 'is at this very computer, where no real phone can fetch it',
  not_a_link: 'must be a link that begins with https://, http://, line:// or tel:',
  address_unreadable: 'is no address; check what follows the //',
  address_sign: 'holds {{sign}}, which an address cannot hold as it is; percent-encode it: {{encoded}}',
  address_half_sign: 'holds {{sign}}, which an address cannot hold as it is; percent-encode it',
  address_percent: 'holds a % that two hexadecimal digits must follow; write %25 for the sign itself',
  link_not_encrypted: 'is not encrypted; use https:// if the page offers it',

  // texts with emojis, mentions and placeholders
  emoji_position_taken: 'is the position of another emoji, too; each needs a $ of its own',
  emoji_position_wrong: 'must be the position of a $ in the text; there is none at {{index}}',
  emoji_length:
    'is {{length}} characters long, and LINE counts more than one for each emoji: it may pass {{max}}',
  emoji_count: 'shows {{count}} emojis; LINE allows at most {{max}}',
  mention_count: 'holds {{count}} mentions; LINE allows at most {{max}}',
  mention_to_person: 'is a mention, and LINE takes those in messages to groups and rooms only',
  mention_may_reach_person:
    'is a mention: LINE refuses the message where it goes to a person instead of a group',
  not_a_person_id: 'must be the LINE ID of a person: U followed by 32 digits of 0-9 and a-f',
  substitution_count: 'holds {{count}} entries; LINE allows at most {{max}}',
  substitution_name: 'must be named with 1 to 20 of 0-9, a-z, A-Z and _',
  substitution_unused: 'explains {{names}}, which the text does not hold between braces',
  placeholder_unexplained: 'holds {{placeholder}}, which substitution does not explain',
  placeholder_name:
    'holds {{placeholder}}: between braces stand 1 to {{max}} of 0-9, a-z, A-Z and _; to show a brace itself, write it twice: {{opening}} or {{closing}}',
  lone_brace:
    'holds a {{brace}} without its partner; to show a brace itself, write it twice: {{opening}} or {{closing}}',

  // actions
  postback_empty: 'is empty, so that nobody can tell what was tapped',
  text_beside_display_text: 'cannot be used together with displayText; leave text out',
  text_deprecated: 'is deprecated by LINE; use displayText',
  fill_in_without_keyboard: 'needs inputOption "openKeyboard"',
  desktop_link_idle: 'works in Flex messages only; computers open uri as well',
  desktop_link_in_quick_reply: 'is not available in a quick reply; leave it out',
  not_after_min: 'must be later than min, which is {{min}}',
  initial_before_min: 'must not be before min, which is {{min}}',
  initial_after_max: 'must not be after max, which is {{max}}',
  not_date: 'must be written like 2026-12-31, from 1900-01-01 to 2100-12-31, not {{found}}',
  not_time: 'must be written like 23:59, not {{found}}',
  not_date_and_time:
    'must be written like 2026-12-31T23:59, from 1900-01-01T00:00 to 2100-12-31T23:59, not {{found}}',

  // what surrounds a message
  sender_name_line: 'must not hold the word LINE, which LINE refuses in a name',
  alt_text_cut: 'is {{length}} characters long; notifications cut it, and old versions of LINE after {{max}}',
  tracking_id_in_groups: 'is not available in messages to groups and rooms; leave it out',
  tracking_id_may_reach_groups: 'is not available in messages to groups and rooms: LINE may refuse those',

  // imagemaps and templates
  ends_like_file: 'ends like a file, but LINE adds the width to it: /1040 and so on',
  not_fixed_width: 'must be {{width}}',
  area_outside: 'reaches beyond the picture, which is {{width}} by {{height}}',
  action_count_differs:
    'holds {{count}} actions, but the first column has {{wanted}}; all need the same number',
  column_without_title: 'is missing, but the first column has a title; all or none need one',
  column_with_title: 'is set, but the first column is without a title; all or none need one',
  column_without_picture: 'is missing, but the first column has a picture; all or none need one',
  column_with_picture: 'is set, but the first column is without a picture; all or none need one',

  // Flex
  not_rgb_color: 'must be a colour like #1A2B3C, not {{found}}',
  not_color: 'must be a colour like #1A2B3C, or #1A2B3C80 when half transparent, not {{found}}',
  not_angle: 'must be an angle from 0deg to below 360deg, such as 90deg, not {{found}}',
  not_percent: 'must be from 0% to 100%, such as 50%, not {{found}}',
  not_pixels: 'must be a number with px such as 50px, not {{found}}',
  not_pixels_or_percent: 'must be a number with px or % such as 50px, not {{found}}',
  not_word_or_pixels: 'must be one of {{words}}, or a number with px such as 50px, not {{found}}',
  not_word_pixels_or_percent:
    'must be one of {{words}}, or a number with px or % such as 50px, not {{found}}',
  not_aspect_ratio: 'must be width:height such as 20:13, two numbers from 1 to {{max}}, not {{found}}',
  aspect_ratio_too_tall: 'is too tall: at most {{max}} times as high as wide',
  bubble_empty: 'shows nothing; it needs a header, hero, body or footer',
  video_bubble_size: 'must be kilo, mega or giga, because the hero is a video',
  bubble_size_differs: 'is {{size}}, but the first bubble is {{wanted}}; all need one size',
  not_json: 'cannot be written as JSON; it is nested too deep',
  bubble_too_large: 'is {{bytes}} bytes of JSON; LINE allows at most {{max}} for a bubble',
  carousel_too_large: 'is {{bytes}} bytes of JSON; LINE allows at most {{max}} for a carousel',
  bubble_hardly_fits: 'is {{bytes}} bytes of JSON, hardly below what LINE allows for a bubble',
  carousel_hardly_fits: 'is {{bytes}} bytes of JSON, hardly below what LINE allows for a carousel',
  animation_count: 'is one animated image too many; LINE allows at most {{max}} in a message',
  text_or_spans_missing: 'is missing; a text needs text, or spans in contents',
  span_missing: 'must hold a span when there is no text',
} as const;

export type MessageIssueCode = keyof typeof MESSAGE_TEXTS;

/** Why a type that LINE knows is not allowed at a place. */
export type Refusal =
  | 'carousel_in_carousel'
  | 'video_in_carousel'
  | 'video_outside_hero'
  | 'span_outside_text'
  | 'icon_outside_baseline'
  | 'type_in_baseline'
  | 'image_in_baseline'
  | 'type_of_quick_reply'
  | 'type_of_rich_menu';

export const say = saying(MESSAGE_TEXTS);
