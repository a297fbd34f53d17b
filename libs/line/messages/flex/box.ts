import { flexAction } from '../action-places.js';
import type { Action } from '../action-types.js';
import { color } from '../colors.js';
import { oneOf } from '../fields.js';
import { list, shape, type Field, type Rule, type Shape } from '../shape.js';
import type { FlexComponent } from './components.js';
import { gradient, type FlexLinearGradient } from './gradient.js';
import { borderWidth, boxSide, cornerRadius, padding, space } from './measures.js';
import { flexShare, PLACEMENT, type Placement } from './placement.js';

/** @see https://developers.line.biz/en/reference/messaging-api/#box */
export interface FlexBox extends Placement {
  type: 'box';
  layout: 'horizontal' | 'vertical' | 'baseline';
  /** May be empty. In a baseline box icons, texts and fillers only. */
  contents: FlexComponent[];
  flex?: number;
  /** Space between its components: a keyword or pixels. */
  spacing?: string;
  backgroundColor?: string;
  background?: FlexLinearGradient;
  borderColor?: string;
  /** A keyword (`none`, `light` … `bold`) or pixels. */
  borderWidth?: string;
  /** A keyword or pixels. */
  cornerRadius?: string;
  /** Sides in pixels or per cent. */
  width?: string;
  maxWidth?: string;
  height?: string;
  maxHeight?: string;
  /** Paddings as a keyword, in pixels or in per cent. */
  paddingAll?: string;
  paddingTop?: string;
  paddingBottom?: string;
  paddingStart?: string;
  paddingEnd?: string;
  justifyContent?: 'center' | 'flex-start' | 'flex-end' | 'space-between' | 'space-around' | 'space-evenly';
  alignItems?: 'center' | 'flex-start' | 'flex-end';
  action?: Action;
}

const OPTIONAL = {
  ...PLACEMENT,
  flex: flexShare,
  spacing: space,
  backgroundColor: color,
  background: gradient,
  borderColor: color,
  borderWidth,
  cornerRadius,
  width: boxSide,
  maxWidth: boxSide,
  height: boxSide,
  maxHeight: boxSide,
  paddingAll: padding,
  paddingTop: padding,
  paddingBottom: padding,
  paddingStart: padding,
  paddingEnd: padding,
  justifyContent: oneOf([
    'center',
    'flex-start',
    'flex-end',
    'space-between',
    'space-around',
    'space-evenly',
  ]),
  alignItems: oneOf(['center', 'flex-start', 'flex-end']),
  action: flexAction,
};

/** What may stand in a box, by its layout. */
export interface BoxContents {
  /** In a horizontal or vertical box. */
  stacked: Field;
  baseline: Field;
}

/**
 * The shape of a box. Boxes hold boxes, so what judges the components is handed in.
 *
 * @param contents called when a box is judged, not before
 */
export function boxShape(contents: () => BoxContents): Shape {
  const lists: Record<keyof BoxContents, Field> = {
    stacked: list((...component) => contents().stacked(...component), { what: 'components' }),
    baseline: list((...component) => contents().baseline(...component), { what: 'components' }),
  };
  // Which components are allowed is known only with the layout, hence the rule instead of a field.
  const judge: Rule = ({ layout, contents: components }, scope) => {
    if (components !== undefined)
      lists[layout === 'baseline' ? 'baseline' : 'stacked'](components, scope, 'contents');
  };
  const layout = oneOf(['horizontal', 'vertical', 'baseline'], { writtenOut: true });
  return shape<FlexBox>({ layout, contents: judgedByRule }, OPTIONAL, judge);
}

const judgedByRule: Field = () => {};
