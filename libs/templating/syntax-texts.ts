import { type Finding, saying } from '../findings/index.js';

/** All that is said of a template that cannot be used; what stands in braces there is a value, too. */
export const TEMPLATE_TEXTS = {
  // how much of it
  template_too_long: 'The text is longer than {{max}} characters',
  tag_count: 'There are more than {{max}} tags',
  word_count: 'The tags hold more than {{max}} words and signs',
  branch_count: 'There are more than {{max}} blocks and branches',
  blocks_too_deep: 'Blocks are nested more than {{max}} deep',
  helpers_too_deep: 'Helpers stand more than {{max}} deep in one another',
  message_too_deep: 'Nested more than {{max}} deep',

  // braces and blocks
  tag_not_closed: '"{{opening}}" is opened here but never closed with "{{closing}}"',
  tag_empty: '"{{tag}}" is empty: write the name of a variable in it',
  tag_without_name: 'Write the name of a variable between {{opening}} and {{closing}}',
  braces_not_opened: '"{{braces}}" closes more braces than were opened',
  block_not_closed: '{{opening}} is opened here but never closed with {{closing}}',
  block_closed_otherwise: '{{opening}} is opened here but closed by {{closing}}',
  block_not_opened: '{{tag}} closes a block that was never opened',
  branch_outside_block: '{{tag}} stands outside of a block',
  quote_not_closed: '{{quote}} is opened here but never closed',
  number_as_name: 'Write a number inside a name in square brackets: [{{digits}}]',
  sign_unexpected: '"{{sign}}" is not expected here',
  word_unexpected: '"{{word}}" is not expected here; write it as [{{word}}] if it is the name of a variable',
  template_ends: 'The template ends too early',
  template_unreadable: '{{said}}',
  brace_not_closed:
    'In textV2 "{" begins a placeholder such as {name}, and this one is not closed before the next tag or the end; write {{helper}} for a brace as text',
  brace_not_opened:
    'In textV2 "}" ends a placeholder such as {name}, and none is open here; write {{helper}} for a brace as text',

  // what templates do not have
  raw_block: 'Blocks with four braces are not available in messages',
  partial: 'Partials ({{tag}}) are not available in messages',
  decorator: 'Decorators ({{tag}}) are not available in messages',
  no_value: 'null and undefined are no values; leave them out',
  parenthesis_without_helper: 'Parentheses hold a helper and its arguments',

  // names
  helper_unknown:
    'There is no helper named "{{name}}". For a variable with a space in its name write [the name] in square brackets.',
  helper_misspelt: 'There is no helper named "{{name}}"; did you mean {{meant}}?',
  helper_is_block: 'There is no helper named "{{name}}"; write it as a block: {{example}}',
  block_unknown: 'There is no block named "{{name}}"; there are if, unless, each and stop',
  block_misspelt: 'There is no block named "{{name}}"; did you mean {{meant}}?',
  block_without_hash: '{{name}} opens a block: {{example}}',
  data_unavailable: '{{name}} is not available; inside {{each}} there are @index, @first and @last',
  path_too_long: 'A variable has more than {{max}} names with dots between them',
  path_above_contact: '{{name}} goes above the contact: ../ leads out of one {{each}}',
  this_outside_each: '{{name}} is no value here; it has a meaning only inside {{each}}',

  // arguments
  argument_limit: '{{name}} has more than {{max}} arguments',
  single_argument: '{{name}} takes 1 argument, and has {{count}}. Example: {{usage}}',
  argument_count_exact: '{{name}} takes {{wanted}} arguments, and has {{count}}. Example: {{usage}}',
  argument_count_from: '{{name}} takes {{least}} or more arguments, and has {{count}}. Example: {{usage}}',
  argument_count_between:
    '{{name}} takes {{least}} to {{most}} arguments, and has {{count}}. Example: {{usage}}',
  argument_unusable: '"{{written}}" {{why}}. Example: {{usage}}',
  arguments_unfitting: '{{why}}. Example: {{usage}}',
  named_argument_none: '{{name}} takes no named argument {{argument}}=. Example: {{usage}}',
  named_argument_unknown:
    '{{name}} takes no named argument {{argument}}=; there are {{names}}. Example: {{usage}}',
  named_argument_twice: '{{argument}}= is given twice',
  fallback_not_last: 'What follows this text is never used: a fallback stands last. Example: {{usage}}',
  condition_as_argument: '{{condition}} gives yes or no, and {{name}} takes {{what}} here',
  condition_as_text: '{{name}} gives yes or no, which is no text. Example: {{usage}}',
  block_named_argument: '"{{name}}" takes no named argument such as {{argument}}=…',
  block_item_name: 'Names after "as" are not available; write {{example}} for the item',
  block_argument: '#{{name}} takes one variable or condition: {{example}}',
  block_of_constant: '#{{name}} takes one variable or condition here',
  each_argument: '#each takes one list: {{example}}',
  each_of_constant: '#each takes one list here',
  stop_argument: 'stop takes the reason: {{tag}} or {{block}}',
  stop_block_argument: '#stop holds its reason: {{block}}',
  stop_reason_condition: 'The reason of a stop is a text',
  stop_with_else: '{{opening}} has no {{tag}}',
  stop_in_stop: 'The reason of a stop cannot stop',
} as const;

export type TemplateMistakeCode = keyof typeof TEMPLATE_TEXTS;
export type TemplateMistake = Finding<TemplateMistakeCode>;

export const say = saying(TEMPLATE_TEXTS);
