import { oneOf } from '../safe-values.js';

/** Keywords of LINE and what they measure, as LINE's own flex simulator draws them. */
export const SPACES = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
export const FONTS = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
};
export const IMAGES = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
};
export const BORDERS = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 };

/** Bubbles by size; giga takes what the chat has. LINE draws the larger ones smaller on a smaller screen. */
export const BUBBLE_WIDTHS = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 500,
};

export type BubbleSize = keyof typeof BUBBLE_WIDTHS;

export const bubbleSize = (value: unknown): BubbleSize =>
  oneOf(value, Object.keys(BUBBLE_WIDTHS) as BubbleSize[]) ?? 'mega';

const keyword = (value: unknown, known: Readonly<Record<string, number>>): string | undefined =>
  typeof value === 'string' && Object.hasOwn(known, value) ? `${known[value]}px` : undefined;

const pixels = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,4}(?:\.\d{1,4})?px$/.test(value) ? value : undefined;

const percent = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,3}(?:\.\d{1,4})?%$/.test(value) ? value : undefined;

/** Margin, spacing, line spacing: a keyword or pixels. */
export const spaceOf = (value: unknown): string | undefined => keyword(value, SPACES) ?? pixels(value);

/** Padding: a share of the box's width as well. */
export const paddingOf = (value: unknown): string | undefined => spaceOf(value) ?? percent(value);

/** Offsets may also be negative. */
export const offsetOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !value.startsWith('-')) return paddingOf(value);
  const size = pixels(value.slice(1)) ?? percent(value.slice(1));
  return size === undefined ? undefined : `-${size}`;
};

/** Width and height of a box: pixels or a share of what it stands in. */
export const lengthOf = (value: unknown): string | undefined => pixels(value) ?? percent(value);

export const cornerOf = spaceOf;

export const borderOf = (value: unknown): string | undefined => keyword(value, BORDERS) ?? pixels(value);

/** Text, span and icon. */
export const fontSizeOf = (value: unknown): string | undefined => keyword(value, FONTS) ?? pixels(value);

/** How wide an image is at most; `md` without a word. */
export const imageWidthOf = (value: unknown): string =>
  value === 'full' ? '100%' : (keyword(value, IMAGES) ?? pixels(value) ?? percent(value) ?? `${IMAGES.md}px`);
