import { oneOf, whole } from '../fields.js';
import { offset, space } from './measures.js';

/** Where a component stands in its box. */
export interface Placement {
  /** Space before it: a keyword (`none`, `xs` … `xxl`) or pixels (`8px`). */
  margin?: string;
  /** `relative` (default): moved from its place. `absolute`: from the corner of the box. */
  position?: 'relative' | 'absolute';
  /** A keyword, pixels or per cent. */
  offsetTop?: string;
  offsetBottom?: string;
  offsetStart?: string;
  offsetEnd?: string;
}

export const PLACEMENT = {
  margin: space,
  position: oneOf(['relative', 'absolute']),
  offsetTop: offset,
  offsetBottom: offset,
  offsetStart: offset,
  offsetEnd: offset,
};

/** Share of the free space of its box, a whole number from 0. */
export const flexShare = whole(0);

export const align = oneOf(['start', 'end', 'center']);

export const gravity = oneOf(['top', 'bottom', 'center']);
