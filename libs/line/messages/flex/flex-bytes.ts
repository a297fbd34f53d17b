import { say } from '../issue-texts.js';
import { MAX_BUBBLE_BYTES, MAX_FLEX_CAROUSEL_BYTES } from '../../limits.js';
import type { IssueScope, Step } from '../issue-scope.js';
import { isJsonObject } from '../json-object.js';

/** UTF-8 needs at most this many bytes for one UTF-16 code unit. */
const MAX_BYTES_PER_UNIT = 3;

/** LINE's kilobyte may be 1,000 bytes or 1,024; between the two nobody can be sure. */
const DOUBTFUL_SHARE = 1_000 / 1_024;

/**
 * Whether the JSON of a bubble or a carousel, and of each bubble in it, is small enough. A template is judged only
 * when no string of it will change.
 */
export function checkBytes(value: unknown, scope: IssueScope, step: Step): void {
  if (!isJsonObject(value)) return;
  if (value['type'] === 'bubble') checkSize(value, MAX_BUBBLE_BYTES, 'bubble', scope, step);
  if (value['type'] !== 'carousel') return;
  const bytes = checkSize(value, MAX_FLEX_CAROUSEL_BYTES, 'carousel', scope, step);
  const bubbles = value['contents'];
  if (bytes === undefined || bytes <= MAX_BUBBLE_BYTES || !Array.isArray(bubbles)) return;
  const here = scope.below(step).below('contents');
  for (const [index, bubble] of bubbles.entries()) {
    checkSize(bubble, MAX_BUBBLE_BYTES, 'bubble', here, index);
  }
}

/** @returns the bytes where they are known, or an upper bound when that is within the limit */
function checkSize(
  value: unknown,
  max: number,
  what: 'bubble' | 'carousel',
  scope: IssueScope,
  step: Step,
): number | undefined {
  const json = writtenOut(value);
  if (json === undefined) {
    scope.error(say('not_json'), step);
    return undefined;
  }
  // In JSON a brace is always followed by a quotation mark, so two of them stand in strings only.
  if (!scope.isFinal(json)) return undefined;
  if (json.length * MAX_BYTES_PER_UNIT <= max * DOUBTFUL_SHARE) return json.length * MAX_BYTES_PER_UNIT;
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > max) {
    scope.error(say(`${what}_too_large`, { bytes, max }), step);
  } else if (bytes > max * DOUBTFUL_SHARE) {
    scope.warning(say(`${what}_hardly_fits`, { bytes }), step);
  }
  return bytes;
}

/** JSON.stringify gives up on what is nested thousands deep, as an unknown property may be. */
function writtenOut(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
