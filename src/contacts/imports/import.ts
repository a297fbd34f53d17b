import type { ImportOptions } from './check-file.js';

export type ImportStatus = 'checking' | 'running' | 'done' | 'failed';

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
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface RejectedRow {
  rowNumber: number;
  message: string;
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
