/** Whether a value is one that a member of a flex component may have. */
export type Format = (value: unknown) => boolean;

const textLike =
  (pattern: RegExp): Format =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** One of these words. */
export const word =
  (...words: readonly string[]): Format =>
  (value) =>
    typeof value === 'string' && words.includes(value);

/** Any of these formats. */
export const either =
  (...formats: readonly Format[]): Format =>
  (value) =>
    formats.some((format) => format(value));

export const flag: Format = (value) => typeof value === 'boolean';
export const text: Format = (value) => typeof value === 'string';
export const countFromZero: Format = (value) => Number.isInteger(value) && Number(value) >= 0;

export const pixels = textLike(/^\d{1,6}(?:\.\d{1,6})?px$/);
export const percent = textLike(/^\d{1,6}(?:\.\d{1,6})?%$/);
/** Offsets may point the other way. */
const signedLength = textLike(/^-?\d{1,6}(?:\.\d{1,6})?(?:px|%)$/);
/** With or without opacity. */
export const color = textLike(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i);
export const httpsUrl: Format = (value) =>
  typeof value === 'string' &&
  value.length <= 2_000 &&
  /^https:\/\/[!-~]+$/i.test(value) &&
  URL.canParse(value);

const SPACES = ['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl'];
const SIZES = ['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl'];

export const space = either(word(...SPACES), pixels);
export const padding = either(space, percent);
export const offset = either(word(...SPACES), signedLength);
export const length = either(pixels, percent);
export const fontSize = either(word(...SIZES), pixels);
export const imageSize = either(word(...SIZES, 'full'), length);
export const borderWidth = either(word('none', 'light', 'normal', 'medium', 'semi-bold', 'bold'), pixels);

const RATIO = /^(\d{1,6}(?:\.\d{1,6})?):(\d{1,6}(?:\.\d{1,6})?)$/;
const LARGEST_SIDE = 100_000;

/** `width:height`, both from 1 to 100,000, the height at most three times the width. */
export const aspectRatio: Format = (value) => {
  const sides = typeof value === 'string' ? RATIO.exec(value) : null;
  if (sides === null) return false;
  const [width, height] = [Number(sides[1]), Number(sides[2])];
  return [width, height].every((side) => side >= 1 && side <= LARGEST_SIDE) && height <= 3 * width;
};

const DEGREES = /^(\d{1,3}(?:\.\d{1,6})?)deg$/;

/** Of a gradient: at least 0 and below 360 degrees. */
export const angle: Format = (value) => {
  const degrees = typeof value === 'string' ? DEGREES.exec(value)?.[1] : undefined;
  return degrees !== undefined && Number(degrees) < 360;
};

/** A place along a gradient. */
export const position: Format = (value) => percent(value) && Number.parseFloat(String(value)) <= 100;
