import type { Finding } from '#libs/findings';

export const FOLLOWER_IMPORT_STATUSES = ['running', 'done', 'failed', 'cancelled'] as const;
export type FollowerImportStatus = (typeof FOLLOWER_IMPORT_STATUSES)[number];

/** One reading of all friends of an account, page by page. */
export interface FollowerImport {
  id: string;
  workspaceId: string;
  connectionId: string;
  status: FollowerImportStatus;
  /** LINE's name for the page that is next; null: the first */
  nextStart: string | null;
  pages: number;
  /** friends on these pages */
  found: number;
  /** of them made contacts */
  created: number;
  restarts: number;
  /** at the next page */
  attempts: number;
  /** when LINE is asked next; in the past while it goes on */
  dueAt: Date;
  problem: Finding | null;
  createdAt: Date;
  finishedAt: Date | null;
}
