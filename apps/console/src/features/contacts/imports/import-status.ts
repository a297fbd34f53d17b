import type { Tone } from '../../../ui/index.js';
import type { Import } from '../contact.js';

export const IMPORT_TONES: Record<Import['status'], Tone> = {
  checking: 'info',
  running: 'success-filled',
  done: 'success',
  failed: 'error',
  cancelled: 'struck',
  undoing: 'info',
  undone: 'struck',
};

export function isUnderWay({ status }: Pick<Import, 'status'>): boolean {
  return status === 'checking' || status === 'running';
}

/** Something of it may be another at any moment. */
export function isChanging(job: Pick<Import, 'status'>): boolean {
  return isUnderWay(job) || job.status === 'undoing';
}

/** How far it is, from 0 to 1; null while the rows are not counted yet. */
export function shareDone({
  rowsRead,
  rowsTotal,
  status,
}: Pick<Import, 'rowsRead' | 'rowsTotal' | 'status'>): number | null {
  if (status === 'done') return 1;
  if (rowsTotal === null) return null;
  return rowsTotal === 0 ? 1 : Math.min(1, rowsRead / rowsTotal);
}
