import { ALT_TEXT } from './alt-text.js';
import { ACTION_PLACES, checkAction } from './check-action.js';
import { listAt, objectAt, requireText, type ListLimit } from './check-fields.js';
import { TEMPLATE } from './dialects.js';
import type { JsonObject } from './json-shapes.js';
import { insideOf, memberOf, report, type Place } from './place.js';
import { checkCarousel, checkImageCarousel } from './template-carousels.js';
import { checkCard, checkImageStyle } from './template-card.js';

const BUTTONS = { text: 160, textBesideImage: 60, actions: { min: 1, max: 4, required: true } };
const CONFIRM_TEXT = { max: 240, unit: 'graphemes' } as const;
const CONFIRM_ACTIONS: ListLimit = { min: 2, max: 2, required: true };

const KINDS: ReadonlyMap<string, (template: JsonObject, place: Place) => void> = new Map([
  ['buttons', checkButtons],
  ['confirm', checkConfirm],
  ['carousel', checkCarousel],
  ['image_carousel', checkImageCarousel],
]);

/** Checks a message of type `template`. @see https://developers.line.biz/en/reference/messaging-api/#template-messages */
export function checkTemplateMessage(message: JsonObject, place: Place): void {
  requireText(message, 'altText', place, ALT_TEXT);
  const at = insideOf(memberOf(place, 'template'), 'template', TEMPLATE);
  const template = objectAt(message.template, at, true);
  if (template === null) return;
  const check = typeof template.type === 'string' ? KINDS.get(template.type) : undefined;
  if (check === undefined) report(memberOf(at, 'type'), { kind: 'choice', values: [...KINDS.keys()] });
  else check(template, at);
}

function checkButtons(template: JsonObject, place: Place): void {
  checkCard(template, place, BUTTONS);
  checkImageStyle(template, place);
}

function checkConfirm(template: JsonObject, place: Place): void {
  requireText(template, 'text', place, CONFIRM_TEXT);
  const actions = listAt(template, 'actions', place, CONFIRM_ACTIONS);
  const at = memberOf(place, 'actions');
  actions?.forEach((action, index) => checkAction(action, memberOf(at, index), ACTION_PLACES.template));
}
