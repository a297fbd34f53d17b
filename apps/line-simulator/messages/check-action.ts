import { ACTION_FIELDS } from './action-fields.js';
import { objectAt, optionalText, requireText, type TextLimit } from './check-fields.js';
import { LINK_URL, optionalUrl } from './check-urls.js';
import type { JsonObject } from './json-shapes.js';
import { memberOf, report, type Place } from './place.js';

/** What an action may be where it stands. */
export interface ActionPlace {
  readonly types: readonly string[];
  readonly label: TextLimit & { readonly required: boolean };
  /** Whether another address may be given for desktops; elsewhere that member means nothing. */
  readonly altUri: boolean;
}

const ANYWHERE = ['postback', 'message', 'uri', 'datetimepicker', 'clipboard'];
const QUICK_REPLY_ONLY = ['camera', 'cameraRoll', 'location'];

const label = (max: number, required: boolean): ActionPlace['label'] => ({
  min: 1,
  max,
  unit: 'graphemes',
  required,
});

/** Which actions go where, and what becomes of their labels; `richmenuswitch` goes into no message. */
export const ACTION_PLACES = {
  quickReply: { types: [...ANYWHERE, ...QUICK_REPLY_ONLY], label: label(20, true), altUri: false },
  template: { types: ANYWHERE, label: label(20, true), altUri: false },
  imageCarousel: { types: ANYWHERE, label: label(12, false), altUri: false },
  flexButton: { types: ANYWHERE, label: label(40, true), altUri: true },
  flex: { types: ANYWHERE, label: label(40, false), altUri: true },
  flexVideo: { types: ['uri'], label: label(40, false), altUri: true },
} as const satisfies Record<string, ActionPlace>;

/**
 * Checks one action: whether its type may be there, its label (counted as the phone shows it) and what its type needs.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#action-objects
 */
export function checkAction(value: unknown, place: Place, where: ActionPlace): void {
  const action = objectAt(value, place, true);
  if (action === null) return;
  const { type } = action;
  const checkFields = typeof type === 'string' && where.types.includes(type) ? ACTION_FIELDS.get(type) : null;
  if (checkFields === null || checkFields === undefined) {
    report(memberOf(place, 'type'), { kind: 'choice', values: where.types });
    return;
  }
  if (where.label.required) requireText(action, 'label', place, where.label);
  else optionalText(action, 'label', place, where.label);
  checkFields(action, place);
  if (where.altUri && type === 'uri') checkAltUri(action, place);
}

function checkAltUri(action: JsonObject, place: Place): void {
  const at = memberOf(place, 'altUri');
  const altUri = objectAt(action.altUri, at, false);
  if (altUri !== null) optionalUrl(altUri, 'desktop', at, LINK_URL);
}
