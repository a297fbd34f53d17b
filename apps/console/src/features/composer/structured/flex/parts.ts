import type { Json } from '../../json.js';

/* Parts of flex messages as they are put in: ready to be filled, and good to look at as they are. */

type Layout = 'horizontal' | 'vertical' | 'baseline';

export const box = (layout: Layout, contents: Json[], spacing?: string): Json => ({
  type: 'box',
  layout,
  ...(spacing === undefined ? {} : { spacing }),
  contents,
});

export const heading = (text: string): Json => ({
  type: 'text',
  text,
  weight: 'bold',
  size: 'xl',
  wrap: true,
});

export const paragraph = (text: string): Json => ({ type: 'text', text, wrap: true });

export const note = (text: string): Json => ({
  ...paragraph(text),
  size: 'sm',
  color: '#666666',
  margin: 'md',
});

/** A caption and what it says, beside each other. */
export const keyValue = (key: string, value: string): Json => ({
  ...box('baseline', [
    { type: 'text', text: key, size: 'sm', color: '#666666', flex: 2 },
    { type: 'text', text: value, size: 'sm', wrap: true, flex: 5 },
  ]),
  margin: 'md',
});

export const line = (): Json => ({ type: 'separator' });

export const image = (): Json => ({
  type: 'image',
  url: '',
  size: 'full',
  aspectRatio: '20:13',
  aspectMode: 'cover',
});

export const link = (label: string): Json => ({ type: 'uri', label, uri: '' });

/** What the person says by tapping it. */
export const say = (label: string): Json => ({ type: 'message', label, text: label });

export const button = (action: Json, style: 'primary' | 'secondary' | 'link'): Json => ({
  type: 'button',
  style,
  height: 'sm',
  action,
});

/** What can be put into a box, by its layout. */
export const NEW_PARTS = {
  heading: () => heading(''),
  text: () => paragraph(''),
  keyValue: () => keyValue('', ''),
  button: () => button(link(''), 'primary'),
  image,
  separator: line,
  row: () => box('horizontal', [], 'md'),
  column: () => box('vertical', []),
  icon: (): Json => ({ type: 'icon', url: '' }),
  span: (): Json => ({ type: 'span', text: '' }),
} as const satisfies Record<string, () => Json>;

export type NewPart = keyof typeof NEW_PARTS;

const IN_BOX: readonly NewPart[] = [
  'heading',
  'text',
  'keyValue',
  'button',
  'image',
  'separator',
  'row',
  'column',
];
const IN_LINE: readonly NewPart[] = ['text', 'icon'];
const IN_TEXT: readonly NewPart[] = ['span'];

/** What may be put into that part; nothing where it takes no others. */
export function newPartsIn(part: Json): readonly NewPart[] {
  if (part['type'] === 'box') return part['layout'] === 'baseline' ? IN_LINE : IN_BOX;
  return part['type'] === 'text' && Array.isArray(part['contents']) ? IN_TEXT : [];
}
