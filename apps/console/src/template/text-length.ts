import { countGraphemes } from '../../../../libs/line/messages/graphemes.js';
import { fixedText } from './tags.js';

/** How LINE counts a text: UTF-16 units for texts, characters as a reader sees them for labels and titles. */
export type LengthLimit = { units: number } | { graphemes: number };

export interface TextLength {
  used: number;
  max: number;
  /** `fits` is not worth a word yet: less than four fifths */
  state: 'fits' | 'near' | 'over';
  /** a template: what its tags write comes on top, for it is not known for whom */
  isAtLeast: boolean;
}

const NEAR = 0.8;

/**
 * @param rendered the text as the contact of the preview gets it, if it is known: then it is counted instead
 */
export function textLength(text: string, limit: LengthLimit, rendered?: string | null): TextLength {
  const isTemplate = text.includes('{{');
  const counted = isTemplate ? (rendered ?? fixedText(text)) : text;
  const [used, max] =
    'units' in limit ? [counted.length, limit.units] : [countGraphemes(counted), limit.graphemes];
  const state = used > max ? 'over' : used >= max * NEAR ? 'near' : 'fits';
  return { used, max, state, isAtLeast: isTemplate && typeof rendered !== 'string' };
}
