import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';

export interface DataSubject {
  id: string;
  lineId: string | null;
}

/** What a feature holds of contacts: it can show it, and forget it. */
export interface PersonalDataHolder {
  /** what it is called in an export, such as `clicks` */
  name: string;
  /** All it holds of the contact, as it may be handed to him. */
  read(workspaceId: string, contact: DataSubject): Promise<unknown[]>;
  /**
   * Removes it, inside the erasing transaction. Use `tx` only. Absent: it refers to the contact, and goes with him.
   *
   * @param contact `lineId` is null also when another contact has it, and what is known of it is that one's too
   */
  erase?(tx: Queryable, workspaceId: string, contact: DataSubject): Promise<void>;
  /**
   * Of contacts that are to be taken back, since an import brought them by mistake: the ids of those that more has come of
   * than a row of a file. They stay. Whoever may be writing such things is made to wait. Absent: nothing comes of them here.
   */
  findUsed?(tx: Queryable, workspaceId: string, contacts: readonly DataSubject[]): Promise<string[]>;
}

/**
 * Who else holds personal data of contacts. Features above this one register here at start, because contacts may not know
 * them: an export has the part of each, and an erasure is done when all of them have done theirs, or not at all.
 */
@Injectable()
export class PersonalData {
  readonly #holders: PersonalDataHolder[] = [];

  register(holder: PersonalDataHolder): void {
    this.#holders.push(holder);
  }

  /** One part after the other: of many contacts at once, none is hurried. */
  async read(workspaceId: string, contact: DataSubject): Promise<Record<string, unknown[]>> {
    const parts: Record<string, unknown[]> = {};
    for (const holder of this.#holders) parts[holder.name] = await holder.read(workspaceId, contact);
    return parts;
  }

  async findUsed(tx: Queryable, workspaceId: string, contacts: readonly DataSubject[]): Promise<Set<string>> {
    const used = new Set<string>();
    for (const holder of this.#holders)
      for (const id of (await holder.findUsed?.(tx, workspaceId, contacts)) ?? []) used.add(id);
    return used;
  }

  async erase(tx: Queryable, workspaceId: string, contact: DataSubject): Promise<void> {
    for (const holder of this.#holders) await holder.erase?.(tx, workspaceId, contact);
  }
}
