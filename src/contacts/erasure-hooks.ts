import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';

/** Removes what a feature holds of the contact, inside the erasing transaction. Use `tx` only. */
export type ErasureHook = (tx: Queryable, workspaceId: string, contactId: string) => Promise<void>;

/**
 * Who else holds personal data of contacts. Features above this one register here at start, because contacts may not know
 * them; an erasure is done when all of them have done their part, or not at all.
 */
@Injectable()
export class ErasureHooks {
  readonly #hooks: ErasureHook[] = [];

  register(hook: ErasureHook): void {
    this.#hooks.push(hook);
  }

  async run(tx: Queryable, workspaceId: string, contactId: string): Promise<void> {
    for (const hook of this.#hooks) await hook(tx, workspaceId, contactId);
  }
}
