import type { Finding } from '../../../findings/index.js';
import { type MessageIssueCode, say } from '../issue-texts.js';
import { text } from '../fields.js';
import type { Field } from '../shape.js';

/* Sizes and distances of Flex components: a keyword, or a number with its unit. */

/** LINE's keywords for distances, from nothing to much. */
export type FlexSpace = 'none' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | 'xxl';

/** LINE's keywords for the size of letters and icons. */
export type FlexFontSize = 'xxs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl' | 'xxl' | '3xl' | '4xl' | '5xl';

const SPACES = ['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl'];
const FONT_SIZES = ['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl'];
const BORDER_WIDTHS = ['none', 'light', 'normal', 'medium', 'semi-bold', 'bold'];

interface Units {
  /** `%` of the size of the parent. */
  percent?: boolean;
  /** Numbers below zero. */
  negative?: boolean;
}

function measure(keywords: readonly string[], { percent = false, negative = false }: Units = {}): Field {
  const units = percent ? '(?:px|%)' : 'px';
  const number = `${negative ? '-?' : ''}\\d+(?:\\.\\d+)?${units}`;
  const pattern = new RegExp(`^(?:${[...keywords, number].join('|')})$`);
  return text({ form: { pattern, otherwise: (found) => notAMeasure(keywords.join(', '), percent, found) } });
}

function notAMeasure(words: string, percent: boolean, found: string): Finding<MessageIssueCode> {
  if (words === '') return say(percent ? 'not_pixels_or_percent' : 'not_pixels', { found });
  return say(percent ? 'not_word_pixels_or_percent' : 'not_word_or_pixels', { words, found });
}

/** Space between components. */
export const space = measure(SPACES);

export const padding = measure(SPACES, { percent: true });

/** Distance from where a component would stand; it may go the other way. */
export const offset = measure(SPACES, { percent: true, negative: true });

export const cornerRadius = measure(SPACES);

export const borderWidth = measure(BORDER_WIDTHS);

/** Width or height of a box. */
export const boxSide = measure([], { percent: true });

export const lineSpacing = measure([]);

export const fontSize = measure(FONT_SIZES);

export const imageSize = measure([...FONT_SIZES, 'full'], { percent: true });
