import {
  angle,
  aspectRatio,
  borderWidth,
  color,
  countFromZero,
  flag,
  fontSize,
  httpsUrl,
  imageSize,
  length,
  offset,
  padding,
  pixels,
  position,
  space,
  text,
  word,
  type Format,
} from './flex-formats.js';

/** Members and what they may be. Members with a structure of their own are not among them. */
export type Members = Readonly<Record<string, Format>>;

const MARGIN: Members = { margin: space };
const FLEX: Members = { flex: countFromZero };
const PLACED: Members = {
  position: word('relative', 'absolute'),
  offsetTop: offset,
  offsetBottom: offset,
  offsetStart: offset,
  offsetEnd: offset,
};
const ALIGNED: Members = { align: word('start', 'end', 'center') };
const GRAVITY: Members = { gravity: word('top', 'bottom', 'center') };
const ADJUSTED: Members = { adjustMode: word('shrink-to-fit'), scaling: flag };
const LETTERS: Members = {
  size: fontSize,
  color,
  weight: word('regular', 'bold'),
  style: word('normal', 'italic'),
  decoration: word('none', 'underline', 'line-through'),
};

/**
 * The plain members of each kind of component. Unknown members are ignored.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#flex-component
 */
export const COMPONENT_MEMBERS = {
  box: {
    ...FLEX,
    ...MARGIN,
    ...PLACED,
    spacing: space,
    backgroundColor: color,
    borderColor: color,
    borderWidth,
    cornerRadius: space,
    width: length,
    maxWidth: length,
    height: length,
    maxHeight: length,
    paddingAll: padding,
    paddingTop: padding,
    paddingBottom: padding,
    paddingStart: padding,
    paddingEnd: padding,
    justifyContent: word('center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'),
    alignItems: word('center', 'flex-start', 'flex-end'),
  },
  button: {
    ...FLEX,
    ...MARGIN,
    ...PLACED,
    ...GRAVITY,
    ...ADJUSTED,
    color,
    style: word('primary', 'secondary', 'link'),
    height: word('md', 'sm'),
  },
  image: {
    ...FLEX,
    ...MARGIN,
    ...PLACED,
    ...ALIGNED,
    ...GRAVITY,
    url: httpsUrl,
    size: imageSize,
    aspectRatio,
    aspectMode: word('fit', 'cover'),
    backgroundColor: color,
    animated: flag,
  },
  video: { url: httpsUrl, previewUrl: httpsUrl, aspectRatio },
  icon: { ...MARGIN, ...PLACED, url: httpsUrl, size: fontSize, aspectRatio, scaling: flag },
  text: {
    ...FLEX,
    ...MARGIN,
    ...PLACED,
    ...ALIGNED,
    ...GRAVITY,
    ...ADJUSTED,
    ...LETTERS,
    text,
    wrap: flag,
    lineSpacing: pixels,
    maxLines: countFromZero,
  },
  span: { ...LETTERS, text },
  separator: { ...MARGIN, color },
  filler: FLEX,
} as const satisfies Record<string, Members>;

export type ComponentType = keyof typeof COMPONENT_MEMBERS;

export const BUBBLE_SIZES = ['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga'];
export const BUBBLE_MEMBERS: Members = { size: word(...BUBBLE_SIZES), direction: word('ltr', 'rtl') };
/** Of one block in a bubble's `styles`. */
export const STYLE_MEMBERS: Members = { backgroundColor: color, separator: flag, separatorColor: color };
/** Of a box's `background`. */
export const GRADIENT_MEMBERS: Members = {
  type: word('linearGradient'),
  angle,
  startColor: color,
  endColor: color,
  centerColor: color,
  centerPosition: position,
};
