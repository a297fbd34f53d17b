import type { Queryable } from '../database/index.js';

const keyOf = (workspaceId: string): string[] => [`erasure:${workspaceId}`];

/** Until the transaction ends nobody is erased: for what writes of people who may not be contacts yet. */
export async function holdOffErasures(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', keyOf(workspaceId));
}

/** Waits for those who hold erasures off, and lets none of them begin: the first thing an erasure does. */
export async function lockForErasure(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', keyOf(workspaceId));
}
