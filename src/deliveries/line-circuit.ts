import { waitBeforeRetryMs } from './retry-schedule.js';

/** After so many requests in a row without a usable answer, LINE is taken to be away. */
const SILENT_IN_A_ROW = 20;
/** Doublings of the wait between two tries: a second at first, about a minute at last. */
const MOST_DOUBLINGS = 7;

/**
 * Keeps requests from a LINE that does not answer. Whoever is asked and not answered may have been sent to, and nobody
 * can say after a day; so during an outage one request at a time finds out whether it is over, and the others wait.
 */
export class LineCircuit {
  /** let through, and not reported yet */
  private underWay = 0;
  private silentInARow = 0;
  private tries = 0;
  private openUntil: number | undefined;
  private probe: Promise<void> | undefined;
  private endProbe: (() => void) | undefined;

  /** @param now in milliseconds; @param random from 0 to 1, spreads the tries of several processes */
  constructor(
    private readonly now: () => number,
    private readonly random: () => number = Math.random,
  ) {}

  /** Whether LINE is taken to be away. */
  get isOpen(): boolean {
    return this.openUntil !== undefined;
  }

  /** Whether it makes sense to take work in hand. */
  isWorthwhile(): boolean {
    if (this.openUntil === undefined || this.probe) return true;
    // Silence of one that was let through before would pass for that of the one that finds out.
    return this.underWay === 0 && this.now() >= this.openUntil;
  }

  /**
   * Whether a request may be made; who gets leave makes it and reports. While one finds out, the others wait for it.
   *
   * @param isWanted asked after that waiting, which may take as long as LINE may: whether the request is still to be made
   */
  enter(isWanted: () => boolean = () => true): boolean | Promise<boolean> {
    if (this.openUntil === undefined) return this.letThrough();
    if (this.probe)
      return this.probe.then(() => this.openUntil === undefined && isWanted() && this.letThrough());
    if (!this.isWorthwhile()) return false;
    this.probe = new Promise((resolve) => (this.endProbe = resolve));
    return this.letThrough();
  }

  /** What became of a request: whether LINE said anything. */
  report(isSilent: boolean): void {
    this.underWay -= 1;
    this.silentInARow = isSilent ? this.silentInARow + 1 : 0;
    if (!isSilent) this.close();
    else if (this.probe || this.silentInARow === SILENT_IN_A_ROW) this.open();
    this.endProbe?.();
    this.probe = this.endProbe = undefined;
  }

  private letThrough(): true {
    this.underWay += 1;
    return true;
  }

  private open(): void {
    this.tries = Math.min(this.tries + 1, MOST_DOUBLINGS);
    this.openUntil = this.now() + waitBeforeRetryMs(this.tries, this.random());
  }

  private close(): void {
    this.openUntil = undefined;
    this.tries = 0;
  }
}
