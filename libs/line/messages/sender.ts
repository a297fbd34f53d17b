import { say } from './issue-texts.js';
import { MAX_SENDER_NAME_UNITS } from '../limits.js';
import { text } from './fields.js';
import { object, shape, type Rule } from './shape.js';
import { httpsUrl } from './urls.js';

/** Name and icon shown instead of the account's own, for one message. */
export interface MessageSender {
  /** 1 to 20 UTF-16 code units; shown as "name from account". */
  name?: string;
  /** HTTPS, a square PNG of at most 1 MB. */
  iconUrl?: string;
}

/** The one word that LINE is known to refuse; it publishes no list. */
const refuseLine: Rule = ({ name }, scope) => {
  if (typeof name === 'string' && /\bline\b/i.test(name) && scope.isFinal(name)) {
    scope.error(say('sender_name_line'), 'name');
  }
};

/** @see https://developers.line.biz/en/reference/messaging-api/#icon-nickname-switch */
export const sender = object(
  shape<MessageSender>(
    {},
    { name: text({ maxUnits: MAX_SENDER_NAME_UNITS }), iconUrl: httpsUrl },
    refuseLine,
  ),
);
