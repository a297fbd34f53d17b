import { IMAGEMAP_WIDTH_PX, MAX_IMAGEMAP_ACTIONS } from '../../../../../../../libs/line/limits.js';
import { type Json, objectOf, textOf } from '../../json.js';
import { type Area, clamped, type Size } from './geometry.js';
import { type Layout, layoutAreas } from './layouts.js';

export const AREA_ACTIONS = ['uri', 'message', 'clipboard'] as const;
export type AreaAction = (typeof AREA_ACTIONS)[number];

/** Where each kind of action holds what it opens, says or copies. */
export const SUBJECT = { uri: 'linkUri', message: 'text', clipboard: 'clipboardText' } as const;

export const kindOf = (action: Json): AreaAction =>
  AREA_ACTIONS.find((kind) => kind === action['type']) ?? 'uri';

/** What a tap on the area opens, says or copies. */
export const subjectOf = (action: Json): string => textOf(action[SUBJECT[kindOf(action)]]);

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Any area as numbers; what is no number counts as 0. */
export function areaOf(value: unknown): Area {
  const { x, y, width, height } = objectOf(value);
  return { x: number(x), y: number(y), width: number(width), height: number(height) };
}

/** The picture that areas are measured on. Without a height it is taken for a square. */
export function pictureOf(message: Readonly<Record<string, unknown>>): Size {
  const height = Math.round(number(objectOf(message['baseSize'])['height']));
  return { width: IMAGEMAP_WIDTH_PX, height: height > 0 ? height : IMAGEMAP_WIDTH_PX };
}

export const newTapArea = (area: Area): Json => ({ type: 'uri', linkUri: '', area });

/** The same place and caption with another kind of action. */
export function asAreaAction(action: Json, kind: AreaAction): Json {
  const label = action['label'] === undefined ? {} : { label: action['label'] };
  return { type: kind, ...label, [SUBJECT[kind]]: '', area: action['area'] };
}

/** A new area in the middle, a third of the picture in size. */
export function middleOf({ width, height }: Size): Area {
  return clamped({ x: width / 3, y: height / 3, width: width / 3, height: height / 3 }, { width, height });
}

/** The areas of a layout. What the areas before opened, the new ones open in the same order. */
export function withLayout(actions: readonly Json[], layout: Layout, picture: Size): Json[] {
  return layoutAreas(layout, picture)
    .slice(0, MAX_IMAGEMAP_ACTIONS)
    .map((area, index) => ({ ...(actions[index] ?? newTapArea(area)), area }));
}

/** The areas on a picture of another height: they keep their share of it. */
export function onPicture(actions: readonly Json[], before: Size, after: Size): Json[] {
  if (before.height === after.height) return [...actions];
  const scale = after.height / before.height;
  return actions.map((action) => {
    const { x, y, width, height } = areaOf(action['area']);
    return { ...action, area: clamped({ x, y: y * scale, width, height: height * scale }, after) };
  });
}
