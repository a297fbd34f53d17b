type Step = () => unknown;

/** What must be undone at the end, also when the bench is interrupted; the last thing made goes first. */
export class CleanUp {
  private readonly steps: Step[] = [];

  /** @returns the same step: whoever is done earlier calls it himself, and it runs once only */
  add(step: Step): () => Promise<void> {
    let done: Promise<void> | undefined;
    const once = (): Promise<void> => (done ??= Promise.resolve(step()).then(() => undefined));
    this.steps.push(once);
    return once;
  }

  async run(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        console.error('Could not clean up:', error instanceof Error ? error.message : error);
      }
    }
  }
}
