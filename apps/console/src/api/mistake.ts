import type { PlacedFinding } from './finding.js';

/** Something that keeps content from being sent, by the place it is at; of a template with the place within it. */
export interface Mistake extends PlacedFinding {
  line?: number;
  column?: number;
}
