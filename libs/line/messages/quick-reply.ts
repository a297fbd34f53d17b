import { MAX_QUICK_REPLY_ITEMS } from '../limits.js';
import { quickReplyAction } from './action-places.js';
import type { Action, RichMenuSwitchAction } from './action-types.js';
import { kinds } from './kinds.js';
import { list, object, shape } from './shape.js';
import { httpsUrl } from './urls.js';

/** Buttons under the chat. LINE shows those of the last message only, until something else is sent. */
export interface QuickReply {
  /** 1 to 13. */
  items: QuickReplyItem[];
}

export interface QuickReplyItem {
  type: 'action';
  /** HTTPS, a square PNG of at most 1 MB. */
  imageUrl?: string;
  /** Its label is required, 1 to 20 characters. */
  action: Exclude<Action, RichMenuSwitchAction>;
}

const item = kinds({
  action: shape<QuickReplyItem>({ action: quickReplyAction }, { imageUrl: httpsUrl }),
});

/** @see https://developers.line.biz/en/reference/messaging-api/#quick-reply */
export const quickReply = object(
  shape<QuickReply>({ items: list(item, { what: 'items', min: 1, max: MAX_QUICK_REPLY_ITEMS }) }, {}),
);
