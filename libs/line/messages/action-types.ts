/**
 * What happens when something is tapped.
 *
 * Whether a label is required, and how long it may be, depends on where the action stands (see `action-places`).
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#action-objects
 */
export type Action =
  | PostbackAction
  | MessageAction
  | UriAction
  | DatetimePickerAction
  | CameraAction
  | CameraRollAction
  | LocationAction
  | ClipboardAction
  | RichMenuSwitchAction;

/** Tells the webhook. */
export interface PostbackAction {
  type: 'postback';
  label?: string;
  /** Returned to the webhook, at most 300 UTF-16 code units. */
  data: string;
  /** Shown as if the person had written it, at most 300 characters. Not together with `text`. */
  displayText?: string;
  /** Deprecated by LINE in favour of `displayText`. At most 300 characters. */
  text?: string;
  inputOption?: 'closeRichMenu' | 'openRichMenu' | 'openKeyboard' | 'openVoice';
  /** Put into the input field, at most 300 characters. Only with `openKeyboard`. */
  fillInText?: string;
}

/** Sends a text as the person. */
export interface MessageAction {
  type: 'message';
  label?: string;
  /** 1 to 300 characters. */
  text: string;
}

/** Opens a link. */
export interface UriAction {
  type: 'uri';
  label?: string;
  /** http, https, line or tel; at most 1,000 UTF-16 code units. */
  uri: string;
  /** Opened by LINE on a computer instead. Works in Flex messages only. */
  altUri?: { desktop: string };
}

/** Asks for a date or a time and tells the webhook. */
export interface DatetimePickerAction {
  type: 'datetimepicker';
  label?: string;
  /** Returned to the webhook, at most 300 UTF-16 code units. */
  data: string;
  mode: 'date' | 'time' | 'datetime';
  /** `2026-12-31`, `23:59` or `2026-12-31T23:59` as the mode says, from 1900 to 2100, without time zone. */
  initial?: string;
  max?: string;
  min?: string;
}

/** Opens the camera. Quick replies only. */
export interface CameraAction {
  type: 'camera';
  /** 1 to 20 characters. */
  label: string;
}

/** Opens the person's pictures. Quick replies only. */
export interface CameraRollAction {
  type: 'cameraRoll';
  /** 1 to 20 characters. */
  label: string;
}

/** Asks for a place on the map. Quick replies only. */
export interface LocationAction {
  type: 'location';
  /** 1 to 20 characters. */
  label: string;
}

/** Copies a text. */
export interface ClipboardAction {
  type: 'clipboard';
  label?: string;
  /** 1 to 1,000 UTF-16 code units. */
  clipboardText: string;
}

/** Shows another rich menu. Rich menus only, so no message can hold it. */
export interface RichMenuSwitchAction {
  type: 'richmenuswitch';
  label?: string;
  /** At most 32 UTF-16 code units. */
  richMenuAliasId: string;
  /** At most 300 UTF-16 code units. */
  data: string;
}
