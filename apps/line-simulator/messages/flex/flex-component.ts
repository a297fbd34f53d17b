import { INSIDE_DETAIL } from '../../line-errors.js';
import { ACTION_PLACES, checkAction } from '../check-action.js';
import { choiceAt, listAt, objectAt } from '../check-fields.js';
import { isAbsent, type JsonObject } from '../json-shapes.js';
import { memberOf, report, type Place } from '../place.js';
import { checkMembers, requireMembers } from './check-members.js';
import { COMPONENT_MEMBERS, GRADIENT_MEMBERS, type ComponentType } from './flex-members.js';

/** What holds for a component because of where it stands. */
export interface Surroundings {
  /** The kinds of component there may be. */
  readonly types: readonly ComponentType[];
  /** Called for each image that moves, with its place. */
  readonly onAnimated: (place: Place) => void;
}

const IN_BOX: readonly ComponentType[] = ['box', 'button', 'image', 'text', 'separator', 'filler'];
const IN_BASELINE: readonly ComponentType[] = ['icon', 'text', 'filler'];
const LAYOUTS = { values: ['horizontal', 'vertical', 'baseline'], required: true };
/** Their number is bounded by the size of the bubble. */
const CHILDREN = { max: Number.MAX_SAFE_INTEGER, required: true };

/** What a kind of component needs besides its plain members. */
const STRUCTURES: Record<ComponentType, (component: JsonObject, place: Place, around: Surroundings) => void> =
  {
    box: checkBox,
    button: ({ action }, place) => checkAction(action, memberOf(place, 'action'), ACTION_PLACES.flexButton),
    image: checkImage,
    video: checkVideo,
    icon: (icon, place) => requireMembers(icon, place, ['url']),
    text: checkText,
    span: () => undefined,
    separator: () => undefined,
    filler: () => undefined,
  };

/** Checks a component and all that is in it. */
export function checkComponent(value: unknown, place: Place, around: Surroundings): void {
  const component = objectAt(value, place, true);
  if (component === null) return;
  const type = around.types.find((known) => known === component.type);
  if (type === undefined) {
    report(memberOf(place, 'type'), { kind: 'choice', values: around.types });
    return;
  }
  checkMembers(component, place, COMPONENT_MEMBERS[type]);
  STRUCTURES[type](component, place, around);
}

function checkBox(box: JsonObject, place: Place, { onAnimated }: Surroundings): void {
  const layout = choiceAt(box, 'layout', place, LAYOUTS);
  checkGradient(box.background, memberOf(place, 'background'));
  checkOptionalAction(box, place);
  const types = layout === 'baseline' ? IN_BASELINE : IN_BOX;
  checkChildren(box, place, { types, onAnimated });
}

function checkChildren(holder: JsonObject, place: Place, around: Surroundings): void {
  const children = listAt(holder, 'contents', place, CHILDREN);
  const at = memberOf(place, 'contents');
  children?.forEach((child, index) => checkComponent(child, memberOf(at, index), around));
}

function checkGradient(value: unknown, place: Place): void {
  const gradient = objectAt(value, place, false);
  if (gradient === null) return;
  requireMembers(gradient, place, ['type', 'angle', 'startColor', 'endColor']);
  checkMembers(gradient, place, GRADIENT_MEMBERS);
}

function checkOptionalAction({ action }: JsonObject, place: Place): void {
  if (!isAbsent(action)) checkAction(action, memberOf(place, 'action'), ACTION_PLACES.flex);
}

function checkImage(image: JsonObject, place: Place, { onAnimated }: Surroundings): void {
  requireMembers(image, place, ['url']);
  checkOptionalAction(image, place);
  if (image.animated === true) onAnimated(memberOf(place, 'animated'));
}

/** Where a video may stand at all is its bubble's business. */
function checkVideo(video: JsonObject, place: Place, { onAnimated }: Surroundings): void {
  requireMembers(video, place, ['url', 'previewUrl']);
  const { action } = video;
  if (!isAbsent(action)) checkAction(action, memberOf(place, 'action'), ACTION_PLACES.flexVideo);
  checkComponent(video.altContent, memberOf(place, 'altContent'), { types: ['box', 'image'], onAnimated });
}

/** A text is its words or its spans; when it has spans the words are not shown and may be left out. */
function checkText(text: JsonObject, place: Place, { onAnimated }: Surroundings): void {
  checkOptionalAction(text, place);
  const spans = Array.isArray(text.contents) && text.contents.length === 0 ? null : text.contents;
  if (!isAbsent(spans)) checkChildren(text, place, { types: ['span'], onAnimated });
  else if (isAbsent(text.text)) report(place, { kind: 'said', message: INSIDE_DETAIL.textOrContents });
  else if (text.text === '') report(memberOf(place, 'text'), { kind: 'missing' });
}
