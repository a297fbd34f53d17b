import type { Schema } from '../../../api/client.js';

const NOBODY: Schema<'RemovedView'> = {
  noLineId: 0,
  invalidLineId: 0,
  duplicate: 0,
  notFriend: 0,
  quietHours: 0,
  frequencyCap: 0,
  controlGroup: 0,
  limit: 0,
  stopped: 0,
  stoppedByTemplate: 0,
};

/** A report of one run that went well. */
export function aReport(parts: Partial<Schema<'ReportView'>> = {}): Schema<'ReportView'> {
  const counts = { qualified: 10, attempted: 10, pending: 0, failed: 0, sent: 10, removed: NOBODY };
  return {
    status: 'sent',
    ...counts,
    failures: [],
    clicks: null,
    conversions: null,
    line: null,
    runs: [
      {
        ...counts,
        id: '018f0000-0000-7000-8000-000000000001',
        status: 'done',
        statusReason: null,
        retryOfRunId: null,
        startedAt: '2026-11-21T01:00:00Z',
        finishedAt: '2026-11-21T01:05:00Z',
      },
    ],
    ...parts,
  };
}
