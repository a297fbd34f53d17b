import { Injectable } from '@nestjs/common';
import type { RetentionSetting } from '#libs/retention';

export const OUTDATED_PARTS = ['events', 'sentMessages', 'receivedMessages'] as const;
export type OutdatedPart = (typeof OUTDATED_PARTS)[number];

/** What a workspace does not keep any longer. */
export interface Outdated {
  workspaceId: string;
  before: Date;
  /** after so many days, to be told to who looks for it */
  days: number;
}

/** What a feature holds that a workspace may not want to keep for ever. */
export interface OutdatedDataHolder {
  part: OutdatedPart;
  /** the setting it follows */
  setting: RetentionSetting;
  /**
   * Removes what is outdated, a piece at a time, and yields after each: whoever asks may stop there. Done again it finds what is
   * left; several processes may do it at once.
   */
  remove(outdated: Outdated): AsyncIterable<unknown>;
  /** How much that would be, counted up to `most`. */
  count(outdated: Pick<Outdated, 'workspaceId' | 'before'>, most: number): Promise<number>;
}

/**
 * Who holds what does not have to be kept. Features above this one register here at start, because retention may not know
 * them.
 */
@Injectable()
export class OutdatedData {
  readonly #holders: OutdatedDataHolder[] = [];

  register(holder: OutdatedDataHolder): void {
    this.#holders.push(holder);
  }

  get holders(): readonly OutdatedDataHolder[] {
    return this.#holders;
  }
}
