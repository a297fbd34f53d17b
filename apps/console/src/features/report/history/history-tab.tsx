import type { ReactNode } from 'react';
import type { ShownReport } from '../report-data.js';
import { AuditPanel } from './audit-panel.js';
import { RevisionsPanel } from './revisions-panel.js';
import { RunsPanel } from './runs-panel.js';

/** What was done with it: runs, what was changed before, and by whom. */
export function HistoryTab({ shown }: { shown: ShownReport }): ReactNode {
  return (
    <div className="stack">
      {shown.report.runs.length > 0 && <RunsPanel shown={shown} />}
      <AuditPanel shown={shown} />
      <RevisionsPanel shown={shown} />
    </div>
  );
}
