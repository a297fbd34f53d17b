import { saying } from '#libs/findings';

/** What is said of a campaign beside its messages and its filter; each reads on from the path or stands alone. */
export const CHECK_TEXTS = {
  // its definition
  audience_not_chosen: 'is not chosen yet',
  audience_twice: 'has both audienceId and filter; give one of them',
  recipient_unreadable:
    'must be a template such as {{example}}, or one LINE ID: U, C or R followed by 32 digits of 0-9 and a-f',
  content_twice: 'stand beside a messageTemplate; give one of them, and [] or null for the other',
  template_missing: 'is not a message template of this workspace',
  template_version_missing: 'is not a message template of this workspace with a version {{version}}',
  delivery_type_unavailable: 'is not available yet; use one_time',
  start_unreadable: 'must be a time with its zone, such as 2026-04-01T09:00:00Z; null to send when published',
  start_past: 'is past; choose a later time, or null to send when published',
  start_far: 'is more than a year ahead; choose an earlier time',
  goals_unavailable: 'are not available yet; leave them out',
  messages_missing: 'hold no message yet',
  connection_missing: 'is missing: choose the LINE account to send with',
  connection_unknown: 'is not a connection of this workspace',

  // as things stand now
  connection_revoked: 'LINE refuses the credential of this connection; enter a new channel access token',
  connection_unreachable: 'LINE could not be reached just now; sending starts when it answers',
  audience_empty: 'matches no contact',
  audience_without_line_id: 'matches only contacts without a LINE ID; nothing would be sent',
  value_lacking:
    '{{opening}}{{field}}{{closing}} has no value for {{count}} of the audience, who would fail; write {{fallback}} to give a fallback',
  value_of_event:
    '{{opening}}{{field}}{{closing}} has a value only in campaigns that an event triggers; write {{fallback}}',
  links_local:
    'short links would begin with {{url}}, which no phone can reach; start the server with PUBLIC_URL',
  pictures_local:
    'show pictures at {{url}}, where LINE cannot fetch them; start the server with PUBLIC_URL, its https address',
  links_not_encrypted: 'short links would begin with {{url}}, which phones may warn of; use https',
  quota_short:
    'the monthly quota leaves {{remaining}} messages and up to {{needed}} are needed: about {{remaining}} would be sent, then the run pauses and goes on by itself when there is room',
  quota_short_beside_others:
    'the monthly quota leaves {{remaining}} messages, besides {{reserved}} that other active runs wait to send, and up to {{needed}} are needed: about {{remaining}} would be sent, then the run pauses and goes on by itself when there is room',
  quota_used_up:
    'the monthly quota leaves 0 messages and up to {{needed}} are needed: nothing would be sent for now; the run pauses and goes on by itself when there is room',
  quota_used_up_beside_others:
    'the monthly quota leaves 0 messages, besides {{reserved}} that other active runs wait to send, and up to {{needed}} are needed: nothing would be sent for now; the run pauses and goes on by itself when there is room',
  chats_absent: 'the account is not in {{count}} of the groups and rooms; messages to them would fail',
  chat_sizes_unknown:
    'the members of {{count}} of {{all}} groups and rooms are not known (LINE is asked about at most {{max}}); each is taken for one message, so more may be needed',

  // contact by contact
  nobody_sendable: 'nobody in it would be sent anything',
  recipients_failing: '{{count}} would fail: {{why}}; such as contact {{contact}}',
  recipients_left_out: '{{count}} are left out by the message itself',
  recipients_left_out_saying: '{{count}} are left out by the message itself: {{reason}}',
  line_refuses: 'LINE refuses the message of contact {{contact}}: {{said}}',
  line_not_asked: 'LINE was not asked: the campaign has no connection yet',
  line_not_asked_all: 'LINE could not be asked about all messages: {{said}}',
  link_answers_error: 'the address {{url}} does not open: it answers {{status}}',
  link_redirects_endlessly: 'the address {{url}} does not open: it redirects too many times',
  link_private: 'the address {{url}} leads to a private network, which is not asked',
  link_silent: 'the address {{url}} does not answer within {{seconds}} seconds',
  link_host_unknown: 'the address {{url}} does not open: there is no host of this name',
  link_refused: 'the address {{url}} does not open: the host refuses the connection',
  link_untrusted: 'the address {{url}} does not open: its certificate is not trusted',
  link_unreachable: 'the address {{url}} cannot be reached',

  // what a preview or a test says of one contact
  recipients_missing: 'give at least one of lineIds, testRecipientIds and externalIds',
  not_a_test_recipient: 'is not a test recipient of this workspace',
  nobody_to_pick: 'finds nobody: the audience matches no contact',
  recipient_stopped: 'the message says, by {{tag}}, that it is not for this contact',
  recipient_stopped_saying: 'the message says, by {{tag}}, that it is not for this contact: {{reason}}',
} as const;

export type CheckCode = keyof typeof CHECK_TEXTS;

export const say = saying(CHECK_TEXTS);
