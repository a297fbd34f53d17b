import type { CSSProperties } from 'react';
import { asColor, asObject, type JsonObject, oneOf } from '../safe-values.js';
import { defined } from './placement.js';
import { borderOf, cornerOf, lengthOf, paddingOf } from './sizes.js';

const JUSTIFY = [
  'center',
  'flex-start',
  'flex-end',
  'space-between',
  'space-around',
  'space-evenly',
] as const;
const ALIGN = ['center', 'flex-start', 'flex-end'] as const;

/** What a box says of itself: size, padding, border, corners, background, and how its contents are spread. */
export function boxStyle(box: JsonObject): CSSProperties {
  const all = paddingOf(box.paddingAll);
  const border = borderOf(box.borderWidth);
  return defined({
    width: lengthOf(box.width),
    maxWidth: lengthOf(box.maxWidth),
    height: lengthOf(box.height),
    maxHeight: lengthOf(box.maxHeight),
    paddingTop: paddingOf(box.paddingTop) ?? all,
    paddingBottom: paddingOf(box.paddingBottom) ?? all,
    paddingInlineStart: paddingOf(box.paddingStart) ?? all,
    paddingInlineEnd: paddingOf(box.paddingEnd) ?? all,
    borderWidth: border,
    borderColor: border === undefined ? undefined : asColor(box.borderColor),
    borderRadius: cornerOf(box.cornerRadius),
    backgroundColor: asColor(box.backgroundColor),
    backgroundImage: gradientOf(box.background),
    justifyContent: oneOf(box.justifyContent, JUSTIFY),
    alignItems: box.layout === 'baseline' ? undefined : oneOf(box.alignItems, ALIGN),
  });
}

/** A linear gradient; LINE's angles are those of CSS: 0deg goes up, 90deg to the right. */
function gradientOf(value: unknown): string | undefined {
  const background = asObject(value);
  const [start, end] = [asColor(background.startColor), asColor(background.endColor)];
  const angle = /^\d{1,3}(?:\.\d{1,4})?deg$/.exec(String(background.angle))?.[0];
  if (background.type !== 'linearGradient' || !start || !end || !angle) return undefined;
  const center = asColor(background.centerColor);
  const at = /^\d{1,3}(?:\.\d{1,4})?%$/.exec(String(background.centerPosition))?.[0] ?? '50%';
  return `linear-gradient(${[angle, start, ...(center ? [`${center} ${at}`] : []), end].join(', ')})`;
}
