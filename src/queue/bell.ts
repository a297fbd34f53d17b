/** What the bell rings for: a run that is to be planned, or batches that are to be sent. */
export const BELL_TOPICS = ['plan', 'send'] as const;
export type BellTopic = (typeof BELL_TOPICS)[number];

/**
 * The bell: says that there is work, never what the work is.
 *
 * Nothing depends on a ring being heard: PostgreSQL holds the work, and whoever listens also looks by himself now and
 * then. A ring only makes him look at once.
 */
export abstract class Bell {
  /** Never fails and never waits for anything outside this process. */
  abstract ring(topic: BellTopic): Promise<void>;
  /** @returns how to stop listening */
  abstract listen(topic: BellTopic, heard: () => void): () => void;
}
