import type { Gate } from './batch-pass.js';

/** How often a sender looks whether the run was paused or stopped, and says that it is alive. */
const LOOK_EVERY_MS = 500;

/** Looks at the run while a lease is being sent; a lost lease counts as held, since another sender has the batches. */
export class RunWatch {
  private readonly timer: NodeJS.Timeout;

  /**
   * @param status the run's, when it was leased
   * @param renew renews the lease and answers the run's status, or nothing when the lease was lost
   * @param isHeld whether to stop for another reason
   */
  constructor(
    private status: string | undefined,
    private readonly renew: () => Promise<string | undefined>,
    private readonly isHeld: () => boolean,
  ) {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  gate(): Gate {
    if (this.status === 'stopped' || this.status === 'failed') return 'stopped';
    const sends = this.status === 'planning' || this.status === 'sending';
    return sends && !this.isHeld() ? 'open' : 'held';
  }

  end(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      this.status = await this.renew();
    } catch {
      // The database is away: nothing new is sent while nobody can say whether it should be.
      this.status = undefined;
    }
  }
}
