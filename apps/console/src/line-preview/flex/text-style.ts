import type { CSSProperties } from 'react';
import { asColor, asNumber, type JsonObject, oneOf } from '../safe-values.js';
import { defined } from './placement.js';
import { fontSizeOf, spaceOf } from './sizes.js';

/** The letters of a text or a span. */
export const letterStyle = (part: JsonObject): CSSProperties =>
  defined({
    fontSize: fontSizeOf(part.size),
    color: asColor(part.color),
    fontWeight: part.weight === 'bold' ? 700 : part.weight === 'regular' ? 400 : undefined,
    fontStyle: oneOf(part.style, ['italic', 'normal']),
    textDecorationLine: oneOf(part.decoration, ['underline', 'line-through', 'none']),
  });

/** The lines of a text: where they stand, how many there are, how far apart. */
export function lineStyle(text: JsonObject): CSSProperties {
  const gap = text.wrap === true ? spaceOf(text.lineSpacing) : undefined;
  const maxLines = text.wrap === true ? asNumber(text.maxLines, 1, 1_000) : undefined;
  return defined({
    textAlign: oneOf(text.align, ['start', 'end', 'center']),
    // The space goes between lines, not above the first or under the last.
    lineHeight: gap && `calc(1.4em + ${gap})`,
    marginBlock: gap && `calc(${gap} / -2)`,
    WebkitLineClamp: maxLines,
  });
}

const GRAVITY = { top: 'flex-start', center: 'center', bottom: 'flex-end' };

/** Where a component stands in the height it was given. */
export function gravityOf({ gravity }: JsonObject): CSSProperties['justifyContent'] {
  const known = oneOf(gravity, ['top', 'center', 'bottom'] as const);
  return known && GRAVITY[known];
}

const SIDES = { start: 'flex-start', center: 'center', end: 'flex-end' };

/** Where a component stands in the width it was given. */
export function sideOf({ align }: JsonObject): CSSProperties['alignItems'] {
  const known = oneOf(align, ['start', 'center', 'end'] as const);
  return known && SIDES[known];
}
