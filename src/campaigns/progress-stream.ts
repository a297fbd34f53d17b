import { EventStream } from '../common/index.js';
import type { ProgressView } from './progress.dto.js';

/** One listener of a campaign's progress. */
export class ProgressStream extends EventStream {
  private told: string | undefined;

  /** Nothing, when it says what was told already. */
  tell(view: ProgressView): void {
    const { at: _at, ...state } = view;
    const told = JSON.stringify(state);
    if (told === this.told) return;
    this.told = told;
    this.send('progress', view);
  }

  /** The run has ended: says so, and ends. */
  tellEnd(view: ProgressView): void {
    this.tell(view);
    this.send('end', view);
    this.end();
  }
}
