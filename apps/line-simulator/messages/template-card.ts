import { ACTION_PLACES, checkAction } from './check-action.js';
import { choiceAt, listAt, optionalForm, optionalText, requireText, type ListLimit } from './check-fields.js';
import { MEDIA_URL, optionalUrl } from './check-urls.js';
import { isAbsent, type JsonObject } from './json-shapes.js';
import { memberOf, type Place } from './place.js';

/** Limits of a card: a buttons template, or one column of a carousel. Texts are counted in graphemes. */
export interface CardLimit {
  readonly text: number;
  /** When the card has an image or a title too. */
  readonly textBesideImage: number;
  readonly actions: ListLimit;
}

const TITLE = { max: 40, unit: 'graphemes' } as const;
const COLOR = { pattern: /^#[0-9a-f]{6}$/i };
const ASPECT_RATIOS = { values: ['rectangle', 'square'] };
const IMAGE_SIZES = { values: ['cover', 'contain'] };

export const hasImage = (card: JsonObject): boolean => !isAbsent(card.thumbnailImageUrl);
export const hasTitle = (card: JsonObject): boolean => !isAbsent(card.title) && card.title !== '';

/** Checks what is on one card: image, title, text, and what can be tapped. */
export function checkCard(card: JsonObject, place: Place, limit: CardLimit): void {
  optionalUrl(card, 'thumbnailImageUrl', place, MEDIA_URL);
  optionalForm(card, 'imageBackgroundColor', place, COLOR);
  optionalText(card, 'title', place, TITLE);
  const max = hasImage(card) || hasTitle(card) ? limit.textBesideImage : limit.text;
  requireText(card, 'text', place, { max, unit: 'graphemes' });
  const defaultPlace = memberOf(place, 'defaultAction');
  if (!isAbsent(card.defaultAction)) checkAction(card.defaultAction, defaultPlace, ACTION_PLACES.template);
  const actions = listAt(card, 'actions', place, limit.actions);
  const at = memberOf(place, 'actions');
  actions?.forEach((action, index) => checkAction(action, memberOf(at, index), ACTION_PLACES.template));
}

/** Checks how a template shows its images. */
export function checkImageStyle(template: JsonObject, place: Place): void {
  choiceAt(template, 'imageAspectRatio', place, ASPECT_RATIOS);
  choiceAt(template, 'imageSize', place, IMAGE_SIZES);
}
