import type { CSSProperties } from 'react';
import { asNumber, type JsonObject } from '../safe-values.js';
import { lengthOf, offsetOf, spaceOf } from './sizes.js';

export type BoxLayout = 'horizontal' | 'vertical' | 'baseline';

/** Where a component stands in its box. */
export interface Place {
  layout: BoxLayout;
  /** Between the components of the box, unless one says its own margin. */
  spacing: string | undefined;
  /** The first one has no margin, whatever it says. */
  isFirst: boolean;
}

/** The only one in a column: a block of a bubble. */
export const ALONE: Place = { layout: 'vertical', spacing: undefined, isFirst: true };

/** How a component takes its part of the box. */
export function placeStyle(component: JsonObject, place: Place): CSSProperties {
  if (component.position === 'absolute') return { position: 'absolute', ...offsets(component) };
  const moved = offsets(component);
  return {
    ...shareStyle(component, place.layout),
    ...gapStyle(component, place),
    ...(Object.keys(moved).length > 0 && { position: 'relative', ...moved }),
  };
}

/**
 * LINE's flex rules: beside each other, components share the width by `flex`, 1 without a word and 0 for the width of the
 * contents; under each other they are as high as they are, and share what is left when they say a `flex`.
 */
function shareStyle(component: JsonObject, layout: BoxLayout): CSSProperties {
  if (component.type === 'separator') return { flex: 'none' };
  const flex = asNumber(component.flex, 0, 1_000);
  if (layout === 'vertical') return { flex: flex === undefined || flex === 0 ? 'none' : `${flex} 0 auto` };
  const isSized = component.type === 'icon' || lengthOf(component.width) !== undefined;
  const share = isSized ? (flex ?? 0) : (flex ?? 1);
  return share === 0 ? { flex: 'none' } : { flex: `${share} 0 0px` };
}

function gapStyle(component: JsonObject, { layout, spacing, isFirst }: Place): CSSProperties {
  const gap = spaceOf(component.margin) ?? (component.type === 'filler' ? undefined : spacing);
  if (isFirst || gap === undefined) return {};
  return layout === 'vertical' ? { marginTop: gap } : { marginInlineStart: gap };
}

function offsets(component: JsonObject): CSSProperties {
  return defined({
    top: offsetOf(component.offsetTop),
    bottom: offsetOf(component.offsetBottom),
    insetInlineStart: offsetOf(component.offsetStart),
    insetInlineEnd: offsetOf(component.offsetEnd),
  });
}

/** Without the members that say nothing. */
export const defined = (style: CSSProperties): CSSProperties =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
