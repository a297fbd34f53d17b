/**
 * Numbers that LINE sets. None of them is ours to change.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/
 */

/** Message objects in one request. */
export const MIN_MESSAGES = 1;
export const MAX_MESSAGES = 5;

/** Length of a text message in UTF-16 code units, which is what `string.length` counts. */
export const MAX_TEXT_UNITS = 5_000;

/** LINE emojis in one text message. */
export const MAX_TEXT_EMOJIS = 20;

/** Length of the name shown instead of the account's own, in UTF-16 code units. */
export const MAX_SENDER_NAME_UNITS = 20;

/** Length of any URL in a message object, unless its own rule says otherwise. */
export const MAX_URL_UNITS = 2_000;

/** User ids in one multicast. */
export const MAX_MULTICAST_RECIPIENTS = 500;

/** Follower ids on one page. */
export const MAX_FOLLOWERS_PAGE = 1_000;

/** LINE forgets a retry key this long after the first request that carried it: the same key then sends again. */
export const RETRY_KEY_LIFE_MS = 24 * 60 * 60 * 1_000;
