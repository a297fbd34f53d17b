import type { Action } from '../../../../../../libs/line/messages/action-types.js';

/** What a tap may do in a message; LINE shows another rich menu from rich menus only. */
export type ActionType = Exclude<Action['type'], 'richmenuswitch'>;

/** What may stand in a template or a flex message. */
export const MESSAGE_ACTIONS = [
  'uri',
  'message',
  'postback',
  'datetimepicker',
  'clipboard',
] as const satisfies readonly ActionType[];

/** What may stand in a quick reply: those that open the camera, the pictures and the map as well. */
export const QUICK_REPLY_ACTIONS = [
  ...MESSAGE_ACTIONS,
  'camera',
  'cameraRoll',
  'location',
] as const satisfies readonly ActionType[];

export type ActionValue = Readonly<Record<string, unknown>>;

/** An action of another type that keeps what both have: label, and data where it is asked for. */
export function asType(action: ActionValue, type: ActionType): Record<string, unknown> {
  const label = typeof action['label'] === 'string' ? { label: action['label'] } : {};
  const data = typeof action['data'] === 'string' ? action['data'] : '';
  switch (type) {
    case 'postback':
      return { type, ...label, data };
    case 'message':
      return { type, ...label, text: '' };
    case 'uri':
      return { type, ...label, uri: '' };
    case 'datetimepicker':
      return { type, ...label, data, mode: 'date' };
    case 'clipboard':
      return { type, ...label, clipboardText: '' };
    case 'camera':
    case 'cameraRoll':
    case 'location':
      return { type, ...label };
  }
}
