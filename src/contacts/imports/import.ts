import type { Finding } from '#libs/findings';
import type { RepeatedRow } from './repeated-rows.js';
import type { RowProblem } from './row-problems.js';
import type { ImportOptions } from './check-file.js';

export const IMPORT_STATUSES = [
  'checking',
  'running',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** One file of contacts on its way in, and what became of its rows: read = created + updated + unchanged + rejected. */
export interface Import {
  id: string;
  workspaceId: string;
  fileName: string;
  /** what was asked for and, once checked, the names of the columns */
  options: ImportOptions & { header?: string[] };
  status: ImportStatus;
  format: string | null;
  encoding: string | null;
  delimiter: string | null;
  rowsTotal: number | null;
  rowsRead: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** rows of contacts that stand in the file before */
  repeated: number;
  /** the first 50 of them */
  repeatedRows: RepeatedRow[];
  error: string | null;
  /** the same with its code; null also for what failed before codes were kept */
  problem: Finding | null;
  createdAt: Date;
  finishedAt: Date | null;
  /** null: it cannot be undone: nothing came of it, it is not ended or undone already, or a day has passed */
  undoUntil: Date | null;
  undo: ImportUndo | null;
}

/** What became of the contacts that an import had made or changed. */
export interface ImportUndo {
  /** made by it, and gone */
  removed: number;
  /** changed by it, and as they were before */
  restored: number;
  /** stay, wholly or in part, since something came after the import: a change, a message, an event, a friendship */
  kept: number;
  /** ISO 8601; null while it is under way */
  at: string | null;
}

export interface RejectedRow {
  rowNumber: number;
  message: string;
  problems: RowProblem[];
  /** the row as it stood in the file */
  raw: string;
}

/** What one piece of a file adds to its import. */
export interface ImportProgress {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejections: RejectedRow[];
}
