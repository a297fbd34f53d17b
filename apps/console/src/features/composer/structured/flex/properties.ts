import type texts from '../../../../i18n/en/composer.json';
import {
  BORDERS,
  BUBBLE_WIDTHS,
  type BubbleSize,
  FONTS,
  IMAGES,
  SPACES,
} from '../../../../line-preview/flex/sizes.js';
import { isJson, type Json } from '../../json.js';
import { BLOCKS } from './flex-tree.js';
import type { Steps } from './path.js';

type Flex = (typeof texts)['structured']['flex'];
export type PropertyName = keyof Flex['properties'];
/** The words that LINE has for what is not measured. */
export type ChoiceName = keyof Flex['choices'];

/** How a property of a part is edited. */
export type Editing =
  | { as: 'words'; multiline: boolean }
  | { as: 'address' }
  | { as: 'picture' }
  | { as: 'choice'; values: readonly ChoiceName[] }
  /** keywords, or a number with its unit */
  | { as: 'measure'; values: readonly string[] }
  | { as: 'colour' }
  | { as: 'switch' }
  | { as: 'number' }
  | { as: 'action'; isNeeded: boolean; only?: 'uri' };

export interface Property {
  /** names its caption */
  name: PropertyName;
  /** where in the part it stands */
  at: Steps;
  editing: Editing;
  /** shown only when asked for */
  isRare: boolean;
}

const keys = (sizes: object): string[] => Object.keys(sizes);
const SIZES = keys(FONTS);
const RATIOS = ['1:1', '20:13', '16:9', '4:3', '3:4', '2:1', '3:1'];

const WORDS = { as: 'words', multiline: true } as const;
const COLOUR = { as: 'colour' } as const;
const SPACE = { as: 'measure', values: keys(SPACES) } as const;
const SIDE = { as: 'measure', values: ['25%', '50%', '75%', '100%'] } as const;
const FONT = { as: 'measure', values: SIZES } as const;
const RATIO = { as: 'measure', values: RATIOS } as const;
const ON = { as: 'switch' } as const;
const COUNT = { as: 'number' } as const;
const TAP = { as: 'action', isNeeded: false } as const;
const choice = (...values: ChoiceName[]): Editing => ({ as: 'choice', values });
const ALIGN = choice('start', 'center', 'end');
const GRAVITY = choice('top', 'center', 'bottom');
const WEIGHT = choice('regular', 'bold');
const SHRINK = choice('shrink-to-fit');

type Rows = Partial<Record<PropertyName, Editing>>;
type Table = Readonly<Record<string, { main: Rows; rare?: Rows }>>;

const TABLE: Table = {
  text: {
    main: { text: WORDS, size: FONT, weight: WEIGHT, color: COLOUR, align: ALIGN, wrap: ON },
    rare: {
      action: TAP,
      margin: SPACE,
      maxLines: COUNT,
      style: choice('normal', 'italic'),
      decoration: choice('none', 'underline', 'line-through'),
      gravity: GRAVITY,
      flex: COUNT,
      adjustMode: SHRINK,
    },
  },
  span: {
    main: { text: WORDS, size: FONT, weight: WEIGHT, color: COLOUR },
    rare: { style: choice('normal', 'italic'), decoration: choice('none', 'underline', 'line-through') },
  },
  image: {
    main: {
      url: { as: 'picture' },
      size: { as: 'measure', values: [...keys(IMAGES), 'full'] },
      aspectRatio: RATIO,
      aspectMode: choice('fit', 'cover'),
      action: TAP,
    },
    rare: {
      align: ALIGN,
      gravity: GRAVITY,
      backgroundColor: COLOUR,
      animated: ON,
      margin: SPACE,
      flex: COUNT,
    },
  },
  icon: {
    main: { url: { as: 'picture' }, size: FONT, aspectRatio: RATIO },
    rare: { margin: SPACE, scaling: ON },
  },
  button: {
    main: {
      action: { as: 'action', isNeeded: true },
      style: choice('primary', 'secondary', 'link'),
      color: COLOUR,
      height: choice('sm', 'md'),
    },
    rare: { margin: SPACE, gravity: GRAVITY, flex: COUNT, adjustMode: SHRINK },
  },
  separator: { main: { margin: SPACE, color: COLOUR } },
  filler: { main: { flex: COUNT } },
  box: {
    main: {
      layout: choice('vertical', 'horizontal', 'baseline'),
      spacing: SPACE,
      backgroundColor: COLOUR,
      paddingAll: SPACE,
      action: TAP,
    },
    rare: {
      margin: SPACE,
      flex: COUNT,
      cornerRadius: SPACE,
      borderWidth: { as: 'measure', values: keys(BORDERS) },
      borderColor: COLOUR,
      justifyContent: choice(
        'flex-start',
        'center',
        'flex-end',
        'space-between',
        'space-around',
        'space-evenly',
      ),
      alignItems: choice('flex-start', 'center', 'flex-end'),
      width: SIDE,
      height: SIDE,
    },
  },
  video: {
    main: {
      url: { as: 'address' },
      previewUrl: { as: 'picture' },
      aspectRatio: RATIO,
      action: { as: 'action', isNeeded: false, only: 'uri' },
    },
  },
  bubble: {
    main: { size: choice(...(Object.keys(BUBBLE_WIDTHS) as BubbleSize[])), action: TAP },
    rare: { direction: choice('ltr', 'rtl') },
  },
};

/** What the form offers for a part, the usual first; nothing for a part that it does not know. */
export function propertiesOf(part: Json): Property[] {
  const table = TABLE[String(part['type'])];
  if (!table) return [];
  const listed = (rows: Rows | undefined, isRare: boolean): Property[] =>
    (Object.entries(rows ?? {}) as [PropertyName, Editing][]).map(([name, editing]) => ({
      name,
      at: [name],
      editing,
      isRare,
    }));
  const styles = part['type'] === 'bubble' ? BLOCKS.filter((block) => isJson(part[block])).map(groundOf) : [];
  return [...listed(table.main, false), ...styles, ...listed(table.rare, true)];
}

/** The colour behind a block is said by its bubble, not by the block. */
const groundOf = (block: (typeof BLOCKS)[number]): Property => ({
  name: `${block}Colour`,
  at: ['styles', block, 'backgroundColor'],
  editing: COLOUR,
  isRare: false,
});

/** Members that make the part, or that the outline shows. */
const STRUCTURE = new Set<string>(['type', 'contents', 'altContent', 'styles', ...BLOCKS]);

/** What else the part says: the form leaves it as it is. */
export function unshownOf(part: Json): string[] {
  const shown = new Set(propertiesOf(part).map(({ at: [key] }) => key));
  return Object.keys(part).filter((key) => !shown.has(key) && !STRUCTURE.has(key));
}
