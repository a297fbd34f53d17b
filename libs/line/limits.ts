/**
 * Numbers that LINE sets. None of them is ours to change.
 *
 * The names say what is counted: `UNITS` are UTF-16 code units, which is what `string.length` counts; `GRAPHEMES` are
 * characters as a reader sees them (see `countGraphemes`); `BYTES` are those of the JSON in UTF-8.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#message-objects
 * @see https://developers.line.biz/en/docs/messaging-api/text-character-count/
 */

/** Message objects in one request. */
export const MIN_MESSAGES = 1;
export const MAX_MESSAGES = 5;

/** Any URL in a message object that LINE's servers or the app fetch. */
export const MAX_URL_UNITS = 2_000;

/** A link that opens when something is tapped. */
export const MAX_LINK_UNITS = 1_000;

/** Text of a text message of either version. */
export const MAX_TEXT_UNITS = 5_000;

/** LINE emojis in one text message of either version. */
export const MAX_TEXT_EMOJIS = 20;

/**
 * Room to leave for each LINE emoji. LINE counts its alternative text instead of the placeholder and does not disclose
 * that text, so this is our estimate: it leads to warnings only.
 */
export const EMOJI_SLACK_UNITS = 30;

/** Text version 2: mentions, entries of `substitution`, and length of their keys. */
export const MAX_TEXT_MENTIONS = 20;
export const MAX_SUBSTITUTIONS = 100;
export const MAX_SUBSTITUTION_KEY_UNITS = 20;

/** Name shown instead of the account's own. */
export const MAX_SENDER_NAME_UNITS = 20;

/** Buttons of one quick reply. */
export const MAX_QUICK_REPLY_ITEMS = 13;

/** What stands in the notification and the chat list for an imagemap, a template or a Flex message. */
export const MAX_ALT_TEXT_UNITS = 1_500;

/** LINE's limit before it raised it in or before March 2026, so old versions of the app may show no more. */
export const SHOWN_ALT_TEXT_UNITS = 400;

export const MAX_VIDEO_TRACKING_ID_UNITS = 100;
export const MAX_LOCATION_UNITS = 100;
export const MAX_COUPON_TAG_UNITS = 30;

/** Labels of actions, by place. */
export const MAX_TEMPLATE_LABEL_GRAPHEMES = 20;
export const MAX_IMAGE_CAROUSEL_LABEL_GRAPHEMES = 12;
export const MAX_QUICK_REPLY_LABEL_GRAPHEMES = 20;
export const MAX_FLEX_LABEL_GRAPHEMES = 40;

/** Fields of actions. */
export const MAX_POSTBACK_DATA_UNITS = 300;
export const MAX_ACTION_TEXT_GRAPHEMES = 300;
export const MAX_CLIPBOARD_UNITS = 1_000;

/** Templates. A text is shorter beside a title or a picture. */
export const MAX_TEMPLATE_TITLE_GRAPHEMES = 40;
export const MAX_BUTTONS_TEXT_GRAPHEMES = 160;
export const MAX_CAROUSEL_TEXT_GRAPHEMES = 120;
export const MAX_ILLUSTRATED_TEXT_GRAPHEMES = 60;
export const MAX_CONFIRM_TEXT_GRAPHEMES = 240;
export const MAX_BUTTONS_ACTIONS = 4;
export const CONFIRM_ACTIONS = 2;
export const MAX_COLUMN_ACTIONS = 3;
export const MAX_COLUMNS = 10;

/** Imagemaps. Every picture is laid out on a width of 1,040 pixels. */
export const IMAGEMAP_WIDTH_PX = 1_040;
export const MAX_IMAGEMAP_ACTIONS = 50;
export const MAX_IMAGEMAP_LABEL_UNITS = 100;
export const MAX_IMAGEMAP_TEXT_UNITS = 400;
export const MAX_IMAGEMAP_LINK_LABEL_UNITS = 30;

/** Flex messages. LINE says 30 KB and 50 KB; a kilobyte is taken as 1,024 bytes. */
export const MAX_BUBBLE_BYTES = 30 * 1_024;
export const MAX_FLEX_CAROUSEL_BYTES = 50 * 1_024;
export const MAX_FLEX_BUBBLES = 12;
export const MAX_ANIMATED_IMAGES = 10;
export const MAX_ASPECT_RATIO_SIDE = 100_000;
export const MAX_ASPECT_RATIO_HEIGHT_PER_WIDTH = 3;

/** User ids in one multicast. */
export const MAX_MULTICAST_RECIPIENTS = 500;

/** Follower ids on one page. */
export const MAX_FOLLOWERS_PAGE = 1_000;

/** LINE forgets a retry key this long after the first request that carried it: the same key then sends again. */
export const RETRY_KEY_LIFE_MS = 24 * 60 * 60 * 1_000;
